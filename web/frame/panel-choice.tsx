import { Segments } from "../controls/segments.tsx";
import { showPanels } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";

const counts = ["2", "3", "4"] as const;

/** Two, three or four networks side by side: as many as there are variants. */
export function PanelChoice() {
  const variants = store.runs.value?.variants.length ?? 0;
  if (variants < 3) return null;
  return (
    <div class="panel-choice">
      <span aria-hidden="true">{coreWords.panels()}</span>
      <Segments
        label={coreWords.panels()}
        choices={counts.slice(0, variants - 1).map((value) => ({ value, text: value }))}
        value={counts[Math.min(store.panels.value.length, 4) - 2] ?? "2"}
        onChange={(value) => showPanels(value === "2" ? 2 : value === "3" ? 3 : 4)}
      />
    </div>
  );
}
