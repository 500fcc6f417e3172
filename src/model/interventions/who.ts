import { betweenness } from "../../network/metrics/betweenness.ts";
import { degree } from "../../network/network.ts";
import { placeNamed } from "../../network/place-named.ts";
import type { Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { identityBit } from "../identity-bit.ts";
import { type PersonMeasure, personMeasure } from "../measures/person-measures.ts";
import { Stance } from "../population.ts";
import { attributeOf } from "../settings.ts";
import type { World } from "../world.ts";
import { anyIdentity, type By, type WhoPlan } from "./plan.ts";

/** What a choice goes by beside the world itself. */
export interface Choosing {
  /** One word a person: the order at random, and between people who are alike. Never turned, so always the same order. */
  readonly dice: Stream;
  /** Dimensions of the run's identities, by bit. */
  readonly identities: readonly string[];
  /** That of the replicate: for betweenness, which is estimated in large networks. */
  readonly key: Words;
}

/**
 * The people whom a line means, by place, who comes first first: everybody present to whom all of it applies, in the
 * order that it goes by, and of these as many as it says. However people are numbered, the same people are chosen.
 * @throws RangeError for a group, attribute, identity, setting, person or measure that is not there
 */
export function choosePeople(world: World, who: WhoPlan, choosing: Choosing): Uint32Array {
  const eligible = eligiblePeople(world, who, choosing);
  const { ids } = world.network;
  const value = valuesBy(world, who.by, choosing);
  const luck = new Map<number, number>();
  for (const i of eligible) luck.set(i, choosing.dice.uniform(ids[i], 0));
  const luckOf = (i: number) => luck.get(i) ?? 0;
  eligible.sort((i, j) => value[j] - value[i] || luckOf(i) - luckOf(j) || ids[i] - ids[j]);
  const { amount } = who;
  if (amount === null) return Uint32Array.from(eligible);
  const most = "share" in amount ? Math.round(amount.share * eligible.length) : amount.count;
  return Uint32Array.from(eligible.slice(0, most));
}

/**
 * What a choice names, found in a world.
 * @throws RangeError for a group, attribute, identity, setting, person or measure that is not there
 */
export function findNamed({ network, settings, groups }: World, who: WhoPlan, { identities }: Pick<Choosing, "identities">) {
  const carried = who.identity === null ? null : bitsOf(who.identity, identities);
  const lacking = who.without === null ? 0 : bitsOf(who.without, identities);
  const values = who.where === null ? null : attributeOf(network, who.where.attribute);
  const named = who.people === null ? null : new Set(who.people.map(placeNamed(network)));
  const setting = who.standing === null ? -1 : placeOf(settings.names, who.standing, "setting");
  const group = who.group === null ? -1 : placeOf(groups.names, who.group, "group");
  const limits = [
    ...Object.entries(who.above).map(([name, limit]) => ({ measure: measureOf(name), limit, sign: 1 })),
    ...Object.entries(who.below).map(([name, limit]) => ({ measure: measureOf(name), limit, sign: -1 })),
  ];
  return { carried, lacking, values, named, setting, group, limits };
}

function eligiblePeople(world: World, who: WhoPlan, choosing: Choosing): number[] {
  const { count, traits, stance, absent, groups } = world;
  const found = findNamed(world, who, choosing);
  const { carried, lacking, values, named, setting, group } = found;
  const limits = found.limits.map(({ measure, ...limit }) => {
    const column = new Float64Array(count);
    measure.read(world, column);
    return { ...limit, column };
  });
  const people: number[] = [];
  for (let i = 0; i < count; i++) {
    if (absent[i] === 1) continue;
    if (carried !== null && (traits.identities[i] & carried) === 0) continue;
    if ((traits.identities[i] & lacking) !== 0) continue;
    if (who.stance !== null && stance[i] !== Stance[who.stance]) continue;
    if (values !== null && who.where?.values.includes(values[i]) !== true) continue;
    if (named !== null && !named.has(i)) continue;
    if (setting >= 0 && traits.standing[setting * count + i] === 0) continue;
    if (group >= 0 && groups.member[group * count + i] === 0) continue;
    if (limits.every(({ column, limit, sign }) => sign * (column[i] - limit) > 0)) people.push(i);
  }
  return people;
}

/** One number a person: the largest come first. */
function valuesBy(world: World, by: By, { key }: Choosing): Float64Array {
  const { network, state, count, harmGiven, eventsSoFar } = world;
  if (by === "need") return state.distress;
  if (by === "harm") return harmGiven;
  if (by === "exposure") return eventsSoFar;
  if (by === "betweenness") return betweenness(network, key).of;
  const values = new Float64Array(count);
  if (by === "degree") for (let i = 0; i < count; i++) values[i] = degree(network, i);
  if (by === "isolation") {
    const { offsets, ends, trust } = network;
    for (let i = 0; i < count; i++) for (let a = offsets[i]; a < ends[i]; a++) values[i] -= trust[a];
  }
  return values;
}

/** The bits of one identity, or of any. @throws RangeError naming the identities there are */
function bitsOf(dimension: string, identities: readonly string[]): number {
  return dimension === anyIdentity ? -1 : identityBit(identities, dimension);
}

/** @throws RangeError naming what there is */
export function placeOf(names: readonly string[], name: string, what: string): number {
  const place = names.indexOf(name);
  if (place < 0) throw new RangeError(`no ${what} is called "${name}"; known: ${names.join(", ") || "none"}`);
  return place;
}

function measureOf(name: string): PersonMeasure {
  const measure = personMeasure(name);
  if (measure === undefined) throw new RangeError(`nothing called "${name}" can be asked of people`);
  return measure;
}
