import { stateNames } from "../model/columns.ts";
import type { World } from "../model/world.ts";

/** A named column of a world, as it lies in memory. */
export interface NamedColumn {
  readonly name: string;
  readonly data: Float64Array | Uint32Array | Int32Array | Int16Array | Uint8Array;
}

/**
 * Everything about a world that a week can change or that its future depends on, in fixed order: states, what the last
 * week gathered for measures, arcs, settings and traits. Hash and checkpoint both read this list, so neither forgets what
 * the other knows.
 */
export function worldColumns(world: World): NamedColumn[] {
  const { network, traits, settings, groups } = world;
  return [
    ...stateNames.map((name) => ({ name: `state.${name}`, data: world.state[name] })),
    { name: "week.events", data: world.events },
    { name: "week.help", data: world.help },
    { name: "week.hurt", data: world.gathered.hurt },
    { name: "week.stigma", data: world.gathered.stigma },
    { name: "week.concealment", data: world.gathered.concealment },
    { name: "week.need", data: world.need },
    { name: "week.turnover", data: world.turnover },
    { name: "network.ids", data: network.ids },
    { name: "network.offsets", data: network.offsets },
    { name: "network.ends", data: network.ends },
    { name: "network.targets", data: network.targets },
    { name: "network.twins", data: network.twins },
    { name: "network.trust", data: network.trust },
    { name: "network.manner", data: network.manner },
    { name: "network.layer", data: network.layer },
    { name: "network.affinity", data: network.affinity },
    { name: "network.likeness", data: network.likeness },
    { name: "network.since", data: network.since },
    { name: "people.stance", data: world.stance },
    { name: "people.attends", data: world.attends },
    { name: "people.skill", data: world.skill },
    { name: "people.absent", data: world.absent },
    { name: "traits.identities", data: traits.identities },
    { name: "traits.visibility", data: traits.visibility },
    { name: "traits.meanVisibility", data: traits.meanVisibility },
    { name: "traits.exposureFactor", data: traits.exposureFactor },
    { name: "traits.stressFactor", data: traits.stressFactor },
    { name: "traits.supportSkill", data: traits.supportSkill },
    { name: "traits.settlingPoint", data: traits.settlingPoint },
    { name: "traits.resilience", data: traits.resilience },
    { name: "traits.selfEsteem", data: traits.selfEsteem },
    { name: "traits.internalizedStigma", data: traits.internalizedStigma },
    { name: "traits.stance", data: traits.stance },
    { name: "traits.standing", data: traits.standing },
    { name: "traits.capacity", data: traits.capacity },
    { name: "traits.background", data: traits.background },
    { name: "groups.keys", data: groups.keys },
    { name: "groups.norm", data: groups.norm },
    { name: "groups.meeting", data: groups.meeting },
    { name: "groups.hours", data: groups.hours },
    { name: "groups.safe", data: groups.safe },
    { name: "groups.focus", data: groups.focus },
    { name: "groups.open", data: groups.open },
    { name: "groups.member", data: groups.member },
    { name: "groups.carriedSkill", data: groups.carriedSkill },
    { name: "groups.carriedStance", data: groups.carriedStance },
    { name: "groups.fading", data: groups.fading },
    { name: "groups.lift", data: groups.lift },
    { name: "groups.turnedBy", data: groups.turnedBy },
    { name: "settings.time", data: settings.time },
    { name: "settings.policy", data: settings.policy },
    { name: "settings.contact", data: settings.contact },
    { name: "settings.ending", data: settings.ending },
    { name: "settings.climate", data: settings.climate },
    { name: "settings.unit", data: settings.unit },
    { name: "settings.unitClimate", data: settings.unitClimate },
    { name: "settings.unitStress", data: settings.unitStress },
    ...interventionColumns(world),
  ];
}

/** What interventions keep, where there are any: a run without them has the same columns as before there were such things. */
function interventionColumns({ interventions, leftOut, mentor, harmGiven, eventsSoFar }: World): NamedColumn[] {
  if (interventions.length === 0) return [];
  return [
    { name: "people.leftOut", data: leftOut },
    { name: "people.mentor", data: mentor },
    { name: "people.harmGiven", data: harmGiven },
    { name: "people.eventsSoFar", data: eventsSoFar },
    ...interventions.flatMap(({ name, kept, ...columns }) => [
      ...Object.entries(columns).map(([column, data]) => ({ name: `interventions.${name}.${column}`, data })),
      ...[...kept].map(([column, data]) => ({ name: `interventions.${name}.kept.${column}`, data })),
    ]),
  ];
}

/** The bytes of a column, without copying: little-endian on every machine that runs Node or a browser. */
export function bytesOf({ data }: NamedColumn): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
