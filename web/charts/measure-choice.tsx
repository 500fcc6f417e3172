import { useRef } from "preact/hooks";
import { chartWords } from "../words/charts.ts";
import { measureGroupWords, measureWords } from "../words/measures.ts";
import { isDistress } from "../worker/in-points.ts";
import { type MeasureGroup, otherMeasures, type ShownMeasure } from "../worker/protocol.ts";

export interface MeasureChoiceProps {
  readonly measure: ShownMeasure;
  readonly offered: readonly ShownMeasure[];
  readonly onChoose: (measure: ShownMeasure) => void;
}

/** What the chart is about: distress first, which has buttons of its own for whose it is, then what else can be drawn, by claim. */
export function MeasureChoice({ measure, offered, onChoose }: MeasureChoiceProps) {
  const distress = isDistress(measure);
  // Back at distress it is of those it was of before.
  const last = useRef<ShownMeasure>("distress");
  if (distress) last.current = measure;
  if (offered.every(isDistress)) return null;
  return (
    <select
      class={distress ? "k-measure k-measure-distress" : "k-measure"}
      aria-label={chartWords.what()}
      value={distress ? "distress" : measure}
      onChange={(event) => {
        const chosen = offered.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen === "distress" && offered.includes(last.current) ? last.current : chosen);
      }}
    >
      <option value="distress">{chartWords.ofDistress()}</option>
      {(Object.keys(otherMeasures) as MeasureGroup[]).map((group) => {
        const own: readonly ShownMeasure[] = offered.filter((one) => (otherMeasures[group] as readonly string[]).includes(one));
        if (own.length === 0) return null;
        return (
          <optgroup key={group} label={measureGroupWords[group]}>
            {own.map((one) => (
              <option key={one} value={one}>
                {measureWords[one].button}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}
