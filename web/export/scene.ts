import { type PanelTies, panelTies } from "../network/ties.ts";
import { store } from "../state/store.ts";
import type { People, Positions, RunSet, ShownMeasure, VariantRun } from "../worker/protocol.ts";

/** The networks that the page shows, to be drawn for a file: at any week, as often as wanted. */
export interface Scene {
  readonly title: string;
  readonly seed: string;
  readonly runs: RunSet;
  readonly people: People;
  readonly positions: Positions;
  readonly shown: readonly VariantRun[];
  readonly measure: ShownMeasure;
  /** The week that stands on the page, and the last one. */
  readonly week: number;
  readonly lastWeek: number;
  readonly selected: number | null;
}

/** What the page shows now; null before anything was run. */
export function sceneNow(): Scene | null {
  const runs = store.runs.peek();
  const positions = store.positions.peek();
  const summary = store.summary.peek();
  if (runs === null || positions === null) return null;
  const variants = store.narrow.peek() ? [Math.min(store.phoneVariant.peek(), runs.variants.length - 1)] : store.panels.peek();
  return {
    title: summary?.title ?? "",
    seed: summary?.seed ?? "",
    runs,
    people: runs.people,
    positions,
    shown: variants.map((variant) => runs.variants[variant]),
    measure: store.measure.peek(),
    week: Math.min(store.week.peek(), store.lastWeek.peek()),
    lastWeek: store.lastWeek.peek(),
    selected: store.selected.peek(),
  };
}

/** The ties of one of the networks in a week. */
export function tiesIn({ runs, people, shown }: Scene, run: VariantRun, week: number): PanelTies {
  return panelTies(run, shown, people, runs.pairs, week);
}
