import type { Factor } from "../../../scenario/sweep/sweep.ts";
import type { Sensitivity } from "../../sensitivity/sensitivity.ts";
import type { Estimate } from "../../sensitivity/with-intervals.ts";

/** How much an outcome hangs on one factor, as the design allows to tell. */
export interface Effect {
  readonly factor: Factor;
  readonly main: Estimate;
  /** Of Sobol indices the part that is the factor's alone; null otherwise. */
  readonly alone: Estimate | null;
  /** What a factor without any effect would seem to have; 0 where that is taken out. */
  readonly floor: number;
}

/** What the numbers are. */
export type EffectKind = "standardized" | "share" | "total" | "elementary";

export interface Effects {
  readonly kind: EffectKind;
  /** The largest first; factors of which nothing can be told are left out. */
  readonly effects: readonly Effect[];
}

/**
 * One number a factor: of Saltelli's sample total indices, of Morris trajectories mu*, of any other design standardized slopes, which have
 * a sign; or, where some factors are names, their shares of the variance between rows.
 */
export function effectsOf({ found, factors }: Sensitivity): Effects {
  if (found.kind === "morris") {
    const effects = found.factors.flatMap((effect, k): Effect[] =>
      effect === null ? [] : [{ factor: factors[k], main: effect.muStar, alone: null, floor: effect.floor ?? 0 }],
    );
    return { kind: "elementary", effects: sorted(effects, sizeOf) };
  }
  if (found.kind === "sobol indices") {
    const effects = found.factors.map(
      ({ first, total }, k): Effect => ({ factor: factors[k], main: total, alone: first, floor: 0 }),
    );
    return { kind: "total", effects: sorted(effects, shareOf) };
  }
  const slopes = found.effects.every(({ standardized }) => standardized !== null);
  const effects = found.effects.map(
    ({ factor, standardized, share }): Effect => ({
      factor: factors[factor],
      main: slopes ? (standardized ?? share) : share,
      alone: null,
      floor: 0,
    }),
  );
  return { kind: slopes ? "standardized" : "share", effects: sorted(effects, slopes ? sizeOf : shareOf) };
}

function sorted(effects: readonly Effect[], by: (effect: Effect) => number): readonly Effect[] {
  return effects.filter(({ main }) => Number.isFinite(main.value)).sort((a, b) => by(b) - by(a));
}

/** Slopes have a sign, which says which way. */
function sizeOf({ main }: Effect): number {
  return Math.abs(main.value);
}

/** A share below zero is one of nothing, by chance: it is less than any above. */
function shareOf({ main }: Effect): number {
  return main.value;
}

/** Whether an effect is told from nothing: its interval leaves out zero, or lies above what the dice alone would make. */
export function isClear({ main: { interval }, floor }: Effect): boolean {
  return interval !== null && (interval[0] > floor || interval[1] < -floor);
}

/** Effects that may be the largest: the first, and those whose size cannot be told from it. */
export function leading(effects: readonly Effect[]): readonly Effect[] {
  const [first] = effects;
  if (first === undefined) return [];
  const [least] = sizes(first);
  return effects.filter((effect) => effect === first || sizes(effect)[1] >= least);
}

/** The interval of an effect's size, whichever way it goes. */
function sizes({ main: { value, interval } }: Effect): readonly [number, number] {
  const [low, high] = interval ?? [value, value];
  if (low <= 0 && high >= 0) return [0, Math.max(-low, high)];
  return [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
}
