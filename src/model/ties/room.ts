import { type DrawListener, Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import type { World } from "../world.ts";
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
  /** How withdrawn each person is: withdrawal x (distress + vigilance) / 2. count */
  readonly withdrawn: Float64Array;
  /** What is left of a person's time for each tie, by how many they had at the start of the week: 1, or less if crowded. count */
  readonly time: Float64Array;
  /** People of each unit, in order of id: nobody moves, so a place in it is as good as a name. units + 1, settings x count */
  readonly unitOffsets: Uint32Array;
  readonly unitPeople: Uint32Array;
  /** Of one person who looks: friends in common with each friend's friend, and who those are; emptied after each use. */
  readonly paths: Uint16Array;
  readonly met: Uint32Array;
  /** What the week came to. */
  readonly rows: { ended: number; formed: number };
}

/** @param purpose "ties" for the weeks, "growth" for the rounds before the first */
export function tieRoom(world: World, values: TieValues, key: Words, listener: DrawListener | null, purpose: string): TieRoom {
  const { count, settings, order } = world;
  const stream = (name: string) => new Stream(key, `${purpose}.${name}`, listener);
  const [contact, look, friend, probe, start] = ["contact", "look", "friend", "probe", "start"].map(stream);
  const unitOffsets = new Uint32Array(settings.unitNames.length + 1);
  for (const unit of settings.unit) unitOffsets[unit + 1]++;
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
    withdrawn: new Float64Array(count),
    time: new Float64Array(count),
    unitOffsets,
    unitPeople,
    paths: new Uint16Array(count),
    met: new Uint32Array(count),
    rows: { ended: 0, formed: 0 },
  };
}

/** How far distress and the expectation of insults keep people from others: withdrawal (T3). */
export function withdraw({ state, count }: World, { values, withdrawn }: TieRoom): void {
  for (let i = 0; i < count; i++) withdrawn[i] = 0.5 * values.withdrawal * (state.distress[i] + state.vigilance[i]);
}
