import type { OpenedSweep, PlotChoices, PlotKind, SweptFactor } from "../worker/sweep/asks.ts";

/** Factors that take more than one level. */
export function variedFactors({ factors }: Pick<OpenedSweep, "factors">): readonly SweptFactor[] {
  return factors.filter(({ levels }) => levels.length > 1);
}

/** Factors that a plot can go along: of two at once only those whose levels recur. */
export function factorsFor(plot: PlotKind, sweep: Pick<OpenedSweep, "factors">): readonly SweptFactor[] {
  const varied = variedFactors(sweep);
  return isOfTwo(plot) ? varied.filter(({ scattered }) => !scattered) : varied;
}

export function isOfTwo(plot: PlotKind): boolean {
  return plot === "interaction" || plot === "heat-map" || plot === "phase";
}

/** A plot of two parameters needs two that vary, one of differences two variants. */
export function isOffered(plot: PlotKind, sweep: Pick<OpenedSweep, "factors" | "variants">): boolean {
  if (plot === "paired") return sweep.variants.length > 1;
  return factorsFor(plot, sweep).length >= (isOfTwo(plot) ? 2 : 1);
}

/**
 * What is drawn first: lines where two factors meet, of designs without levels that recur what matters most, else one line; of the
 * outcome that the answer is about.
 */
export function firstChoices(sweep: OpenedSweep): PlotChoices {
  const { factors, variants, outcomes, outcome } = sweep;
  const recurring = factorsFor("interaction", sweep);
  const varied = recurring.length > 1 ? recurring : variedFactors(sweep);
  // Along a line numbers read best, and more of them better than few; what has few levels makes the lines.
  const across = [...varied].sort((a, b) => Number(b.numeric) - Number(a.numeric) || b.levels.length - a.levels.length)[0];
  const by = varied.find(({ key }) => key !== across?.key);
  return {
    plot: by === undefined ? "one-parameter" : recurring.length > 1 ? "interaction" : "main-effects",
    outcome: outcomes.some(({ name }) => name === outcome) ? outcome : (outcomes[0]?.name ?? ""),
    across: across?.key ?? factors[0]?.key ?? "",
    by: by?.key ?? "",
    of: { kind: "all" },
    held: {},
    pair: [variants[0] ?? "", variants[variants.length - 1] ?? ""],
    threshold: null,
  };
}

/** The point that is picked first: the last of the design, in the variant that is drawn first. */
export function firstPicked({ points, variants }: OpenedSweep): number | null {
  const last = points.findLastIndex(({ variant }) => variant === variants[variants.length - 1]);
  return last < 0 ? null : last;
}

/** Choices with factors that their plot can go along: where one of them is none, another takes its place. */
export function fitting(choices: PlotChoices, sweep: Pick<OpenedSweep, "factors">): PlotChoices {
  const keys = factorsFor(choices.plot, sweep).map(({ key }) => key);
  if (keys.length === 0) return choices;
  const across = keys.includes(choices.across) ? choices.across : keys[0];
  const others = keys.filter((key) => key !== across);
  return { ...choices, across, by: others.includes(choices.by) ? choices.by : (others[0] ?? choices.by) };
}
