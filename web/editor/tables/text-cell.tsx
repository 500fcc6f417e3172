import type { Ref } from "preact";
import { useEffect, useState } from "preact/hooks";

export interface TextCellProps {
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Resolves to whether it was taken; else the old value comes back. */
  readonly onChange: (value: string) => Promise<boolean>;
}

/** A cell that is edited in its place: Enter or leaving it takes the value, Escape brings the old one back. */
export function TextCell({ label, value, numeric = false, inputRef, onChange }: TextCellProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = async (typed: string) => {
    if (typed.trim() === value) setText(value);
    else if (!(await onChange(typed.trim()))) setText(value);
  };
  return (
    <input
      ref={inputRef ?? null}
      class={numeric ? "edit-cell edit-cell-number" : "edit-cell"}
      type="text"
      inputMode={numeric ? "decimal" : "text"}
      autocomplete="off"
      spellcheck={false}
      aria-label={label}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onChange={(event) => void take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || text === value) return;
        event.stopPropagation();
        setText(value);
      }}
    />
  );
}
