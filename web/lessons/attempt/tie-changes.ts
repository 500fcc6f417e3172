import type { Attempt } from "../lesson.ts";
import type { TieChange } from "../notebook.ts";
import { joins, type StartTie, tieOf } from "./start-ties.ts";

/** What a tie is like that a reader makes. */
export interface MadeTie {
  /** Of both, 0 to 1. */
  readonly trust: number;
  readonly manner: string;
}

/** As the model makes ties that begin on purpose. */
const usual: MadeTie = { trust: 0.3, manner: "own" };

/** What a tie is like that is made in a lesson. */
export function madeTie(attempt: Attempt): MadeTie {
  return (attempt.kind === "ties" ? attempt.adds : undefined) ?? usual;
}

/** Two people whom nothing was done to are tied as they begin; a change of them takes the place of an earlier one. */
export function withChange(changes: readonly TieChange[], next: TieChange, start: readonly StartTie[]): readonly TieChange[] {
  const { one, other } = next;
  const rest = changes.filter((change) => !joins(change, one, other));
  const before = tieOf(start, one, other);
  const backToStart =
    (next.what === "cut" && before === undefined) ||
    (next.what === "add" && before !== undefined) ||
    (next.what === "trust" && before !== undefined && Math.abs(before.trust - next.trust) < 0.005);
  return backToStart ? rest : [...rest, next];
}

/** How two people are tied with the changes so far; null where they are not. */
export function tiedNow(
  changes: readonly TieChange[],
  start: readonly StartTie[],
  made: MadeTie,
  one: string,
  other: string,
): { readonly trust: number; readonly harmful: boolean } | null {
  const before = tieOf(start, one, other);
  const change = changes.find((own) => joins(own, one, other));
  switch (change?.what) {
    case "cut":
      return null;
    case "add":
      return { trust: made.trust, harmful: false };
    case "trust":
      return { trust: change.trust, harmful: before?.harmful ?? false };
    case "mend":
      return { trust: before?.trust ?? made.trust, harmful: false };
    case undefined:
      return before ?? null;
  }
}

/** An intervention as a scenario writes it. */
export type Line = Readonly<Record<string, unknown>>;

/**
 * The changes as interventions of the first week. A tie that is mended or gets more trust ends and begins anew, with the
 * same two people: nothing else of a tie can be changed by name. Mended means that nobody shames over it any more.
 * @param asWritten how a scenario writes a person's name: a number where people are numbers
 */
export function linesOf(
  changes: readonly TieChange[],
  start: readonly StartTie[],
  made: MadeTie,
  asWritten: (name: string) => string | number,
): readonly Line[] {
  const pair = ({ one, other }: TieChange) => [asWritten(one), asWritten(other)];
  const added = changes.filter(({ what }) => what === "add");
  const ended = changes.filter(({ what }) => what !== "add");
  const anew = changes.flatMap((change): { change: TieChange; trust: number; manner: string }[] => {
    const before = tieOf(start, change.one, change.other);
    if (change.what === "mend") return [{ change, trust: before?.trust ?? made.trust, manner: "neutral" }];
    return change.what === "trust" ? [{ change, trust: change.trust, manner: before?.manner ?? "own" }] : [];
  });
  return [
    ...(ended.length === 0 ? [] : [{ name: "your cuts", what: "cutTies", week: 1, ties: ended.map(pair) }]),
    ...(added.length === 0 ? [] : [{ name: "your new ties", what: "addTies", week: 1, ...made, ties: added.map(pair) }]),
    ...anew.map(({ change, trust, manner }, k) => ({
      name: `your tie ${k + 1}`,
      what: "addTies",
      week: 1,
      trust,
      manner,
      ties: [pair(change)],
    })),
  ];
}
