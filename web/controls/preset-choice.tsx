import { useId } from "preact/hooks";
import type { Edit, PresetEntry } from "../worker/protocol.ts";
import { editOf } from "./edits.ts";

export interface PresetChoiceProps {
  readonly label: string;
  /** Where the preset is named in the file. */
  readonly path: readonly string[];
  readonly presets: readonly PresetEntry[];
  /** The scenario's preset as loaded. */
  readonly preset: string;
  readonly edits: readonly Edit[];
  readonly onSet: (path: readonly string[], value: string) => void;
  readonly onReset: (path: readonly string[]) => void;
}

/** A choice among presets, with what the one chosen means. */
export function PresetChoice({ label, path, presets, preset, edits, onSet, onReset }: PresetChoiceProps) {
  const id = useId();
  if (presets.length === 0) return null;
  const now = String(editOf(edits, path)?.value ?? preset);
  return (
    <div class="preset">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={now}
        aria-describedby={`${id}-summary`}
        onChange={({ currentTarget: { value } }) => (value === preset ? onReset(path) : onSet(path, value))}
      >
        {presets.map(({ name }) => (
          <option key={name} value={name} translate={false}>
            {name}
          </option>
        ))}
      </select>
      <p class="k-note" id={`${id}-summary`} translate={false}>
        {presets.find(({ name }) => name === now)?.summary}
      </p>
    </div>
  );
}
