import { store } from "../state/store.ts";
import { exportWords } from "../words/export.ts";
import { formatsOf } from "./chart-formats.ts";
import { networkRows } from "./network-rows.ts";
import type { SaveRow } from "./save-menu.tsx";

/** What can be saved of a story's or lesson's reveal: its networks, where there are some, and every chart that it shows. */
export function revealRows(root: ParentNode, withNetworks = true): readonly SaveRow[] {
  const { title = "", seed = "" } = store.summary.peek() ?? {};
  const charts = [...root.querySelectorAll(".k-time-field, .k-chart")].filter(
    (chart) => chart.checkVisibility() && chart.parentElement?.closest(".k-time-field, .k-chart") === null,
  );
  return [
    ...(withNetworks ? networkRows() : []),
    ...charts.map((chart, k) => ({
      what: exportWords.picture(k + 1),
      formats: formatsOf(chart, chart.getAttribute("aria-label") ?? exportWords.picture(k + 1), [
        title,
        `picture ${k + 1}`,
        `seed ${seed}`,
      ]),
    })),
  ];
}
