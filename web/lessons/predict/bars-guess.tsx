import { useRef } from "preact/hooks";
import { NumberField } from "../../controls/number-field.tsx";
import { useDrag } from "../../controls/use-drag.ts";
import { lessonWords } from "../../words/lessons.ts";

/** Where bars stand before anybody touched one. */
const restingBar = 30;

export interface BarsGuessProps {
  readonly bars: readonly { readonly id: string; readonly text: string }[];
  readonly values: Readonly<Record<string, number>> | null;
  readonly onChange: (values: Readonly<Record<string, number>>) => void;
}

/** A bar for each number to guess, 0 to 100: dragged, moved by arrow keys, or typed. */
export function BarsGuess({ bars, values, onChange }: BarsGuessProps) {
  const now = Object.fromEntries(bars.map(({ id }) => [id, values?.[id] ?? restingBar]));
  const set = (id: string, value: number) => onChange({ ...now, [id]: Math.max(0, Math.min(100, Math.round(value))) });
  return (
    <div class="guess-bars" data-touched={values !== null}>
      {bars.map(({ id, text }) => (
        <div key={id} class="guess-bar">
          <Bar text={text} value={now[id]} onChange={(value) => set(id, value)} />
          <p>{text}</p>
          <NumberField
            label={lessonWords.barsLabel(text)}
            name={text}
            value={now[id]}
            min={0}
            max={100}
            whole
            onChange={(value) => set(id, value)}
          />
        </div>
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -100,
  End: 100,
};

function Bar({ text, value, onChange }: { text: string; value: number; onChange: (value: number) => void }) {
  const track = useRef<HTMLDivElement>(null);
  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box !== undefined && box.height > 0) onChange(100 * (1 - (event.clientY - box.top) / box.height));
  };
  const drag = useDrag(follow);
  return (
    <div
      ref={track}
      class="guess-track"
      role="slider"
      tabIndex={0}
      aria-label={lessonWords.barsLabel(text)}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onChange(value + step);
      }}
      {...drag}
    >
      <div class="guess-fill" style={{ blockSize: `${value}%` }}>
        <span class="guess-value">{value}</span>
      </div>
    </div>
  );
}
