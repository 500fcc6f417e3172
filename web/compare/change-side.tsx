import { ParameterPanel } from "../controls/parameter-panel.tsx";
import { resetAll, resetValue, run, setValue } from "../state/actions.ts";
import { store } from "../state/store.ts";

/** What can be changed, made from the model's tables; lived with Run. */
export function ChangeSide() {
  const summary = store.summary.value;
  if (summary === null) return null;
  const { parameters, mechanisms, presets, preset, tiePresets, tiePreset } = summary;
  return (
    <ParameterPanel
      parameters={parameters}
      mechanisms={mechanisms}
      presets={presets}
      preset={preset}
      tiePresets={tiePresets}
      tiePreset={tiePreset}
      edits={store.edits.value}
      pending={store.changedSinceRun.value}
      running={store.running.value}
      onSet={setValue}
      onReset={resetValue}
      onResetAll={resetAll}
      onRun={() => void run()}
    />
  );
}
