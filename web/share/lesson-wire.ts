import type { TieChange } from "../lessons/notebook.ts";
import { list, number, oneOf, record, string } from "./checks.ts";
import { editFrom } from "./document-wire.ts";
import type { SharedLesson } from "./shared-state.ts";

/** What was done in a lesson, as a link says it, version 1. */
export interface LessonWire {
  /** The three-minute version; the year was run. */
  readonly s?: 1;
  readonly r?: 1;
  /** Ties added, cut, mended or trusted otherwise; numbers set; people with a seat. */
  readonly t?: readonly (readonly [what: string, one: string, other: string, trust?: number])[];
  readonly n?: readonly (readonly [path: readonly string[], value: number | string])[];
  readonly m?: readonly string[];
}

export function lessonToWire({ short, ran, attempt: { ties, numbers, members } }: SharedLesson): LessonWire {
  return {
    ...(short ? { s: 1 } : {}),
    ...(ran ? { r: 1 } : {}),
    ...(ties.length === 0
      ? {}
      : {
          t: ties.map((tie) =>
            tie.what === "trust"
              ? ([tie.what, tie.one, tie.other, tie.trust] as const)
              : ([tie.what, tie.one, tie.other] as const),
          ),
        }),
    ...(numbers.length === 0 ? {} : { n: numbers.map(({ path, value }) => [path, value] as const) }),
    ...(members.length === 0 ? {} : { m: members }),
  };
}

/** @throws Error for anything that is none */
export function lessonFromWire(wire: unknown): SharedLesson {
  const { s, r, t = [], n = [], m = [] } = record(wire);
  return {
    short: s === 1,
    ran: r === 1,
    attempt: { ties: list(t).map(tieFrom), numbers: list(n).map(editFrom), members: list(m).map(string) },
  };
}

function tieFrom(said: unknown): TieChange {
  const [what, one, other, trust] = list(said);
  const people = { one: string(one), other: string(other) };
  if (what === "trust") return { what, ...people, trust: number(trust) };
  return { what: oneOf(["add", "cut", "mend"] as const, what), ...people };
}
