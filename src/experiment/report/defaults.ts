import type { SweepManifest } from "../sweep/manifest.ts";
import type { Quantity } from "./choice.ts";
import { designRows, levelsOf, type PlacedFactor } from "./numbers/levels.ts";

/** What is shown first, before anybody chooses: it follows from the design. */
export interface Defaults {
  readonly outcome: string;
  /** What maps and interactions are about: the difference of the last variant from the first, or the outcome where there is one variant. */
  readonly of: Quantity;
  /** What lines along one factor are about: every variant. */
  readonly lines: readonly Quantity[];
  /** Key of the factor on the x axis: numbers before names, most levels first; null in a design without factors. */
  readonly x: string | null;
  /** Key of the factor that has a line a level, or stands on the y axis; null where there is only one. */
  readonly z: string | null;
  /** Every factor that varies, in the order in which they are shown. */
  readonly factors: readonly PlacedFactor[];
}

/** At most so many variants have lines of their own in one picture. */
const mostVariants = 4;

/** What a design is shown by before anybody chooses. @param outcome the manifest's if left out */
export function defaultsFor(manifest: SweepManifest, outcome = manifest.outcome): Defaults {
  const rows = designRows(manifest);
  const levels = (factor: PlacedFactor) => levelsOf(factor, rows).length;
  const factors = manifest.factors
    .map((factor, place) => ({ ...factor, place }))
    .filter((factor) => levels(factor) > 1)
    .sort((a, b) => Number(b.numeric) - Number(a.numeric) || levels(b) - levels(a) || a.place - b.place);
  const { variants } = manifest;
  const of: Quantity =
    variants.length > 1
      ? { kind: "difference", from: variants[0], to: variants[variants.length - 1] }
      : { kind: "value", variant: variants[0] };
  return {
    outcome,
    of,
    lines: variants.slice(0, mostVariants).map((variant) => ({ kind: "value", variant })),
    x: factors[0]?.key ?? null,
    z: factors[1]?.key ?? null,
    factors,
  };
}
