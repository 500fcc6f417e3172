import { endsOf, parameterTitle } from "../words/controls.ts";
import type { Edit, ParameterEntry } from "../worker/protocol.ts";
import { spanOf } from "./check-number.ts";
import { editOf, valueNow } from "./edits.ts";
import { ParameterChoice } from "./parameter-choice.tsx";
import { Slider } from "./slider.tsx";

export interface ParameterSliderProps {
  readonly parameter: ParameterEntry;
  readonly edits: readonly Edit[];
  /** Whether the heading is part of the title: where parameters of several groups stand together. */
  readonly withGroup?: boolean;
  readonly onSet: (path: readonly string[], value: number | string) => void;
  readonly onReset: (path: readonly string[]) => void;
}

/** One row of a parameter table as a slider, or as a list of words where it is one of a few. */
export function ParameterSlider(props: ParameterSliderProps) {
  return props.parameter.choices === undefined ? <NumberSlider {...props} /> : <ParameterChoice {...props} />;
}

function NumberSlider({ parameter, edits, withGroup = false, onSet, onReset }: ParameterSliderProps) {
  const { path, name, group, meaning, min, max, plausible, whole, unit, source } = parameter;
  const title = parameterTitle(name);
  const value = valueNow(parameter, edits);
  return (
    <Slider
      title={title}
      {...(withGroup ? { group } : {})}
      name={name}
      meaning={meaning}
      value={value}
      min={min}
      max={max}
      plausible={plausible}
      whole={whole}
      unit={unit}
      standard={parameter.default}
      source={source}
      ends={endsOf(name, spanOf(plausible, value))}
      was={editOf(edits, path) === undefined ? null : parameter.loaded}
      onChange={(value) => onSet(path, value)}
      onReset={() => onReset(path)}
    />
  );
}
