import { inLanguageToo } from "./language.ts";
import { count, fixed, inWords, list, plain, sentence } from "./numbers.ts";

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
  readonly variants: readonly { readonly letter: string; readonly now: number; readonly before: number }[];
  /** Events that begin this week. */
  readonly begins: readonly string[];
  /** People above the mark of high distress, in the variant that is read. */
  readonly high: number;
}

/** "Week 20. Public debate begins. A up 9 to 41; B up 6 to 37. Seven people now at 50 or more." */
export const weekMessage = inLanguageToo(function weekMessage({ week, variants, begins, high }: WeekFacts): string {
  const events = begins.length === 0 ? "" : ` ${sentence(list(begins))} ${begins.length === 1 ? "begins" : "begin"}.`;
  const moves = variants.map(({ letter, now, before }) => `${letter} ${moveWords(now - before)} ${fixed(now, 0)}`).join("; ");
  return `Week ${week}.${events} ${moves}. ${sentence(inWords(high))} ${high === 1 ? "person" : "people"} at 50 or more.`;
});

/** "Paused at week 20." and what stands there. */
export const pausedMessage = inLanguageToo(function pausedMessage(facts: WeekFacts): string {
  return `Paused. ${weekMessage(facts)}`;
});

function moveWords(change: number): string {
  const points = Math.round(Math.abs(change));
  if (points === 0) return "steady at";
  return `${change > 0 ? "up" : "down"} ${points} to`;
}
