import { stateColumns } from "../../model/columns.ts";
import { type Measure, measures } from "../../model/measures/weekly.ts";
import { inOrder, pairsOf } from "../comparison.ts";
import { outcomeWeeks } from "../run-once.ts";
import { numbersOf } from "../statistics/paired-difference.ts";
import { csv } from "./csv.ts";
import { type RunRow, runColumns } from "./run-row.ts";

/** summary.csv: one row a run, first line the column names, empty where a measure is about nobody. */
export function summaryCsv(rows: readonly RunRow[], own: readonly Measure[] = []): string {
  const columns = runColumns(
    inOrder(rows),
    own.map(({ name }) => name),
  );
  const lines = rows.map((_, k) => columns.map(({ data }) => data[k]));
  return csv(
    columns.map(({ name }) => name),
    lines,
  );
}

/** comparisons.csv: every pair of variants by every measure. */
export function comparisonsCsv(
  variants: readonly string[],
  rows: readonly RunRow[],
  replicates: number,
  own: readonly Measure[] = [],
): string {
  const lines = [...measures, ...own].flatMap((measure) =>
    pairsOf(variants, rows, replicates, measure).map((pair) => {
      const { difference, sd, share } = numbersOf(pair);
      const [low, high] = pair.interval ?? [null, null];
      const { from, to, lower, higher, verdict } = pair;
      return [pair.measure, from, to, pair.replicates, difference, low, high, sd, lower, higher, share, verdict];
    }),
  );
  return csv(
    comparisonColumns.map(([name]) => name),
    lines,
  );
}

/** dictionary.md: every column of every table, with unit and meaning. */
export function dictionary(own: readonly Measure[] = []): string {
  const measureRows = measures.map(({ name, unit, meaning }) => [name, unit, meaning] as const);
  const stateRows = Object.entries(stateColumns).map(([name, { unit, meaning }]) => [name, unit, meaning] as const);
  return [
    "# Data dictionary",
    "",
    "Every table has one value a cell and begins with the columns that say which run a row belongs to. Parquet files read",
    "by glob: `parts/*.parquet`, `weekly/*.parquet` and so on.",
    "",
    "## In every table",
    "",
    ...dictionaryTable([
      ["run", "text", "the run: point-replicate"],
      ["point", "number", "design point: the variant's place in the scenario, from 0"],
      ["variant", "text", "name of the variant"],
      ["replicate", "number", "repetition, from 0; the same replicate of two variants shares people and shocks"],
      ["seed", "text", "seed of the scenario; with the replicate it keys every draw"],
    ]),
    "",
    "## summary.csv and parts/: one row a run",
    "",
    `Outcomes are averaged over the last ${outcomeWeeks} weeks. A value is missing where it is about people who are not there.`,
    "",
    ...dictionaryTable([["hash", "64 hex digits", "SHA-256 of the raw bytes of the final world"], ...measureRows]),
    ...(own.length === 0 ? [] : ownRows(own)),
    "",
    "## comparisons.csv: one row a pair of variants and measure",
    "",
    ...dictionaryTable(comparisonColumns),
    "",
    "## weekly/, when recorded: one row a run and week",
    "",
    ...dictionaryTable([
      ["week", "weeks", "0 is the state at the start"],
      ["the measures above", "", "of that week"],
    ]),
    "",
    "## people/, when recorded: one row a run, week and person",
    "",
    ...dictionaryTable([
      ["person", "number", "stable number of the person"],
      ["label", "text", "name in the network file, where there is one"],
      ["shown", "points of 100", "distress as readers see it: 100 D / (D + 1.8). A number of this model, not a diagnosis"],
      ...stateRows,
      ["events", "events", "stigma events that struck this week"],
      ["help", "units", "help received this week"],
      ["hurt", "stress", "hurt by reactions, pressure and shaming groups this week"],
      ["stigma", "stress", "severity of this week's stigma events"],
      ["absent", "0 or 1", "1 for people who have left the network for good"],
      ["leftOut", "0 or 1", "1 for people who are in no measure: they have left, or are left out in every variant alike"],
    ]),
    "",
    "## ties/, when recorded: one row a run, week and direction of a tie that there was at the end of that week",
    "",
    ...dictionaryTable([
      ["from, to", "number", "who trusts, and whom: stable numbers of people"],
      ["trust", "share", "trust at the end of the week, 0 to 1"],
      ["layer", "number", "setting that the tie belongs to, or layer of the network file, by its place, from 0"],
      ["since", "weeks", "week in which the tie began; 0 or less where it was there before week 1"],
    ]),
    "",
  ].join("\n");
}

/** Outcomes of the scenario's own: their weeks are part of their meaning. */
function ownRows(own: readonly Measure[]): string[] {
  return [
    "",
    "Outcomes that the scenario defines, over the weeks that it says:",
    "",
    ...dictionaryTable(own.map(({ name, unit, meaning }) => [name, unit, meaning] as const)),
  ];
}

const comparisonColumns = [
  ["measure", "text", "what is compared"],
  ["from", "text", "the one variant"],
  ["to", "text", "the other; the difference is to minus from"],
  ["replicates", "number", "replicates in which both have a value"],
  ["difference", "unit of the measure", "mean paired difference; missing where no replicate has a value in both"],
  ["low", "unit of the measure", "lower end of its 95% t interval; missing for one replicate"],
  ["high", "unit of the measure", "upper end"],
  ["sd", "unit of the measure", "standard deviation of the paired differences; missing for one replicate"],
  ["lower", "number", "replicates in which `to` is lower"],
  ["higher", "number", "replicates in which `to` is higher"],
  ["share", "share", "share of replicates with the sign of the difference"],
  [
    "verdict",
    "text",
    "lower, higher or no clear difference, as the interval says; one replicate proves nothing; nothing to compare",
  ],
] as const;

/** Lines of a table of columns, in Markdown. */
export function dictionaryTable(rows: readonly (readonly [string, string, string])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(["column", "unit", "meaning"]), line(["---", "---", "---"]), ...rows.map(line)];
}
