import { ParameterSlider } from "../../controls/parameter-slider.tsx";
import { store } from "../../state/store.ts";
import type { ParameterEntry } from "../../worker/protocol.ts";
import { put, putBack, putEntry, useForm } from "./form-links.ts";

export interface FieldProps {
  readonly entry: ParameterEntry;
  readonly withGroup?: boolean;
  /** The entry was read off the text, not off the model's tables. */
  readonly ofText?: boolean;
}

/** A number or a word of the scenario, with what is wrong with it in the text, if anything. */
export function Field({ entry, withGroup = false, ofText = false }: FieldProps) {
  return (
    <>
      <ParameterSlider
        parameter={entry}
        edits={store.edits.value}
        withGroup={withGroup}
        onSet={ofText ? putEntry(entry) : put}
        onReset={putBack}
      />
      <FieldProblem path={entry.path} />
    </>
  );
}

/** What the text says about a key that is not right there. */
export function FieldProblem({ path }: { path: readonly string[] }) {
  const { problems, onLine } = useForm();
  const problem = problems.get(path.join("."));
  if (problem === undefined) return null;
  return (
    <p class="field-problem">
      <button type="button" class="scenario-link" onClick={() => onLine(problem.line)} translate={false}>
        {problem.message}
      </button>
    </p>
  );
}

/** Several fields in a row. */
export function Fields({ entries, ...rest }: { entries: readonly ParameterEntry[] } & Omit<FieldProps, "entry">) {
  return entries.map((entry) => <Field key={entry.path.join(".")} entry={entry} {...rest} />);
}
