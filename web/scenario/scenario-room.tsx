import { useEffect, useState } from "preact/hooks";
import { Segments } from "../controls/segments.tsx";
import { store } from "../state/store.ts";
import { scenarioWords } from "../words/scenario-room.ts";
import { ChangesDialog } from "./changes-dialog.tsx";
import { dialog } from "./dialogs.ts";
import { ScenarioForm } from "./form/scenario-form.tsx";
import { OpenDialog } from "./open-dialog.tsx";
import { type Jump, TextSide } from "./text/text-side.tsx";

type Side = "form" | "text";

/** Scenario: one document, as a form and as text. Where there is room both are there, else one of them. */
export function ScenarioRoom() {
  const [side, setSide] = useState<Side>("form");
  const [jump, setJump] = useState<Jump | null>(null);
  const errors = store.problems.value.filter(({ severity }) => severity === "error").length;
  const warnings = store.problems.value.length - errors;
  useEffect(
    () => () => {
      dialog.value = null;
    },
    [],
  );
  const close = () => {
    dialog.value = null;
  };
  const onLine = (line: number) => {
    setSide("text");
    setJump({ line, column: 1 });
  };
  return (
    <main class="scenario" id="main" tabIndex={-1} data-side={side}>
      <div class="scenario-sides">
        <Segments
          label={scenarioWords.sides()}
          choices={(["form", "text"] as const).map((value) => ({ value, text: scenarioWords[value]() }))}
          value={side}
          onChange={setSide}
        />
        {errors > 0 && <p class="scenario-count scenario-count-error">{scenarioWords.problems(errors, warnings)}</p>}
      </div>
      <ScenarioForm onLine={onLine} />
      <TextSide jump={jump} />
      {dialog.value === "changes" && <ChangesDialog onClose={close} />}
      {dialog.value === "open" && <OpenDialog onClose={close} />}
    </main>
  );
}
