import { upperFirst } from "../../../scenario/words.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { InteractionChoice } from "../choice.ts";
import { drawLineChart } from "../drawing/line-chart.ts";
import { namedStyles, orderedStyles } from "../drawing/line-style.ts";
import type { Figure, FigureSize, FigureTable } from "../figure.ts";
import { comparable } from "../numbers/comparable.ts";
import { besides, byLevel, factorNamed, levelsOf, type PlacedFactor } from "../numbers/levels.ts";
import { pooled } from "../numbers/pool.ts";
import { rowsOf } from "../numbers/rows.ts";
import { besidesWords } from "../words/besides-words.ts";
import { dotsWords } from "../words/dots-words.ts";
import { interactionWords, type LevelLine, slopePair } from "../words/interaction-words.ts";
import { axisTitle, factorAt, levelText } from "../words/numbers.ts";
import { type OutcomeWords, outcomeWords } from "../words/outcome-words.ts";
import { comparingOf, leftOutWarnings, meanWarnings, missingWarnings } from "../words/warnings.ts";

/** More lines than these cannot be told apart. */
export const mostLines = 6;

/** An outcome along one factor with a line for each level of another: where lines are not parallel, one changes what the other does. */
export function interactionFigure(table: SweepTable, choice: InteractionChoice, size: FigureSize): Figure {
  const { manifest } = table;
  const x = factorNamed(manifest, choice.x);
  const z = factorNamed(manifest, choice.z);
  const words = outcomeWords(manifest, choice.outcome, choice.of);
  const every = rowsOf(table, choice.outcome, choice.of, choice.where);
  const {
    lists: [rows],
    leftOut,
  } = comparable([every], [x, z]);
  const levels = levelsOf(x, every);
  const lines = [...byLevel(z, rows)].map(([level, own]) => ({
    level,
    name: levelText(level),
    places: [...byLevel(x, own)].map(([place, both]) => ({ level: place, pooled: pooled(both) })),
  }));
  const kept = evenly(lines, mostLines);
  const styles = z.numeric ? orderedStyles(kept.length) : namedStyles(kept.length);
  const drawn = drawLineChart(
    {
      factor: x,
      levels,
      lines: kept.map((line, k) => ({ ...line, style: styles[k] })),
      words,
      keyTitle: upperFirst(z.title),
      joinNames: true,
    },
    size,
  );
  const shown = lines.flatMap(({ level, places }) =>
    places.map((place) => ({ name: `${factorAt(x, place.level)}, ${factorAt(z, level)}`, summary: place.pooled.summary })),
  );
  const left = kept.length < lines.length ? [`${kept.length} of ${lines.length} lines are drawn; all are in the table.`] : [];
  return {
    kind: "interaction",
    ...interactionWords(words, x, z, slopePair(x, z, lines)),
    reading: [
      `One line for each level of ${z.title}.`,
      ...left,
      dotsWords(drawn.dots),
      ...besidesWords(besides(manifest, every, [x, z])),
    ].join(" "),
    width: drawn.width,
    height: drawn.height,
    marks: drawn.marks,
    table: tableOf(words, x, z, lines),
    warnings: [...missingWarnings(table), ...leftOutWarnings(leftOut), ...meanWarnings(words, shown, comparingOf(manifest))],
  };
}

/** At most so many of a list: the first, the last, and some at even distances between. */
export function evenly<One>(all: readonly One[], most: number): readonly One[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, k) => all[Math.round((k * (all.length - 1)) / (most - 1))]);
}

function tableOf(words: OutcomeWords, x: PlacedFactor, z: PlacedFactor, lines: readonly LevelLine[]): FigureTable {
  return {
    columns: [axisTitle(z), axisTitle(x), `Mean of ${words.name}`, "95% interval, low", "high", "Replicates"],
    rows: lines.flatMap(({ level, places }) =>
      places.map((place) => {
        const { mean, interval, count } = place.pooled.summary;
        return [level, place.level, Number.isFinite(mean) ? mean : null, interval?.[0] ?? null, interval?.[1] ?? null, count];
      }),
    ),
  };
}
