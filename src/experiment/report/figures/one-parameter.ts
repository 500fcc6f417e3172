import { listed } from "../../../scenario/words.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { OneParameterChoice, Quantity } from "../choice.ts";
import { type ChartLine, drawLineChart } from "../drawing/line-chart.ts";
import { variantStyles } from "../drawing/line-style.ts";
import type { Figure, FigureSize, FigureTable } from "../figure.ts";
import { comparable } from "../numbers/comparable.ts";
import { besides, byLevel, factorNamed, levelsOf, type PlacedFactor } from "../numbers/levels.ts";
import { pooled } from "../numbers/pool.ts";
import { rowsOf } from "../numbers/rows.ts";
import { besidesWords } from "../words/besides-words.ts";
import { dotsWords } from "../words/dots-words.ts";
import { axisTitle, factorAt, levelText, variantText } from "../words/numbers.ts";
import { type OutcomeWords, outcomeWords } from "../words/outcome-words.ts";
import { countVerdicts, pairRange, pairsAt, pairTitle } from "../words/pair-words.ts";
import { type Told, trendWords } from "../words/trend-words.ts";
import { comparingOf, leftOutWarnings, meanWarnings, missingWarnings } from "../words/warnings.ts";

/** An outcome along one factor: replicates as dots, means with 95% intervals, a line for each variant. */
export function oneParameter(table: SweepTable, choice: OneParameterChoice, size: FigureSize): Figure {
  const { manifest } = table;
  const factor = factorNamed(manifest, choice.x);
  const several = choice.of.length > 1;
  const words = outcomeWords(manifest, choice.outcome, several ? undefined : choice.of[0]);
  const every = choice.of.map((quantity) => rowsOf(table, choice.outcome, quantity, choice.where));
  const { lists: all, leftOut } = comparable(every, [factor]);
  const levels = levelsOf(factor, every[0] ?? []);
  const styles = variantStyles(choice.of.length);
  const lines = choice.of.map((quantity, k) => ({
    name: quantityName(quantity),
    style: styles[k],
    places: [...byLevel(factor, all[k])].map(([level, rows]) => ({ level, pooled: pooled(rows) })),
  }));
  const drawn = drawLineChart({ factor, levels, lines, words, keyTitle: null, joinNames: false }, size);
  const { title, description } = several
    ? severalWords(words, factor, lines)
    : trendWords(words, { factor, places: lines[0].places });
  const shown = lines.flatMap(({ name, places }) =>
    places.map(({ level, pooled: { summary } }) => ({
      name: several ? `${factorAt(factor, level)}, ${name}` : factorAt(factor, level),
      summary,
    })),
  );
  return {
    kind: "one-parameter",
    title,
    description,
    reading: [dotsWords(drawn.dots), ...besidesWords(besides(manifest, every[0] ?? [], [factor]))].join(" "),
    width: drawn.width,
    height: drawn.height,
    marks: drawn.marks,
    table: tableOf(words, factor, lines, several),
    warnings: [
      ...missingWarnings(table),
      ...leftOutWarnings(leftOut),
      ...meanWarnings(words, shown, several ? "pairs" : comparingOf(manifest)),
    ],
  };
}

/** "scattered"; of a difference "scattered minus clustered". */
export function quantityName(quantity: Quantity): string {
  return quantity.kind === "value" ? quantity.variant : `${variantText(quantity.to)} minus ${variantText(quantity.from)}`;
}

/** Every other line against the first, replicate by replicate. */
function severalWords(words: OutcomeWords, factor: PlacedFactor, lines: readonly ChartLine[]): Told {
  const [first, ...others] = lines;
  const told = others.map((other) => {
    const pairs = pairsAt(
      first.places.flatMap(({ level, pooled: { values } }) =>
        other.places.filter((place) => place.level === level).map((place) => ({ from: values, to: place.pooled.values })),
      ),
    );
    const title = pairTitle(words, [first.name, other.name], countVerdicts(pairs), `levels of ${factor.title}`);
    return { title, range: pairRange(words, [first.name, other.name], pairs) };
  });
  if (told.length === 1) return { title: told[0].title, description: told[0].range };
  return {
    title: `${words.title} along ${factor.title} in ${listed(lines.map(({ name }) => variantText(name)))}`,
    description: told.map(({ title, range }) => `${title}. ${range}`.trim()).join(" "),
  };
}

function tableOf(words: OutcomeWords, factor: PlacedFactor, lines: readonly ChartLine[], several: boolean): FigureTable {
  const rows = lines.flatMap(({ name, places }) =>
    places.map(({ level, pooled: { summary } }) => [
      typeof level === "number" ? level : levelText(level),
      ...(several ? [name] : []),
      Number.isFinite(summary.mean) ? summary.mean : null,
      summary.interval?.[0] ?? null,
      summary.interval?.[1] ?? null,
      summary.sd,
      summary.count,
    ]),
  );
  const columns = [axisTitle(factor), ...(several ? ["Variant"] : []), `Mean of ${words.name}`, "95% interval, low", "high"];
  return { columns: [...columns, "Standard deviation", "Replicates"], rows };
}
