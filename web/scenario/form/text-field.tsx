import { useEffect, useId, useState } from "preact/hooks";
import { FieldProblem } from "./field.tsx";

export interface TextFieldProps {
  readonly label: string;
  readonly path: readonly string[];
  readonly value: string;
  readonly how?: string;
  readonly long?: boolean;
  readonly onChange: (value: string) => void;
}

/** A short text of the scenario; taken over when it is done, not with every letter. */
export function TextField({ label, path, value, how, long = false, onChange }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
    if (text !== value) onChange(text);
  };
  const common = {
    id,
    value: text,
    class: "field-text",
    translate: false,
    "aria-describedby": how === undefined ? undefined : `${id}-how`,
    onInput: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: take,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea {...common} rows={3} />
      ) : (
        <input
          {...common}
          onKeyDown={(event) => {
            if (event.key === "Enter") take();
          }}
        />
      )}
      {how !== undefined && (
        <p class="k-note" id={`${id}-how`}>
          {how}
        </p>
      )}
      <FieldProblem path={path} />
    </div>
  );
}
