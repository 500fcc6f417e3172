import { exp } from "../../math/elementary.ts";
import { type DrawListener, Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import type { World } from "../world.ts";
import { dimensions } from "./likeness.ts";
import type { TieValues } from "./parameters.ts";

/**
 * What living ties keep at hand: their dice, who is in which unit, and room to work in. Purposes (who and slot are ids, the
 * lower first where a tie has no direction): `ties.contact` met, ended · `ties.look` who, 0: looks or not; where · `ties.friend`
 * looker, friend's friend: luck; accepted · `ties.probe` looker, try: whom; accepted · `ties.start` pair: trust of the two ·
 * `ties.affinity` pair, the same in every week.
 */
export interface TieRoom {
  readonly values: TieValues;
  readonly contact: Stream;
  readonly look: Stream;
  readonly friend: Stream;
  readonly probe: Stream;
  readonly start: Stream;
  readonly affinity: Stream;
  /** Those of them that turn with the weeks. */
  readonly weekly: readonly Stream[];
  /**
   * What a tie asks of each of its two people: how withdrawn they are, withdrawal x (distress + vigilance) / 2; then what is left of
   * their time for each tie, by how many they had at the start of the week: 1, or less if crowded. Side by side, for whoever is
   * at the other end is far away in memory, and one look is to be enough. The world's scratch. 2 x count
   */
  readonly about: Float64Array;
  /** By the number of dimensions in which two people are alike: how fast trust fades, and the chance that one accepts the other. */
  readonly fading: Float64Array;
  readonly acceptance: Float64Array;
  /** People of each unit, in order of id: nobody moves, so a place in it is as good as a name. units + 1, settings x count */
  readonly unitOffsets: Uint32Array;
  readonly unitPeople: Uint32Array;
  /**
   * While people look for ties: whether each has no room for another (`full` of form.ts, else 0); and of one person who looks, how many
   * friends in common with each friend's friend, taken off again after each use. One column, for both are asked of people all over memory. count
   */
  readonly paths: Uint16Array;
  /** Who those friends' friends are. */
  readonly met: Uint32Array;
  /** Luck / friends in common of each of those; longer when more are met. */
  keys: Float64Array;
  /** What the week came to. */
  readonly rows: { ended: number; formed: number };
}

/** @param purpose "ties" for the weeks, "growth" for the rounds before the first */
export function tieRoom(world: World, values: TieValues, key: Words, listener: DrawListener | null, purpose: string): TieRoom {
  const { count, settings, order } = world;
  const stream = (name: string) => new Stream(key, `${purpose}.${name}`, listener);
  const [contact, look, friend, probe, start] = ["contact", "look", "friend", "probe", "start"].map(stream);
  const unitOffsets = new Uint32Array(settings.unitNames.length + 1);
  for (let k = 0; k < settings.unit.length; k++) unitOffsets[settings.unit[k] + 1]++;
  for (let u = 0; u < settings.unitNames.length; u++) unitOffsets[u + 1] += unitOffsets[u];
  const next = unitOffsets.slice();
  const unitPeople = new Uint32Array(settings.unit.length);
  for (let k = 0; k < settings.names.length; k++) {
    for (let p = 0; p < count; p++) {
      const i = order === null ? p : order[p];
      unitPeople[next[settings.unit[k * count + i]]++] = i;
    }
  }
  return {
    values,
    contact,
    look,
    friend,
    probe,
    start,
    affinity: new Stream(key, "ties.affinity", listener),
    weekly: [contact, look, friend, probe, start],
    about: world.scratch,
    fading: new Float64Array(dimensions(world) + 1),
    acceptance: new Float64Array(dimensions(world) + 1),
    unitOffsets,
    unitPeople,
    paths: new Uint16Array(count),
    met: new Uint32Array(count + 1),
    keys: new Float64Array(64),
    rows: { ended: 0, formed: 0 },
  };
}

/** Turns the dice to a week, or a round of growth, and works out what goes by likeness alone: values may have been moved since. */
export function turnTo(week: number, { values, weekly, fading, acceptance }: TieRoom): void {
  for (const stream of weekly) stream.turnTo(week);
  const most = fading.length - 1;
  for (let alike = 0; alike <= most; alike++) {
    fading[alike] = values.fading * (1 + values.unlikeFading * (1 - alike / most));
    acceptance[alike] = exp(values.homophily * (alike / most - 1));
  }
}

/** How far distress and the expectation of insults keep people from others: withdrawal (T3); and how crowded they are. */
export function withdraw({ state, count, network: { offsets, ends } }: World, { values, about }: TieRoom): void {
  for (let i = 0; i < count; i++) {
    about[2 * i] = 0.5 * values.withdrawal * (state.distress[i] + state.vigilance[i]);
    const crowd = (ends[i] - offsets[i]) / values.crowding;
    const crowded = Number(crowd > 1);
    about[2 * i + 1] = 1 / Math.sqrt(crowd * crowded + (1 - crowded));
  }
}
