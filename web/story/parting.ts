import type { Diary, DiaryWeek } from "../../src/engine/diary.ts";
import { personRows } from "../compare/most-changed.ts";
import { changedMost } from "../tables/person-row.ts";
import type { RunSet } from "../worker/protocol.ts";

/** Somebody who shows what the run shows: whose distress ended apart in the two networks, the way the average did. */
export interface Parted {
  readonly person: number;
  /** Their distress at the end, in A and B. */
  readonly ends: readonly [a: number, b: number];
  /** The average ended lower in B. */
  readonly lower: boolean;
}

/** The person whose distress ended furthest apart in the direction of the average; null where nobody's did. */
export function whoParted({ people, variants }: RunSet): Parted | null {
  const [a, b] = variants;
  if (a === undefined || b === undefined) return null;
  const rows = personRows(people, [a, b]);
  const all = rows.filter(({ left }) => !left).reduce((sum, { first, second }) => sum + second - first, 0);
  const lower = all < 0;
  const [most] = changedMost(
    rows.filter(({ first, second }) => second < first === lower),
    1,
  );
  return most === undefined ? null : { person: most.person, ends: [most.first, most.second], lower };
}

/** A week in which two years part: how distress moved in it in each, and what had happened the week before, when it began. */
export interface Parting {
  readonly week: number;
  readonly moved: readonly [a: number, b: number];
  readonly happened: readonly [a: DiaryWeek, b: DiaryWeek];
}

/**
 * The week whose change differs most in the given direction, of those that follow a week in which others answered differently
 * in the two networks: asked, blamed, helped or pressed. Of all weeks, if there is none of these.
 */
export function partingOf(a: Diary, b: Diary, lower: boolean): Parting | null {
  const partings = a.weeks.flatMap((inA): readonly Parting[] => {
    const inB = b.weeks.find(({ week }) => week === inA.week);
    const beforeA = a.weeks.find(({ week }) => week === inA.week - 1);
    const beforeB = b.weeks.find(({ week }) => week === inA.week - 1);
    if (inB === undefined || beforeA === undefined || beforeB === undefined) return [];
    const moved = [inA.shownAfter - inA.shownBefore, inB.shownAfter - inB.shownBefore] as const;
    return [{ week: inA.week, moved, happened: [beforeA, beforeB] }];
  });
  const answered = partings.filter(({ happened: [inA, inB] }) => answers(inA) !== answers(inB));
  const size = ({ moved: [inA, inB] }: Parting) => (lower ? inA - inB : inB - inA);
  return [...(answered.length > 0 ? answered : partings)].sort((one, other) => size(other) - size(one))[0] ?? null;
}

/** Who answered how, as a text to be compared. */
function answers({ asks, pressedBy }: DiaryWeek): string {
  const told = asks.map(({ contact, blamed, given }) => `${contact} ${blamed ? "blames" : given > 0 ? "helps" : ""}`);
  return [...told.sort(), "pressed", ...[...pressedBy].sort((one, other) => one - other)].join();
}
