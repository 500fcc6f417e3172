import { type MeanInterval, meanInterval } from "../statistics/mean-interval.ts";
import type { BufferingRow } from "./buffering-job.ts";
import { type OutcomeScale, outcomeScales } from "./moderation.ts";
import { type ComparedPreset, comparedPresets } from "./preset-plans.ts";

/** One preset over its replicates: each number a mean with the 95% interval over replicates. */
export interface PresetSummary {
  readonly preset: ComparedPreset;
  readonly b1: Readonly<Record<OutcomeScale, MeanInterval>>;
  readonly b2: Readonly<Record<OutcomeScale, MeanInterval>>;
  readonly b3: Readonly<Record<OutcomeScale, MeanInterval>>;
  /** b3 minus the null preset's, replicate by replicate: same people, same shocks. The one number to report. */
  readonly excess: Readonly<Record<OutcomeScale, MeanInterval>>;
  /** The same minus b3 of the preset none: for `buffer-only`, which like none knows no belonging, whose main effect bends b3 too. */
  readonly excessOverNone: Readonly<Record<OutcomeScale, MeanInterval>>;
  /** b3 in the first replicate with its bootstrap interval over people: how unsure one sample is. */
  readonly oneSample: Readonly<
    Record<OutcomeScale, { readonly b3: number | null; readonly interval: readonly [number, number] | null }>
  >;
  /** Twin difference: reactivity by thirds of support, in latent distress. */
  readonly reactivity: { readonly [Name in keyof BufferingRow["reactivity"]]: MeanInterval };
  readonly reactivityExcess: MeanInterval;
  readonly within: { readonly [Name in keyof BufferingRow["within"]]: MeanInterval };
  readonly discrimination: { readonly [Name in keyof BufferingRow["discrimination"]]: MeanInterval };
  readonly harm: { readonly [Name in keyof BufferingRow["harm"]]: MeanInterval };
}

/** The rows of one preset, by replicate; null where a run failed. */
export type PresetRows = readonly (BufferingRow | null)[];

/** Every preset, from the rows of all. */
export function summarizePresets(rows: Readonly<Record<ComparedPreset, PresetRows>>): PresetSummary[] {
  return comparedPresets.map((preset) => summarizePreset(preset, rows[preset], rows.null, rows.none));
}

/** @param empty the rows of `null`, by replicate, and `none` those of none: what excesses are taken over */
export function summarizePreset(preset: ComparedPreset, rows: PresetRows, empty: PresetRows, none: PresetRows): PresetSummary {
  const over = (value: (row: BufferingRow) => number | null) => meanInterval(valuesOf(rows, value));
  const beyond = (value: (row: BufferingRow) => number | null, control = empty) => {
    const without = valuesOf(control, value);
    return meanInterval(valuesOf(rows, value).map((own, r) => own - without[r]));
  };
  const onScales = <Value>(of: (scale: OutcomeScale) => Value) =>
    Object.fromEntries(outcomeScales.map((scale) => [scale, of(scale)])) as Record<OutcomeScale, Value>;
  const first = rows[0] ?? null;
  return {
    preset,
    b1: onScales((scale) => over(({ moderation }) => moderation[scale].b1)),
    b2: onScales((scale) => over(({ moderation }) => moderation[scale].b2)),
    b3: onScales((scale) => over(({ moderation }) => moderation[scale].b3)),
    excess: onScales((scale) => beyond(({ moderation }) => moderation[scale].b3)),
    excessOverNone: onScales((scale) => beyond(({ moderation }) => moderation[scale].b3, none)),
    oneSample: onScales((scale) => ({
      b3: first?.moderation[scale].b3 ?? null,
      interval: first?.bootstrap?.[scale] ?? null,
    })),
    reactivity: {
      low: over(({ reactivity }) => reactivity.low),
      middle: over(({ reactivity }) => reactivity.middle),
      high: over(({ reactivity }) => reactivity.high),
      highMinusLow: over(({ reactivity }) => reactivity.highMinusLow),
    },
    reactivityExcess: beyond(({ reactivity }) => reactivity.highMinusLow),
    within: {
      slope: over(({ within }) => within.slope),
      slopeBySupport: over(({ within }) => within.slopeBySupport),
    },
    discrimination: {
      following: over(({ discrimination }) => discrimination.following),
      same: over(({ discrimination }) => discrimination.same),
      between: over(({ discrimination }) => discrimination.between),
    },
    harm: {
      exposure: over(({ harm }) => harm.exposure),
      support: over(({ harm }) => harm.support),
      harm: over(({ harm }) => harm.harm),
      harmMinusSupport: over(({ harm }) => harm.harmMinusSupport),
    },
  };
}

/** One value a replicate; NaN where there is none. */
function valuesOf(rows: PresetRows, value: (row: BufferingRow) => number | null): number[] {
  return rows.map((row) => (row === null ? Number.NaN : (value(row) ?? Number.NaN)));
}
