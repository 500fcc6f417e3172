import { count } from "../../../scenario/words.ts";
import { pairedDifference } from "../../statistics/paired-difference.ts";
import { severalComparisonsNote } from "../../statistics/verdict-sentence.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { PairChoice } from "../choice.ts";
import type { ComparedRow } from "../drawing/pair-bars.ts";
import { drawPairList, drawPairTable } from "../drawing/pair-table.ts";
import type { Figure, FigureSize } from "../figure.ts";
import { distinctRows, rowsOf } from "../numbers/rows.ts";
import { axisTitle, levelText, variantText } from "../words/numbers.ts";
import { type OutcomeWords, outcomeWords } from "../words/outcome-words.ts";
import { countVerdicts, pairRange, pairTitle } from "../words/pair-words.ts";
import { meanWarnings, missingWarnings } from "../words/warnings.ts";
import { rowName } from "./every-replicate.ts";

const mostRows = 40;

/** Two variants at every row of the design: the paired difference in words and numbers, with its 95% interval as a bar. */
export function pairedDifferences(table: SweepTable, choice: PairChoice, size: FigureSize): Figure {
  const { manifest } = table;
  const { from, to } = choice;
  const own = outcomeWords(manifest, choice.outcome);
  const words = outcomeWords(manifest, choice.outcome, { kind: "difference", from, to });
  const rows = distinctRows(rowsOf(table, choice.outcome, { kind: "difference", from, to }, choice.where)).map((row) => ({
    levels: row.levels.map(levelText),
    name: rowName(table, row),
    point: row.point,
    paired: pairedDifference(new Float64Array(row.values.length), row.values),
  }));
  const known = rows.filter(({ paired }) => paired.replicates > 0);
  const pairs = known.map(({ paired }) => paired);
  const drawn = known.slice(0, mostRows);
  const factors = manifest.factors.map((factor) => axisTitle(factor));
  const pairRows = { words, factors, rows: drawn, from, to };
  const note = severalComparisonsNote(known.length);
  return {
    kind: "paired-differences",
    title: pairTitle(own, [from, to], countVerdicts(pairs), "rows of the design"),
    description: pairRange(own, [from, to], pairs),
    reading: [
      `Dot: mean of ${variantText(to)} minus ${variantText(from)}; bar: its 95% interval. \u201cLower\u201d and \u201chigher\u201d are said where the bar leaves out zero.`,
      ...(drawn.length < known.length
        ? [`The first ${mostRows} of ${count(known.length)} rows are drawn; all are in the table.`]
        : []),
    ].join(" "),
    ...(size.width >= 600 ? drawPairTable(pairRows, size) : drawPairList(pairRows, size)),
    table: tableOf(table, words, rows, choice),
    warnings: [
      ...missingWarnings(table),
      ...meanWarnings(
        words,
        rows.map(({ name, paired }) => ({
          name,
          summary: {
            mean: paired.replicates === 0 ? Number.NaN : paired.difference,
            interval: paired.interval,
            sd: paired.sd,
            count: paired.replicates,
          },
        })),
        "pairs",
      ),
      ...(note === null ? [] : [note]),
    ],
  };
}

function tableOf({ manifest }: SweepTable, words: OutcomeWords, rows: readonly ComparedRow[], { from, to }: PairChoice) {
  return {
    columns: [
      ...manifest.factors.map((factor) => axisTitle(factor)),
      `In ${variantText(to)}, against ${variantText(from)}`,
      words.column,
      "95% interval, low",
      "high",
      `${variantText(to)} lower in`,
      `${variantText(to)} higher in`,
      "Replicates",
    ],
    rows: rows.map(({ levels, paired }) => [
      ...levels,
      paired.verdict,
      paired.replicates === 0 ? null : paired.difference,
      paired.interval?.[0] ?? null,
      paired.interval?.[1] ?? null,
      paired.lower,
      paired.higher,
      paired.replicates,
    ]),
  };
}
