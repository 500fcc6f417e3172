export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly {
    readonly value: Value;
    readonly text: string;
    /** The text is the scenario's, not the lab's: no translator should touch it. */
    readonly given?: boolean;
    readonly disabledBecause?: string | null;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A choice between a few views; the current one in ink. */
export function Segments<Value extends string>({ label, choices, value, onChange }: SegmentsProps<Value>) {
  return (
    <fieldset class="segments" aria-label={label}>
      {choices.map(({ value: own, text, given = false, disabledBecause = null }) => (
        <button
          key={own}
          type="button"
          class="segment"
          translate={given ? false : undefined}
          aria-pressed={own === value}
          aria-disabled={disabledBecause === null ? undefined : "true"}
          title={disabledBecause ?? undefined}
          onClick={() => {
            if (disabledBecause === null) onChange(own);
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
