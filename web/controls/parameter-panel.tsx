import { useId, useMemo, useState } from "preact/hooks";
import { controlWords } from "../words/controls.ts";
import type { Edit, MechanismEntry, ParameterEntry } from "../worker/protocol.ts";
import { Changes } from "./changes.tsx";
import { changesOf, editOf, presetPath } from "./edits.ts";
import { Empty } from "./empty.tsx";
import { MechanismSection } from "./mechanism-section.tsx";
import { layOut, matches } from "./panel-sections.ts";
import { ParameterSlider } from "./parameter-slider.tsx";
import { SearchField } from "./search-field.tsx";

/** A preset to choose from, as `model/presets.ts` declares it. */
export interface PresetEntry {
  readonly name: string;
  readonly summary: string;
}

export interface ParameterPanelProps {
  readonly parameters: readonly ParameterEntry[];
  readonly mechanisms: readonly MechanismEntry[];
  readonly presets: readonly PresetEntry[];
  /** The scenario's preset as loaded. */
  readonly preset: string;
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
 * Every number of the scenario, made from the model's tables: climate and policy first, then the main few, then all others
 * by mechanism. Changes gather in a list and are lived with Run.
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
            <h3>{controlWords.all()}</h3>
            {presets.length > 0 && (
              <PresetChoice presets={presets} preset={preset} edits={edits} onSet={onSet} onReset={onReset} />
            )}
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

function PresetChoice({
  presets,
  preset,
  edits,
  onSet,
  onReset,
}: Pick<ParameterPanelProps, "presets" | "preset" | "edits" | "onSet" | "onReset">) {
  const id = useId();
  const now = String(editOf(edits, presetPath)?.value ?? preset);
  return (
    <div class="preset">
      <label for={id}>{controlWords.preset()}</label>
      <select
        id={id}
        value={now}
        aria-describedby={`${id}-summary`}
        onChange={({ currentTarget: { value } }) => (value === preset ? onReset(presetPath) : onSet(presetPath, value))}
      >
        {presets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p class="k-note" id={`${id}-summary`}>
        {presets.find(({ name }) => name === now)?.summary}
      </p>
    </div>
  );
}
