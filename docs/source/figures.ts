import { compareScenario } from "../../src/experiment/compare-scenario.ts";
import { digitsFor, fixed, intervalText } from "../../src/experiment/statistics/verdict-sentence.ts";
import { type MeasureName, measureNames } from "../../src/model/measures/weekly.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { table } from "./markdown.ts";

/** What README's figures rest on, kept in docs/figures.json: enough to write them again and to see that they are old. */
export interface Figures {
  readonly replicates: number;
  readonly outcome: string;
  readonly variants: readonly { readonly name: string; readonly means: Readonly<Record<string, number | null>> }[];
  readonly pairs: readonly {
    readonly from: string;
    readonly to: string;
    readonly difference: number;
    readonly interval: readonly [number, number] | null;
    readonly agreeing: number;
    readonly verdict: string;
    readonly sentence: string;
  }[];
  readonly note: string | null;
  /** Hash of the whole comparison. */
  readonly hash: string;
  /** Hash of its first two replicates, which a test computes again. */
  readonly firstTwo: string;
}

/** Runs the flagship for the figures. */
export function computeFigures(scenario: Scenario): Figures {
  const { outcome, variants, pairs, note, hash, replicates } = compareScenario(scenario);
  return {
    replicates,
    outcome: outcome.name,
    variants: variants.map(({ name, means }) => ({ name, means: Object.fromEntries(measureNames.map((m) => [m, means[m]])) })),
    pairs: pairs.map(({ from, to, difference, interval, lower, higher, verdict, sentence }) => ({
      from,
      to,
      difference,
      interval,
      agreeing: difference < 0 ? lower : higher,
      verdict,
      sentence,
    })),
    note,
    hash,
    firstTwo: compareScenario(scenario, { replicates: 2 }).hash,
  };
}

const columns: readonly (readonly [MeasureName, string])[] = [
  ["distress", "everyone"],
  ["distressDevalued", "devalued"],
  ["distressOthers", "others"],
  ["gap", "gap"],
  ["worstTenth", "worst-off tenth"],
];

/** The flagship's answer as README shows it. */
export function flagshipFigures({ variants, pairs, replicates, note, hash }: Figures): string {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : fixed(value, digitsFor(Math.abs(value)));
  return [
    `Mean distress, 0 to 100, of ${replicates} replicates:`,
    table(
      ["", ...columns.map(([, head]) => head)],
      variants.map(({ name, means }) => [name, ...columns.map(([measure]) => number(means[measure]))]),
    ),
    "Paired differences in the distress of people with the devalued identity:",
    table(
      ["", "difference", "95% interval", "replicates", "verdict"],
      pairs.map(({ from, to, difference, interval, agreeing, verdict }) => [
        `${to} − ${from}`,
        number(difference),
        interval === null ? "–" : intervalText(interval, "points of 100"),
        `${agreeing} of ${replicates}`,
        verdict,
      ]),
    ),
    `${note ?? ""} Hash of all runs: \`${hash.slice(0, 16)}…\`.`,
  ].join("\n\n");
}

/** A suite of tests and how long its files take; in Node two files run at a time, in the browser one. */
export interface Suite {
  readonly suite: string;
  readonly tests: number;
  readonly seconds: number;
}

/** The suites as CONTRIBUTING shows them, the slowest first. */
export function suitesTable(suites: readonly Suite[]): string {
  const seconds = suites.reduce((sum, suite) => sum + suite.seconds, 0);
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  return table(
    ["suite", "tests", "seconds"],
    [
      ...suites.map((one) => [`\`${one.suite}\``, String(one.tests), String(one.seconds)]),
      ["all", String(tests), String(seconds)],
    ],
  );
}
