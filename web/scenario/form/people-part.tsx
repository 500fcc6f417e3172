import { MechanismSection } from "../../controls/mechanism-section.tsx";
import type { PanelLayout, PanelSection } from "../../controls/panel-sections.ts";
import { store } from "../../state/store.ts";
import { controlWords } from "../../words/controls.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { FormParts } from "../../worker/text/asks.ts";
import { Fields } from "./field.tsx";
import { put, putBack } from "./form-links.ts";

/** Who lives here and where: climate and policy first, so that nobody is told to find better friends. */
export function PeoplePart({ form, layout }: { form: FormParts; layout: PanelLayout }) {
  const tables = layout.rest.filter(({ mechanism }) => mechanism === null);
  return (
    <>
      <section class="parameters-part">
        <h3>{scenarioWords.places()}</h3>
        <p class="k-note">{controlWords.surroundingsHow()}</p>
        <Fields entries={layout.surroundings} withGroup />
      </section>
      <section class="parameters-part">
        <h3>{scenarioWords.whoLives()}</h3>
        <Fields entries={form.people} withGroup ofText />
        <Sections sections={tables} />
      </section>
      <p class="k-note">{scenarioWords.inText()}</p>
    </>
  );
}

/** Headings that open where they stand. */
export function Sections({ sections }: { sections: readonly PanelSection[] }) {
  return sections.map((section) => (
    <MechanismSection
      key={section.mechanism?.name ?? section.title}
      section={section}
      edits={store.edits.value}
      onSet={put}
      onReset={putBack}
    />
  ));
}
