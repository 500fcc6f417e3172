import { useId } from "preact/hooks";
import { controlWords } from "../words/controls.ts";
import { spanOf, stepFor, tidy } from "./check-number.ts";
import { NumberField } from "./number-field.tsx";

export interface SliderProps {
  /** The parameter's name as readers see it. */
  readonly title: string;
  /** Heading it belongs to, where it stands apart from it. */
  readonly group?: string;
  /** The key in the file, for errors. */
  readonly name: string;
  readonly meaning: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What the slider spans; the number field takes all of min to max. */
  readonly plausible: readonly [from: number, to: number];
  readonly whole: boolean;
  readonly unit: string;
  readonly standard: number;
  readonly source: string;
  readonly ends: readonly [low: string, high: string] | null;
  /** What the scenario gives, where the reader changed it; else null. */
  readonly was: number | null;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
}

/** A slider with its number, what it means, and unit, range, default and source in one line below. */
export function Slider(props: SliderProps) {
  const { title, group, name, meaning, value, min, max, plausible, whole, unit, standard, source, ends, was, onChange, onReset } =
    props;
  const id = useId();
  const [low, high] = spanOf(plausible, value);
  const filled = high === low ? 0 : ((value - low) / (high - low)) * 100;
  return (
    <div class="slider">
      <div class="slider-head">
        <label class="slider-title" for={id} translate={false}>
          {title} {group !== undefined && <span class="slider-group">{group}</span>}
        </label>
        {was !== null && (
          <button type="button" class="slider-reset" aria-label={controlWords.resetTo(title, was)} onClick={onReset}>
            {controlWords.resetTo("", was)}
          </button>
        )}
        <NumberField
          label={controlWords.number(title)}
          value={tidy(value)}
          name={name}
          min={min}
          max={max}
          whole={whole}
          onChange={onChange}
        />
      </div>
      <p class="slider-meaning" id={`${id}-meaning`} translate={false}>
        {meaning}
      </p>
      <div class="slider-track">
        {ends !== null && <span aria-hidden="true">{ends[0]}</span>}
        <input
          id={id}
          type="range"
          class="slider-range"
          style={{ "--filled": `${filled}%` }}
          min={low}
          max={high}
          step={stepFor(low, high, whole)}
          value={value}
          aria-describedby={`${id}-meaning ${id}-facts`}
          aria-valuetext={ends === null ? undefined : controlWords.between(tidy(value), ...ends)}
          onInput={(event) => onChange(tidy(event.currentTarget.valueAsNumber))}
        />
        {ends !== null && <span aria-hidden="true">{ends[1]}</span>}
      </div>
      <p class="slider-facts" id={`${id}-facts`}>
        {controlWords.facts(unit, min, max, standard, source)}
      </p>
    </div>
  );
}
