import { highDistress } from "../../src/model/measures/weekly.ts";
import { isDistress } from "../worker/in-points.ts";
import type { ShownMeasure } from "../worker/protocol.ts";
import { inLanguageToo } from "./language.ts";
import { measureWords } from "./measures.ts";
import { count, fixed, list, plain, sentence } from "./numbers.ts";

/** What a network's picture shows, to be told in a sentence or two. */
export interface NetworkFacts {
  readonly people: number;
  readonly ties: number;
  readonly harmfulTies: number;
  /** Ties that only this panel has, of those compared; null where nothing is compared. */
  readonly onlyHere: number | null;
  /** Ties that began after the start, and those of the start that have ended. */
  readonly began: number;
  readonly ended: number;
  readonly meanDistress: number;
  /** The people with most distress, highest first. */
  readonly highest: readonly { readonly name: string; readonly distress: number }[];
}

/** "232 people, 941 ties, 47 of them harmful; average distress 31 of 100; highest: Sol 78, Tariq 71." */
export const networkSummary = inLanguageToo(function networkSummary({
  people,
  ties,
  harmfulTies,
  onlyHere,
  began,
  ended,
  meanDistress,
  highest,
}: NetworkFacts): string {
  const harmful = harmfulTies === 0 ? "none of them harmful" : `${plain(harmfulTies, 0)} of them harmful`;
  const only =
    onlyHere === null
      ? ""
      : onlyHere === 0
        ? ", the same as in the other network"
        : `, ${plain(onlyHere, 0)} only in this network`;
  const since = began + ended === 0 ? "" : ` Since the start ${plain(began, 0)} began and ${plain(ended, 0)} ended.`;
  const most =
    highest.length === 0
      ? ""
      : ` Highest: ${list(
          highest.map(({ name, distress }) => `${name} ${fixed(distress, 0)}`),
          5,
        )}.`;
  return `${count(people, "person", "people")}, ${count(ties, "tie")}, ${harmful}${only}.${since} Average distress ${fixed(meanDistress, 0)} of 100.${most}`;
});

/** A week as the live region tells it. */
export interface WeekFacts {
  readonly week: number;
  /** What the numbers are of, as it is chosen for the chart. */
  readonly measure: ShownMeasure;
  /** The numbers are of the people who are marked. */
  readonly marked: boolean;
  readonly variants: readonly {
    readonly letter: string;
    readonly now: number;
    readonly before: number;
    /** People above the mark of high distress, of all who are there. */
    readonly high: number;
  }[];
  /** Events that begin this week. */
  readonly begins: readonly string[];
}

/**
 * "Week 20. Public debate begins. Average distress: A up 9.0 to 41.0; B up 6.2 to 37.0. At 50 or more, of all: 24 people in A,
 * 19 in B." With one decimal, as chart and table have them.
 */
export const weekMessage = inLanguageToo(function weekMessage({ week, measure, marked, variants, begins }: WeekFacts): string {
  const events = begins.length === 0 ? "" : ` ${sentence(list(begins))} ${begins.length === 1 ? "begins" : "begin"}.`;
  const of = `${measureWords[measure].title}${marked ? " of the people marked" : ""}`;
  const moves = variants.map(({ letter, now, before }) => `${letter} ${moveWords(now, before)}`).join("; ");
  const high = variants.map(
    ({ letter, high }, k) => `${k === 0 ? count(high, "person", "people") : plain(high, 0)} in ${letter}`,
  );
  const mark = isDistress(measure) ? `At ${highDistress} or more` : `Distress of ${highDistress} or more`;
  return `Week ${week}.${events} ${of}: ${moves}. ${mark}, of all: ${high.join(", ")}.`;
});

/** "Paused at week 20." and what stands there. */
export const pausedMessage = inLanguageToo(function pausedMessage(facts: WeekFacts): string {
  return `Paused. ${weekMessage(facts)}`;
});

/** Nobody of whom it is the average may be there. */
function moveWords(now: number, before: number): string {
  if (Number.isNaN(now)) return fixed(now);
  const change = fixed(Math.abs(now - before));
  if (Number.isNaN(before) || change === fixed(0)) return `steady at ${fixed(now)}`;
  return `${now > before ? "up" : "down"} ${change} to ${fixed(now)}`;
}
