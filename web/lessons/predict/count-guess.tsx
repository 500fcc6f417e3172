import { useId } from "preact/hooks";
import { NumberField } from "../../controls/number-field.tsx";
import { lessonWords } from "../../words/lessons.ts";

export interface CountGuessProps {
  readonly of: number;
  readonly prompt: string;
  readonly count: number | null;
  readonly onChange: (count: number) => void;
}

/** So many of fifty repeats: a dot for each, filled up to the guess. */
export function CountGuess({ of, prompt, count, onChange }: CountGuessProps) {
  const id = useId();
  const now = count ?? Math.round(of / 2);
  return (
    <div class="guess-count" data-touched={count !== null}>
      <p class="guess-count-number">
        <output for={id}>{lessonWords.countOf(now, of)}</output>
      </p>
      <svg class="guess-dots" viewBox={`0 0 ${Math.min(of, 10) * 30} ${Math.ceil(of / 10) * 30}`} aria-hidden="true">
        {Array.from({ length: of }, (_, k) => (
          <circle
            key={k}
            class={k < now ? "guess-dot guess-dot-in" : "guess-dot"}
            cx={(k % 10) * 30 + 15}
            cy={Math.floor(k / 10) * 30 + 15}
            r="11.5"
          />
        ))}
      </svg>
      <div class="guess-count-slider">
        <input
          id={id}
          class="slider-range"
          type="range"
          min={0}
          max={of}
          value={now}
          style={{ "--filled": `${(now / of) * 100}%` }}
          aria-label={prompt}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <NumberField
          label={lessonWords.countLabel()}
          name={lessonWords.countLabel()}
          value={now}
          min={0}
          max={of}
          whole
          onChange={onChange}
        />
      </div>
    </div>
  );
}
