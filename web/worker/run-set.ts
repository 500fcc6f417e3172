import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createRecorder, type PersonColumn, personColumns } from "../../src/engine/recorder.ts";
import { type Chance, createSimulation, run, type Simulation } from "../../src/engine/simulation.ts";
import type { TieRecord } from "../../src/engine/tie-record.ts";
import { TieRecorder } from "../../src/engine/tie-recorder.ts";
import { type MeasureName, measureNames } from "../../src/model/measures/weekly.ts";
import { givenPlaces } from "../layout/given-places.ts";
import { pairsOf, tieUnion } from "../layout/tie-union.ts";
import { GroupRecorder } from "./group-record.ts";
import { type Built, letters, type People, type RunSet, type VariantRun } from "./protocol.ts";

/** A variant as a scenario is built into it. */
export interface BuiltVariant {
  readonly name: string;
  readonly plan: Plan;
}

/**
 * Lives every variant of one replicate from first to last week and keeps everything a picture may ask for. `onBuilt` hears
 * of the ties that people are placed by: before any week is lived where ties stay, so that people can be placed meanwhile;
 * where they live it has to be known first who comes together with whom.
 */
export function runSet(
  variants: readonly BuiltVariant[],
  chance: Chance,
  now: () => number,
  onBuilt: (built: Built) => void = () => {},
): RunSet {
  const began = now();
  const simulations = variants.map(({ plan }) => createSimulation(plan, chance));
  const people = peopleOf(simulations[0]);
  const first = tieUnion(people, simulations.map(tiesNow));
  const places = givenPlaces(simulations[0].world.network.attributes);
  const beginning = `${first.size}:${first.from.join()}:${first.to.join()}:${places?.join() ?? ""}`;
  // A network whose ties may change has room for more of them, whether they live or somebody ties and unties people.
  const live = simulations.some(({ world }) => world.network.affinity.length > 0);
  if (!live) onBuilt({ ties: first, beginning, places });
  const lived = simulations.map((simulation, variant) => variantRun(simulation, variants[variant].name, variant));
  const union = tieUnion(
    people,
    lived.map(({ ties }) => ties),
  );
  if (live) onBuilt({ ties: union, beginning, places });
  return {
    people,
    variants: lived.map((one) => ({ ...one, pair: pairsOf(union, one.ties) })),
    pairs: union.from.length,
    tiesLive: lived.some(
      ({ ties }) => ties.begins.some((begins) => begins > 0) || ties.ends.some((end) => end < ties.block.length),
    ),
    took: now() - began,
  };
}

/** The buffers of a set of runs, to be handed over rather than copied. */
export function buffersOf({ variants }: RunSet): ArrayBuffer[] {
  const columns = variants.flatMap(({ ties, groups, pair, people, model }) => [
    ...Object.values(ties).filter((value) => ArrayBuffer.isView(value)),
    ...Object.values(groups).filter((value) => ArrayBuffer.isView(value)),
    pair,
    ...Object.values(people),
    ...Object.values(model),
  ]);
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}

function tiesNow({ world }: Simulation): TieRecord {
  const recorder = new TieRecorder();
  recorder.record(world);
  return recorder.result();
}

function variantRun(simulation: Simulation, name: string, variant: number): Omit<VariantRun, "pair"> {
  const { world, plan } = simulation;
  const recorder = createRecorder({ every: 1, model: true, people: personColumns, trust: true }, plan.weeks);
  const groups = new GroupRecorder();
  run(simulation, (now) => {
    recorder.record(now);
    groups.record(now);
  });
  const { weeks, people, model, ties } = recorder.recording();
  if (ties === null) throw new TypeError("a recorder that is asked for ties keeps them");
  return {
    name,
    letter: letters[variant],
    variant,
    ties,
    groups: groups.result(),
    weeks,
    people: Object.fromEntries(personColumns.map((column) => [column, people.get(column) ?? new Float32Array()])) as Record<
      PersonColumn,
      Float32Array
    >,
    model: Object.fromEntries(measureNames.map((measure) => [measure, model.get(measure) ?? new Float64Array()])) as Record<
      MeasureName,
      Float64Array
    >,
    hash: hashWorld(world),
  };
}

function peopleOf({ world, plan }: Simulation): People {
  const { network, traits, settings } = world;
  const first = settings.unit.slice(0, world.count);
  const used = [...new Set(first)].sort((one, other) => one - other);
  const place = new Map(used.map((unit, at) => [unit, at]));
  return {
    size: world.count,
    ids: network.ids.slice(),
    labels: network.labels,
    identities: traits.identities.slice(),
    dimensions: plan.people.identities.map(({ dimension }) => dimension),
    setting: settings.names[0] ?? "",
    unitNames: used.map((unit) => settings.unitNames[unit] ?? ""),
    unit: first.map((unit) => place.get(unit) ?? 0),
  };
}
