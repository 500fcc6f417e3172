import { useMemo, useState } from "preact/hooks";
import { controlWords } from "../words/controls.ts";
import type { Edit, ParameterEntry, ScenarioSummary } from "../worker/protocol.ts";
import { Changes } from "./changes.tsx";
import { changesOf, presetPath, tiePresetPath } from "./edits.ts";
import { Empty } from "./empty.tsx";
import { MechanismSection } from "./mechanism-section.tsx";
import { layOut, matches } from "./panel-sections.ts";
import { ParameterSlider } from "./parameter-slider.tsx";
import { PresetChoice } from "./preset-choice.tsx";
import { SearchField } from "./search-field.tsx";

export interface ParameterPanelProps
  extends Pick<ScenarioSummary, "parameters" | "mechanisms" | "presets" | "preset" | "tiePresets" | "tiePreset"> {
  readonly edits: readonly Edit[];
  /** The edits are not those of the runs on the page. */
  readonly pending: boolean;
  readonly running: boolean;
  readonly onSet: (path: readonly string[], value: number | string) => void;
  readonly onReset: (path: readonly string[]) => void;
  readonly onResetAll: () => void;
  readonly onRun: () => void;
}

/**
 * Every number of the scenario, made from the model's tables: climate and policy first, then the main few, then ties, then
 * all others by mechanism. Changes gather in a list and are lived with Run.
 */
export function ParameterPanel(props: ParameterPanelProps) {
  const { parameters, mechanisms, presets, preset, edits, pending, running, onSet, onReset } = props;
  const [wanted, setWanted] = useState("");
  const layout = useMemo(() => layOut(parameters, mechanisms), [parameters, mechanisms]);
  const changes = changesOf(edits, parameters, mechanisms);
  const links = { edits, onSet, onReset };
  const sliders = (some: readonly ParameterEntry[]) =>
    some.map((parameter) => <ParameterSlider key={parameter.path.join(".")} parameter={parameter} withGroup {...links} />);

  return (
    <div class="parameters">
      <Changes
        changes={changes}
        pending={pending}
        running={running}
        onReset={onReset}
        onResetAll={props.onResetAll}
        onRun={props.onRun}
      />
      <SearchField label={controlWords.find()} value={wanted} onChange={setWanted} />
      {wanted.trim() === "" ? (
        <>
          <section class="parameters-part">
            <h3>{controlWords.surroundings()}</h3>
            <p class="k-note">{controlWords.surroundingsHow()}</p>
            {sliders(layout.surroundings)}
          </section>
          <section class="parameters-part">
            <h3>{controlWords.alliances()}</h3>
            {sliders(layout.main)}
          </section>
          <section class="parameters-part">
            <h3>{controlWords.ties()}</h3>
            <PresetChoice
              label={controlWords.tiePreset()}
              path={tiePresetPath}
              presets={props.tiePresets}
              preset={props.tiePreset}
              {...links}
            />
            {layout.ties.length > 0 && (
              <MechanismSection
                section={{ title: controlWords.tieNumbers(), parameters: layout.ties, mechanism: null }}
                {...links}
              />
            )}
          </section>
          <section class="parameters-part">
            <h3>{controlWords.all()}</h3>
            <PresetChoice label={controlWords.preset()} path={presetPath} presets={presets} preset={preset} {...links} />
            {layout.rest.map((section) => (
              <MechanismSection key={section.mechanism?.name ?? section.title} section={section} {...links} />
            ))}
          </section>
        </>
      ) : (
        <Found found={parameters.filter((parameter) => matches(parameter, wanted.trim()))} sliders={sliders} />
      )}
    </div>
  );
}

function Found({
  found,
  sliders,
}: {
  found: readonly ParameterEntry[];
  sliders: (some: readonly ParameterEntry[]) => preact.ComponentChildren;
}) {
  return (
    <section class="parameters-part">
      <p class="k-note" role="status">
        {controlWords.found(found.length)}
      </p>
      {found.length === 0 ? <Empty title={controlWords.nothing()} text={controlWords.nothingHow()} /> : sliders(found)}
    </section>
  );
}
