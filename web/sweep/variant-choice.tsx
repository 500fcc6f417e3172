import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep, PlotChoices, Shown } from "../worker/sweep/asks.ts";
import { Choice } from "./choice.tsx";
import { choose } from "./state.ts";

/** Whose outcome is shown, where variants are compared: a variant's, or how one differs from the first. */
export function VariantChoice({ sweep: { variants }, now: { plot, of, pair } }: { sweep: OpenedSweep; now: PlotChoices }) {
  const [first] = variants;
  if (variants.length < 2 || first === undefined) return null;
  const names = variants.map((name) => ({ value: name, text: name }));
  if (plot === "paired")
    return (
      <>
        <Choice
          label={sweepWords.from()}
          options={names}
          value={pair[0]}
          onChange={(name) => choose({ pair: name === pair[1] ? [name, pair[0]] : [name, pair[1]] })}
        />
        <Choice
          label={sweepWords.to()}
          options={names}
          value={pair[1]}
          onChange={(name) => choose({ pair: name === pair[0] ? [pair[1], name] : [pair[0], name] })}
        />
      </>
    );
  const offered: readonly { readonly of: Shown; readonly text: string; readonly own: boolean }[] = [
    ...(plot === "one-parameter" ? [{ of: { kind: "all" } as const, text: sweepWords.allVariants(), own: true }] : []),
    ...variants.map((variant) => ({ of: { kind: "value", variant } as const, text: variant, own: false })),
    ...variants
      .slice(1)
      .map((to) => ({ of: { kind: "difference", from: first, to } as const, text: sweepWords.minus(to, first), own: false })),
  ];
  // Where all are chosen and only one has room, it is the last.
  const wanted: Shown =
    of.kind === "all" && plot !== "one-parameter" ? { kind: "value", variant: variants[variants.length - 1] } : of;
  const at = offered.findIndex((one) => JSON.stringify(one.of) === JSON.stringify(wanted));
  return (
    <Choice
      label={sweepWords.variant()}
      options={offered.map(({ text, own }, k) => ({ value: String(k), text, own }))}
      value={String(Math.max(0, at))}
      onChange={(chosen) => choose({ of: offered[Number(chosen)].of, threshold: null })}
    />
  );
}
