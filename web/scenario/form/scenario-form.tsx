import { useEffect, useMemo, useState } from "preact/hooks";
import { Empty } from "../../controls/empty.tsx";
import { layOut } from "../../controls/panel-sections.ts";
import { Segments } from "../../controls/segments.tsx";
import { sayFailure } from "../../state/say-failure.ts";
import { ask, currentSource } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { coreWords } from "../../words/core.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { ScenarioSummary } from "../../worker/protocol.ts";
import type { FormParts } from "../../worker/text/asks.ts";
import { type ShownProblem, shownProblems } from "../text/shown-problems.ts";
import { ComparePart } from "./compare-part.tsx";
import { EventsPart } from "./events-part.tsx";
import { FormContext } from "./form-links.ts";
import { ModelPart } from "./model-part.tsx";
import { NetworkPart } from "./network-part.tsx";
import { PeoplePart } from "./people-part.tsx";

const parts = ["people", "network", "model", "events", "compare"] as const;
type Part = (typeof parts)[number];

/** The scenario as a form, in five parts. It and the text are one document: what is set here stands there at once. */
export function ScenarioForm({ onLine }: { onLine: (line: number) => void }) {
  const [part, setPart] = useState<Part>("model");
  const { form, readable } = useFormParts();
  const summary = store.summary.value;
  const problems = useMemo(problemsByPath, [store.problems.value]);
  return (
    <section class="scenario-form" aria-labelledby="scenario-part">
      <h2 id="scenario-part">{scenarioWords.titleOf[part]()}</h2>
      <Segments
        label={scenarioWords.parts()}
        choices={parts.map((value) => ({ value, text: scenarioWords.partOf[value]() }))}
        value={part}
        onChange={setPart}
      />
      {!readable && (
        <p class="scenario-unread">
          <b>{scenarioWords.unreadable()}</b> {scenarioWords.unreadableHow()}
        </p>
      )}
      {summary === null || form === null ? (
        readable && <Waiting />
      ) : (
        <FormContext.Provider value={{ problems, onLine }}>
          <div class="parameters" inert={!readable}>
            <PartNow part={part} form={form} summary={summary} />
          </div>
        </FormContext.Provider>
      )}
    </section>
  );
}

function Waiting() {
  const failure = store.failure.value;
  if (failure !== "") return <p role="alert">{coreWords.failed(failure)}</p>;
  if (store.problems.value.length === 0) return <p class="k-note">{scenarioWords.getting()}</p>;
  return <Empty title={scenarioWords.waiting()} text={scenarioWords.putRight()} />;
}

function PartNow({ part, form, summary }: { part: Part; form: FormParts; summary: ScenarioSummary }) {
  const { parameters, mechanisms } = summary;
  const layout = useMemo(() => layOut(parameters, mechanisms), [parameters, mechanisms]);
  switch (part) {
    case "people":
      return <PeoplePart form={form} layout={layout} />;
    case "network":
      return <NetworkPart form={form} layout={layout} summary={summary} />;
    case "model":
      return <ModelPart layout={layout} summary={summary} />;
    case "events":
      return <EventsPart form={form} />;
    case "compare":
      return <ComparePart form={form} summary={summary} />;
  }
}

/** What the worker reads off the text for the form. What was read last stays where nothing can be read now. */
function useFormParts(): { form: FormParts | null; readable: boolean } {
  const [form, setForm] = useState<FormParts | null>(null);
  const [readable, setReadable] = useState(true);
  const text = store.scenarioText.value;
  const edits = store.edits.value;
  useEffect(() => {
    let here = true;
    void ask({ kind: "form", source: currentSource() }).then((answer) => {
      if (!here || answer.kind !== "form") return;
      setReadable(answer.form.readable);
      if (answer.form.readable) setForm(answer.form);
    }, sayFailure);
    return () => {
      here = false;
    };
  }, [text, edits]);
  return { form, readable };
}

function problemsByPath(): ReadonlyMap<string, ShownProblem> {
  const entries = store.problems.value;
  const sentences = shownProblems(entries, store.written.value, store.scenarioFile.value);
  return new Map(entries.map(({ path }, k) => [path, sentences[k]] as const).filter(([path]) => path !== ""));
}
