import { count, counted } from "../../../scenario/words.ts";
import type { MeanInterval } from "../../statistics/mean-interval.ts";
import { intervalText } from "../../statistics/verdict-sentence.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { skewedLook } from "../../sweep/skewed-look.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { OutcomeWords } from "./outcome-words.ts";

/** Fewer replicates than this at a place are marked: an interval of so few is itself unsure. */
export const fewReplicates = 10;

/** One mark of a picture with its name. */
export interface Shown {
  readonly name: string;
  readonly summary: MeanInterval;
}

/** What to keep in mind about all pictures of a table: runs that are not there. */
export function missingWarnings({ failed, missing }: Pick<SweepTable, "failed" | "missing">): readonly string[] {
  const leftOut = (count: number) => (count === 1 ? "is left out" : "are left out");
  return [
    ...(failed > 0 ? [`${counted(failed, "run")} failed and ${leftOut(failed)}.`] : []),
    ...(missing > 0 ? [`${counted(missing, "run")} ${missing === 1 ? "is" : "are"} not there yet: the sweep can go on.`] : []),
  ];
}

/** What to keep in mind about intervals that decided when the sweep stopped. */
export function lookWarnings(table: SweepTable): readonly string[] {
  const skewed = skewedLook(table);
  return skewed === null ? [] : [skewed];
}

/** What was left out so that averages are over the same; nothing where nothing was. */
export function leftOutWarnings(rows: number): readonly string[] {
  if (rows === 0) return [];
  const are = rows === 1 ? "row of the design is" : "rows of the design are";
  return [`${count(rows)} ${are} left out of averages: others beside them have no values.`];
}

/**
 * What means are means over, and how they are compared: over replicates that share dice, so that differences between places are surer
 * than the means are; over replicates with dice of their own; in pairs, each with an interval of its own; or over rows of the design.
 */
export type Comparing = "shared" | "own" | "pairs" | "rows";

/** How means of a sweep are compared, where they are over replicates. */
export function comparingOf({ sharedShocks }: Pick<SweepManifest, "sharedShocks">): Comparing {
  return sharedShocks ? "shared" : "own";
}

/**
 * What to keep in mind about means: places with few replicates or none, and intervals as wide as all that is shown (the
 * means' range), where there are several means.
 */
export function meanWarnings(words: OutcomeWords, shown: readonly Shown[], comparing: Comparing): readonly string[] {
  const none = shown.filter(({ summary }) => summary.count === 0);
  return [
    ...(none.length > 0 ? [`There is no value at ${some(none)}.`] : []),
    ...(comparing === "rows" ? [] : fewWarning(shown)),
    ...(comparing === "pairs" ? [] : wideWarning(words, shown, comparing)),
  ];
}

function fewWarning(shown: readonly Shown[]): readonly string[] {
  const few = shown.filter(({ summary }) => summary.count > 0 && summary.count < fewReplicates);
  if (few.length === 0) return [];
  const where = few.length === shown.length && few.length > 1 ? "every place" : some(few);
  const counts = few.map(({ summary }) => summary.count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const how =
    least === 1
      ? "one replicate proves nothing"
      : least < most
        ? `as few as ${least}`
        : `${least}${few.length > 1 ? " each" : ""}`;
  return [`Fewer than ${fewReplicates} replicates at ${where}: ${how}.`];
}

function wideWarning(words: OutcomeWords, shown: readonly Shown[], comparing: Comparing): readonly string[] {
  const means = shown.map(({ summary }) => summary.mean).filter(Number.isFinite);
  const range = Math.max(...means) - Math.min(...means);
  if (means.length < 2) return [];
  const wide = shown.filter(({ summary: { interval } }) => interval !== null && interval[1] - interval[0] > range);
  const widest = wide.reduce<Shown | null>((most, one) => (most === null || width(one) > width(most) ? one : most), null);
  if (widest === null || widest.summary.interval === null) return [];
  const ends = intervalText(widest.summary.interval, words.unit);
  const more =
    comparing === "rows"
      ? "More rows would narrow them."
      : comparing === "own"
        ? "More replicates would narrow them."
        : "Differences between places are often surer: they are taken within replicates, which share people and shocks.";
  return [`Wide intervals at ${some(wide)}, wider than all means lie apart (at ${widest.name} from ${ends}). ${more}`];
}

function width({ summary: { interval } }: Shown): number {
  return interval === null ? 0 : interval[1] - interval[0];
}

/** The first names, and how many more. */
function some(shown: readonly Shown[], most = 3): string {
  const names = shown.map(({ name }) => name);
  if (names.length <= most) return names.join("; ");
  return `${count(names.length)} places (${names.slice(0, most).join("; ")} and others)`;
}
