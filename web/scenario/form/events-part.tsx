import { useId, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { Empty } from "../../controls/empty.tsx";
import { undo } from "../../state/actions.ts";
import { tell } from "../../state/toast.ts";
import { scenarioWords } from "../../words/scenario-room.ts";
import type { FormParts, LineForm } from "../../worker/text/asks.ts";
import { FieldProblem, Fields } from "./field.tsx";
import { put, reshape, useForm } from "./form-links.ts";
import { TextField } from "./text-field.tsx";

/** What is done on purpose, line by line: what, when, how much. */
export function EventsPart({ form }: { form: FormParts }) {
  return (
    <>
      {form.lines.length === 0 && <Empty title={scenarioWords.noLines()} text={scenarioWords.noLinesHow()} />}
      {form.lines.map((line) => (
        <LinePart key={line.path.join(".")} line={line} />
      ))}
      <AddLine kinds={form.kinds} />
    </>
  );
}

function LinePart({ line: { path, variant, title, summary, weeks, line, fields } }: { line: LineForm }) {
  const { onLine } = useForm();
  const words = scenarioWords.lineTitle(title, weeks);
  const week = /^\d+$/.test(weeks);
  const weeksPath = [...path, week ? "week" : "weeks"];
  return (
    <section class="parameters-part">
      <h3>{words}</h3>
      <p class="k-note" translate={false}>
        {variant !== "" && <b>{scenarioWords.inVariant(variant)}. </b>}
        {summary}{" "}
        <button type="button" class="scenario-link" onClick={() => onLine(line)}>
          {scenarioWords.atLine(line)}
        </button>
      </p>
      <FieldProblem path={path} />
      <TextField
        label={scenarioWords.weeksField()}
        path={weeksPath}
        value={weeks}
        how={scenarioWords.weeksHow()}
        onChange={(text) => void setWeeks(path, weeks, text.trim())}
      />
      <Fields entries={fields} ofText />
      <div class="field-end">
        <Button
          kind="quiet"
          size="small"
          label={`${scenarioWords.removeShort()}: ${words}`}
          onPress={() => void reshape({ what: "remove", path }).then(() => tell(scenarioWords.removed(words), undo))}
        >
          {scenarioWords.removeShort()}
        </Button>
      </div>
    </section>
  );
}

/** One week and a span of weeks are different keys: what does not fit the key that is there takes its place. */
async function setWeeks(path: readonly string[], before: string, text: string): Promise<void> {
  const [was, is] = [before, text].map((weeks) => (/^\d+$/.test(weeks) ? "week" : "weeks"));
  if (text === "" || was !== is) await reshape({ what: "remove", path: [...path, was] });
  if (text !== "") put([...path, is], is === "week" ? Number(text) : text);
}

function AddLine({ kinds }: { kinds: FormParts["kinds"] }) {
  const id = useId();
  const [kind, setKind] = useState(kinds[0]?.name ?? "");
  return (
    <div class="preset">
      <label for={id}>{scenarioWords.addWhat()}</label>
      <select
        id={id}
        value={kind}
        aria-describedby={`${id}-summary`}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      >
        {kinds.map(({ name, title }) => (
          <option key={name} value={name} translate={false}>
            {title}
          </option>
        ))}
      </select>
      <Button size="small" onPress={() => void reshape({ what: "add line", kind })}>
        {scenarioWords.addLine()}
      </Button>
      <p class="k-note" id={`${id}-summary`} translate={false}>
        {kinds.find(({ name }) => name === kind)?.summary}
      </p>
    </div>
  );
}
