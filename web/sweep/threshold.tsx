import { useId, useLayoutEffect, useState } from "preact/hooks";
import { sweepWords } from "../words/sweep.ts";
import { choose, drawn } from "./state.ts";

/** What repeats are counted above. Nothing happens before it is a number. */
export function Threshold() {
  const id = useId();
  const used = drawn.value?.threshold ?? null;
  const [text, setText] = useState(used === null ? "" : String(used));
  const [wrong, setWrong] = useState(false);
  // At once and not after the next frame, or what is typed meanwhile would be undone.
  useLayoutEffect(() => {
    setText(used === null ? "" : String(used));
    setWrong(false);
  }, [used]);
  const take = (typed: string) => {
    const value = Number(typed.trim().replace("\u2212", "-").replace(",", "."));
    const isNumber = typed.trim() !== "" && Number.isFinite(value);
    setWrong(!isNumber);
    if (isNumber) choose({ threshold: value });
  };
  return (
    <span class="sweep-choice">
      <label for={id}>{sweepWords.threshold()}</label>
      <input
        id={id}
        class="sweep-threshold"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          take(currentTarget.value);
        }}
      />
      {wrong && (
        <span id={`${id}-wrong`} class="sweep-wrong" role="alert">
          {sweepWords.notANumber()}
        </span>
      )}
    </span>
  );
}
