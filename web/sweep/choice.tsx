import { useId } from "preact/hooks";

export interface ChoiceProps {
  readonly label: string;
  /** The label is the scenario's, not the lab's: no translator should touch it. */
  readonly given?: boolean;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    /** The text is the lab's; others come from the results. */
    readonly own?: boolean;
  }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A list to choose from, with its label before it. */
export function Choice({ label, given = false, options, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span class="sweep-choice">
      <label for={id} translate={given ? false : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} translate={option.own === true ? undefined : false}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
