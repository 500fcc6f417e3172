import { Button } from "../controls/button.tsx";
import { sweepWords } from "../words/sweep.ts";
import { goBack, type Told } from "./state.ts";

/** How far reading has come: a count and a bar, and a way out. */
export function Reading({ name, progress }: { name: string; progress: Told | null }) {
  const { unit, done, of } = progress ?? { unit: "parts", done: 0, of: 0 };
  const text = of === 0 ? sweepWords.looking() : unit === "bytes" ? sweepWords.readBytes(done, of) : sweepWords.read(done, of);
  return (
    <div class="sweep-reading">
      <p class="sweep-reading-name" role="status">
        {sweepWords.reading()} <span translate={false}>{name}</span>
      </p>
      <div class="progress">
        <p>{text}</p>
        <progress value={done} max={Math.max(1, of)} aria-label={text} />
      </div>
      <Button size="small" onPress={goBack}>
        {sweepWords.stopReading()}
      </Button>
    </div>
  );
}
