import { useState } from "preact/hooks";
import { presetPath } from "../../controls/edits.ts";
import { Empty } from "../../controls/empty.tsx";
import { matches, type PanelLayout } from "../../controls/panel-sections.ts";
import { PresetChoice } from "../../controls/preset-choice.tsx";
import { SearchField } from "../../controls/search-field.tsx";
import { store } from "../../state/store.ts";
import { controlWords } from "../../words/controls.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { ScenarioSummary } from "../../worker/protocol.ts";
import { Fields } from "./field.tsx";
import { put, putBack } from "./form-links.ts";
import { Sections } from "./people-part.tsx";

/** Which mechanisms are on, and by which numbers they work: the main few first, every other to be found by a word. */
export function ModelPart({ layout, summary }: { layout: PanelLayout; summary: ScenarioSummary }) {
  const [wanted, setWanted] = useState("");
  const found = summary.parameters.filter((parameter) => matches(parameter, wanted.trim()));
  return (
    <>
      <SearchField label={controlWords.find()} value={wanted} onChange={setWanted} />
      {wanted.trim() === "" ? (
        <>
          <section class="parameters-part">
            <h3>{scenarioWords.mainFew()}</h3>
            <Fields entries={layout.main} withGroup />
          </section>
          <section class="parameters-part">
            <h3>{controlWords.mechanisms()}</h3>
            <PresetChoice
              label={controlWords.preset()}
              path={presetPath}
              presets={summary.presets}
              preset={summary.preset}
              edits={store.edits.value}
              onSet={put}
              onReset={putBack}
            />
            <Sections sections={layout.rest.filter(({ mechanism }) => mechanism !== null)} />
          </section>
        </>
      ) : (
        <section class="parameters-part">
          <p class="k-note" role="status">
            {controlWords.found(found.length)}
          </p>
          {found.length === 0 ? (
            <Empty title={controlWords.nothing()} text={controlWords.nothingHow()} />
          ) : (
            <Fields entries={found} withGroup />
          )}
        </section>
      )}
    </>
  );
}
