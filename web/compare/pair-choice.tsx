import { comparePair } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";

/** Which two of three or four variants are compared. */
export function PairChoice() {
  const variants = store.runs.value?.variants ?? [];
  const [first, second] = store.pair.value;
  if (variants.length < 3) return null;
  const options = (other: number) =>
    variants.map(({ letter, name, variant }) => (
      <option key={variant} value={variant} disabled={variant === other}>
        {letter} {name}
      </option>
    ));
  return (
    <div class="pair">
      <label>
        <span>{coreWords.pairFirst()}</span>
        <select value={second} onChange={(event) => comparePair(first, Number(event.currentTarget.value))}>
          {options(first)}
        </select>
      </label>
      <label>
        <span>{coreWords.pairSecond()}</span>
        <select value={first} onChange={(event) => comparePair(Number(event.currentTarget.value), second)}>
          {options(second)}
        </select>
      </label>
    </div>
  );
}
