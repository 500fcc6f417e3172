import { useId } from "preact/hooks";
import { written } from "../../src/parameters/parameter.ts";
import { controlWords, parameterTitle } from "../words/controls.ts";
import { editOf, valueNow } from "./edits.ts";
import type { ParameterSliderProps } from "./parameter-slider.tsx";

/** A row of a parameter table whose value is one of a few words, as a list to choose from. */
export function ParameterChoice({ parameter, edits, withGroup = false, onSet, onReset }: ParameterSliderProps) {
  const { path, name, group, meaning, source, choices = [] } = parameter;
  const id = useId();
  const title = parameterTitle(name);
  const now = valueNow(parameter, edits);
  const loaded = String(written(parameter, parameter.loaded));
  return (
    <div class="slider">
      <div class="slider-head">
        <label class="slider-title" for={id} translate={false}>
          {title} {withGroup && <span class="slider-group">{group}</span>}
        </label>
        {editOf(edits, path) !== undefined && (
          <button
            type="button"
            class="slider-reset"
            aria-label={controlWords.resetToWord(title, loaded)}
            onClick={() => onReset(path)}
          >
            {controlWords.resetToWord("", loaded)}
          </button>
        )}
        <select
          id={id}
          class="parameter-choice"
          value={String(written(parameter, now))}
          aria-describedby={`${id}-meaning ${id}-facts`}
          onChange={({ currentTarget: { value } }) => (value === loaded ? onReset(path) : onSet(path, value))}
        >
          {choices.map((choice) => (
            <option key={choice.name} value={choice.name} translate={false}>
              {choice.name}
            </option>
          ))}
        </select>
      </div>
      <p class="slider-meaning" id={`${id}-meaning`} translate={false}>
        {`${meaning}: ${choices[now]?.meaning ?? ""}`}
      </p>
      <p class="slider-facts" id={`${id}-facts`}>
        {controlWords.choiceFacts(String(written(parameter, parameter.default)), source)}
      </p>
    </div>
  );
}
