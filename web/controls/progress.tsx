import { differenceWords } from "../words/difference.ts";

export interface ProgressProps {
  readonly done: number;
  readonly planned: number;
  readonly secondsLeft: number | null;
}

/** Count and time left, in words and as a bar; never a spinner. */
export function Progress({ done, planned, secondsLeft }: ProgressProps) {
  const text = differenceWords.progress(done, planned, secondsLeft);
  return (
    <div class="progress">
      <p>{text}</p>
      <progress value={done} max={Math.max(1, planned)} aria-label={text} />
    </div>
  );
}
