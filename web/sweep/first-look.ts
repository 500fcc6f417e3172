import type { OpenedSweep, PlotChoices } from "../worker/sweep/asks.ts";

/** What is drawn first: lines where two factors meet, else one line; of the outcome that the answer is about. */
export function firstChoices({ factors, variants, outcomes, outcome }: OpenedSweep): PlotChoices {
  const varied = factors.filter(({ levels }) => levels.length > 1);
  // Along a line numbers read best, and more of them better than few; what has few levels makes the lines.
  const across = [...varied].sort((a, b) => Number(b.numeric) - Number(a.numeric) || b.levels.length - a.levels.length)[0];
  const by = varied.find(({ key }) => key !== across?.key);
  return {
    plot: by === undefined ? "one-parameter" : "interaction",
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
