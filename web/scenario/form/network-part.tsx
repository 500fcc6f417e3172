import { useId } from "preact/hooks";
import { tiePresetPath } from "../../controls/edits.ts";
import type { PanelLayout } from "../../controls/panel-sections.ts";
import { PresetChoice } from "../../controls/preset-choice.tsx";
import { store } from "../../state/store.ts";
import { controlWords } from "../../words/controls.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { ScenarioSummary } from "../../worker/protocol.ts";
import type { FormParts } from "../../worker/text/asks.ts";
import { Fields } from "./field.tsx";
import { put, putBack, reshape } from "./form-links.ts";
import { Sections } from "./people-part.tsx";

/** Who is tied to whom at the start, and what becomes of ties. */
export function NetworkPart({ form, layout, summary }: { form: FormParts; layout: PanelLayout; summary: ScenarioSummary }) {
  return (
    <>
      <section class="parameters-part">
        <h3>{scenarioWords.generator()}</h3>
        {form.generator !== "" && <GeneratorChoice form={form} />}
        {form.file !== "" && <p class="k-note">{scenarioWords.fromFile(form.file)}</p>}
        {form.generator === "" && form.file === "" && <p class="k-note">{scenarioWords.growsAlone()}</p>}
        <Fields entries={form.network} ofText />
      </section>
      <section class="parameters-part">
        <h3>{controlWords.ties()}</h3>
        <PresetChoice
          label={controlWords.tiePreset()}
          path={tiePresetPath}
          presets={summary.tiePresets}
          preset={summary.tiePreset}
          edits={store.edits.value}
          onSet={put}
          onReset={putBack}
        />
        {layout.ties.length > 0 && (
          <Sections sections={[{ title: controlWords.tieNumbers(), parameters: layout.ties, mechanism: null }]} />
        )}
      </section>
    </>
  );
}

function GeneratorChoice({ form: { generator, generators } }: { form: FormParts }) {
  const id = useId();
  return (
    <div class="preset">
      <label for={id}>{scenarioWords.partOf.network()}</label>
      <select
        id={id}
        value={generator}
        aria-describedby={`${id}-summary`}
        onChange={({ currentTarget: { value } }) => void reshape({ what: "generator", name: value })}
      >
        {generators.map(({ name, title }) => (
          <option key={name} value={name} translate={false}>
            {title}
          </option>
        ))}
      </select>
      <p class="k-note" id={`${id}-summary`} translate={false}>
        {generators.find(({ name }) => name === generator)?.summary}
      </p>
    </div>
  );
}
