import { useEffect, useId, useState } from "preact/hooks";
import { controlWords } from "../words/controls.ts";
import { checkNumber, type Limits } from "./check-number.ts";
import { ErrorList } from "./error-list.tsx";

export interface NumberFieldProps extends Limits {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that is checked when it is given: what is wrong stands below, with the nearest right value as a button. */
export function NumberField({ label, value, onChange, ...limits }: NumberFieldProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  const [wrong, setWrong] = useState<{ message: string; nearest: number | null } | null>(null);
  useEffect(() => {
    setText(String(value));
    setWrong(null);
  }, [value]);

  const take = (typed: string) => {
    const checked = checkNumber(typed, limits);
    setText(typed);
    if (!checked.ok) return setWrong(checked);
    setWrong(null);
    setText(String(checked.value));
    if (checked.value !== value) onChange(checked.value);
  };
  const fixed = wrong?.nearest ?? value;

  return (
    <div class="number">
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="number-input"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {wrong !== null && (
        <div class="number-wrong" id={`${id}-wrong`} role="alert">
          <ErrorList
            errors={[
              {
                where: "",
                message: wrong.message,
                fix: {
                  text: wrong.nearest === null ? controlWords.back() : controlWords.setTo(fixed),
                  onPress: () => take(String(fixed)),
                },
              },
            ]}
          />
        </div>
      )}
    </div>
  );
}
