import { outcomeScales } from "../experiment/buffering/moderation.ts";
import { type Excess, excesses, excessSentence, neverAlone, reactivitySentence } from "../experiment/buffering/sentences.ts";
import type { PresetSummary } from "../experiment/buffering/summary.ts";
import type { MeanInterval } from "../experiment/statistics/mean-interval.ts";
import { fixed } from "../experiment/statistics/verdict-sentence.ts";
import type { BufferingAnalysis } from "./buffering-file.ts";
import { tableText, wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** A buffering analysis as people read it: tables, and sentences that follow from the intervals. */
export function bufferingText(analysis: BufferingAnalysis, terminal: Terminal): string {
  const { title, variant, replicates, people, reliability, presets } = analysis;
  const pairs = excesses(presets);
  const asked = reliability === 1 ? "asked without error" : `questionnaires of reliability ${reliability}`;
  const part = (head: string, ...lines: readonly string[]) => ["", terminal.paint("bold", head), ...lines];
  return [
    terminal.paint("bold", `${title}, ${variant}: ${replicates} ${replicates === 1 ? "replicate" : "replicates"}`),
    wrapped(
      `About ${fixed(people, 0)} people with a devalued identity a run, ${asked}; scale-equivalent, simulated. After ± half of the 95% interval over replicates.`,
    ),
    ...part(
      "Does support soften? b3 minus b3 of a preset without help in events, on three scales of distress",
      excessTable(pairs),
      "",
    ),
    ...pairs.map((pair) => wrapped(excessSentence(pair))),
    ...part(
      "Twins: distress with events minus distress of the same people without, by thirds of earlier support",
      twinTable(presets),
      "",
    ),
    ...presets.map((preset) => wrapped(reactivitySentence(preset))),
    ...part("Distress on exposure (b1), support (b2) and their product (b3), all in SD", coefficientTable(presets), ""),
    wrapped(neverAlone),
    ...part("One sample: b3 in replicate 0, with the bootstrap interval over its people", sampleTable(presets)),
    ...part("Within persons: change of distress in the week after events, for one unit of severity", withinTable(presets), ""),
    wrapped(
      "Below zero, more support goes with a smaller change. Correlations of stigma events and distress: studies with diaries find about a third as much within persons as between them (row 47).",
    ),
    ...part("Harm and support in one regression with exposure, in SD of distress", harmTable(presets)),
  ].join("\n");
}

const scaleHeads = outcomeScales.map((scale) => (scale === "log" ? "log(distress + 0.1)" : scale));

function excessTable(pairs: readonly Excess[]): string {
  return tableText(
    ["", ...scaleHeads],
    pairs.map(({ preset, over, excess }) => [`${preset} − ${over}`, ...outcomeScales.map((scale) => cell(excess[scale]))]),
  );
}

function twinTable(presets: readonly PresetSummary[]): string {
  return rows(
    ["", "low", "middle", "high", "high − low", "minus null's"],
    presets,
    ({ reactivity, reactivityExcess, preset }) => [
      reactivity.low,
      reactivity.middle,
      reactivity.high,
      reactivity.highMinusLow,
      preset === "null" ? null : reactivityExcess,
    ],
  );
}

function coefficientTable(presets: readonly PresetSummary[]): string {
  const heads = ["", "b1", "b2", ...outcomeScales.map((scale) => `b3 ${scale}`)];
  return rows(heads, presets, ({ b1, b2, b3 }) => [b1.raw, b2.raw, ...outcomeScales.map((scale) => b3[scale])]);
}

function sampleTable(presets: readonly PresetSummary[]): string {
  return tableText(
    ["", ...scaleHeads],
    presets.map(({ preset, oneSample }) => [
      preset,
      ...outcomeScales.map((scale) => {
        const { b3, interval } = oneSample[scale];
        if (b3 === null) return "-";
        return interval === null ? fixed(b3, 3) : `${fixed(b3, 3)} (${fixed(interval[0], 3)} to ${fixed(interval[1], 3)})`;
      }),
    ]),
  );
}

function withinTable(presets: readonly PresetSummary[]): string {
  const heads = ["", "slope", "per SD of support", "r within, week after", "r between"];
  return rows(heads, presets, ({ within, discrimination }) => [
    within.slope,
    within.slopeBySupport,
    discrimination.following,
    discrimination.between,
  ]);
}

function harmTable(presets: readonly PresetSummary[]): string {
  return rows(["", "harm", "support", "harm − |support|"], presets, ({ harm }) => [
    harm.harm,
    harm.support,
    harm.harmMinusSupport,
  ]);
}

function rows(
  heads: readonly string[],
  presets: readonly PresetSummary[],
  values: (preset: PresetSummary) => readonly (MeanInterval | null)[],
): string {
  return tableText(
    heads,
    presets.map((preset) => [preset.preset, ...values(preset).map((value) => (value === null ? "-" : cell(value)))]),
  );
}

/** "−0.040 ± 0.012"; no interval with one replicate. */
function cell({ mean, interval }: MeanInterval): string {
  if (!Number.isFinite(mean)) return "-";
  return interval === null ? fixed(mean, 3) : `${fixed(mean, 3)} ± ${fixed((interval[1] - interval[0]) / 2, 3)}`;
}
