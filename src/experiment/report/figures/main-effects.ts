import { scaleLinear } from "d3";
import { counted, upperFirst } from "../../../scenario/words.ts";
import { fewReplicatesWords } from "../../sensitivity/few-replicates.ts";
import type { Sensitivity } from "../../sensitivity/sensitivity.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { MainEffectsChoice } from "../choice.ts";
import { letters } from "../drawing/frame.ts";
import { mark, segment, text } from "../drawing/marks.ts";
import { fitted, inLines, textWidth } from "../drawing/text-width.ts";
import type { Figure, FigureSize, FigureTable, Mark } from "../figure.ts";
import { type Effects, effectsOf } from "../numbers/effects.ts";
import { sensitivityIn } from "../numbers/most-telling.ts";
import { effectAxis, effectReading, effectScale, effectText, effectWords } from "../words/effect-words.ts";
import { plain } from "../words/numbers.ts";
import { type OutcomeWords, outcomeWords } from "../words/outcome-words.ts";
import { missingWarnings } from "../words/warnings.ts";

/** More bars than these are not drawn; the table has all. */
const mostBars = 20;

/** How much an outcome hangs on each factor: a bar each, the longest first, with 95% intervals. The numbers of `kith sensitivity`. */
export function mainEffectsFigure(table: SweepTable, choice: MainEffectsChoice, size: FigureSize): Figure {
  const words = outcomeWords(table.manifest, choice.outcome, choice.of);
  const sensitivity = sensitivityIn(table, choice.outcome, choice.of);
  const effects = effectsOf(sensitivity);
  const drawn = { ...effects, effects: effects.effects.slice(0, mostBars) };
  const { leftOut, replicates } = sensitivity.found;
  // Slopes know their dice from two replicates on.
  const few = effects.kind === "standardized" && replicates > 1 ? null : fewReplicatesWords(sensitivity);
  return {
    kind: "main-effects",
    ...effectWords(words, effects),
    reading: effectReading(effects),
    ...drawEffects(words, drawn, size),
    table: tableOf(sensitivity),
    warnings: [
      ...missingWarnings(table),
      ...(few === null ? [] : [few]),
      ...(leftOut.replicates > 0 ? [`${counted(leftOut.replicates, "replicate")} left out, where a row lacks its run.`] : []),
      ...(leftOut.blocks > 0 ? [`${counted(leftOut.blocks, "part")} of the design left out, for lack of runs.`] : []),
    ],
  };
}

function drawEffects(words: OutcomeWords, { kind, effects }: Effects, { width, text: letterSize }: FigureSize) {
  const { text: size, line } = letters(letterSize);
  const beside = width >= 560;
  const names = effects.map(({ factor }) => upperFirst(factor.title));
  const left = beside ? Math.min(width * 0.36, Math.max(0, ...names.map((name) => textWidth(name, size)))) + 16 : 4;
  const heads = inLines(effectAxis[kind](words), size, width, 3);
  const top = heads.length * line + 12;
  const row = beside ? line + 20 : 2 * line + 22;
  const bottom = top + Math.max(1, effects.length) * row;
  const scale = effectScale(kind, words);
  const ends = effects.flatMap(({ main, alone, floor }) =>
    [main.value, floor, ...(main.interval ?? []), ...(alone === null ? [] : [alone.value])].map((value) => value * scale),
  );
  const numbers = effects.map(({ main }) => effectText(kind, words, main.value));
  const room = Math.max(0, ...numbers.map((number) => textWidth(number, size))) + 14;
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [left + 8, width - room - 8]).nice(width < 500 ? 4 : 8);
  const ticks = x.ticks(width < 500 ? 3 : 6);
  const at = (value: number) => x(value * scale);
  // Where names stand above their bars no line goes through them.
  const spans = beside
    ? [[top - 4, bottom + 4] as const]
    : effects.map((_, k) => [top + k * row + line + 6, top + (k + 1) * row] as const);
  const marks: Mark[] = [
    ...heads.map((part, k) => text("k-axis-title", 0, (k + 1) * line - 4, part, size)),
    ...spans.flatMap(([from, to]) => [
      ...ticks.filter((tick) => tick !== 0).map((tick) => segment("k-hairline", x(tick), from, x(tick), to)),
      segment("k-zero", x(0), from, x(0), to),
    ]),
    ...effects.flatMap(({ main, alone, floor }, k) => {
      const y = top + k * row + (beside ? row / 2 : line + 6 + (row - line - 6) / 2);
      const name = beside
        ? text("k-on-lines", left - 8, y + size * 0.34, fitted(names[k], size, left - 8), size, { "text-anchor": "end" })
        : text("k-on-lines", 0, top + k * row + line, fitted(names[k], size, width), size);
      const box = (value: number, half: number) => ({
        x: Math.min(at(0), at(value)),
        y: y - half,
        width: Math.abs(at(value) - at(0)),
        height: 2 * half,
      });
      return [
        name,
        ...(alone === null ? [mark("rect", "k-bar", box(main.value, 9))] : [mark("rect", "k-bar", box(alone.value, 5))]),
        mark("rect", "k-bar-rim", box(main.value, 9)),
        ...(floor > 0 ? [segment("k-floor", at(floor), y - 13, at(floor), y + 13)] : []),
        ...intervalMarks(main.interval, at, y),
        text("k-text", width - 2, y + size * 0.34, numbers[k], size, { "text-anchor": "end" }),
      ];
    }),
    ...ticks.map((tick) => text("k-tick", x(tick), bottom + line + 2, plain(tick), size, { "text-anchor": "middle" })),
  ];
  return { width, height: Math.round(bottom + line + 12), marks };
}

function intervalMarks(interval: readonly [number, number] | null, at: (value: number) => number, y: number): readonly Mark[] {
  if (interval === null) return [];
  return [
    segment("k-interval", at(interval[0]), y, at(interval[1]), y),
    ...interval.map((end) => segment("k-interval", at(end), y - 5, at(end), y + 5)),
  ];
}

/** All that the design tells of each factor. */
function tableOf({ found, factors }: Sensitivity): FigureTable {
  const ends = (interval: readonly [number, number] | null | undefined) => [interval?.[0] ?? null, interval?.[1] ?? null];
  if (found.kind === "morris") {
    return {
      columns: ["Factor", "mu*", "95% interval, low", "high", "mu", "sigma", "Dice alone"],
      rows: found.factors.map((effect, k) =>
        effect === null
          ? [factors[k].title, null, null, null, null, null, null]
          : [
              factors[k].title,
              effect.muStar.value,
              ...ends(effect.muStar.interval),
              effect.mu.value,
              effect.sigma.value,
              effect.floor,
            ],
      ),
    };
  }
  if (found.kind === "sobol indices") {
    return {
      columns: ["Factor", "First-order index", "95% interval, low", "high", "Total index", "95% interval, low", "high"],
      rows: found.factors.map(({ first, total }, k) => [
        factors[k].title,
        first.value,
        ...ends(first.interval),
        total.value,
        ...ends(total.interval),
      ]),
    };
  }
  return {
    columns: [
      "Factor",
      "Effect over the range",
      "95% interval, low",
      "high",
      "Standardized",
      "Share of variance",
      "95% interval, low",
      "high",
    ],
    rows: found.effects.map(({ factor, effect, standardized, share }) => [
      factors[factor].title,
      effect?.value ?? null,
      ...ends(effect?.interval),
      standardized?.value ?? null,
      share.value,
      ...ends(share.interval),
    ]),
  };
}
