import { useEffect } from "preact/hooks";
import { FiftyTimes } from "../../asking/fifty-times.tsx";
import { enoughRepeats } from "../../charts/bands.ts";
import { Verdict } from "../../charts/verdict.tsx";
import { store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import { spoken, verdictWords } from "../../words/verdict.ts";
import type { Comparison } from "../../worker/comparison.ts";
import type { ClaimRepeats } from "../claim-repeats.ts";
import { notesOf } from "../notebook.ts";
import type { Against } from "./against.ts";
import type { Tried } from "./attempt-run.ts";
import { usePaired } from "./use-paired.ts";
import { yours } from "./yours.ts";

export interface TryResultProps {
  readonly tried: Tried;
  /** What is measured, as the lesson's chart is titled. */
  readonly measured: string;
  /** The first is the one whose repeats are drawn. */
  readonly against: readonly Against[];
}

/** What the reader's version came to, in the words of the lesson's own result: against where it began, then against others. */
export function TryResult({ tried: { lesson, notes, runs, repeats }, measured, against }: TryResultProps) {
  const changed = notes !== notesOf(lesson).attempt;
  const [first, ...rest] = against.filter(({ variant }) => isThere(repeats, variant));
  if (repeats.judged.value !== null && !isThere(repeats, yours))
    return (
      <p class="try-result" role="status">
        {lessonWords.sameAsOther()}
      </p>
    );
  if (first === undefined) return null;
  const last = runs.variants[0].weeks.at(-1) ?? 0;
  return (
    <div class="try-result">
      <div class="try-verdicts">
        {changed && (
          <p class="lesson-hint" role="status">
            {lessonWords.changedSince()}
          </p>
        )}
        {repeats.judged.value !== null && (
          <p class="k-note">{lessonWords.measuredOver(measured, repeats.judged.value.weeks, last)}</p>
        )}
        <One repeats={repeats} against={first} last={last} />
        {rest.map((one) => (
          <One key={one.variant} repeats={repeats} against={one} last={last} />
        ))}
      </div>
      <Dots repeats={repeats} against={first} last={last} />
    </div>
  );
}

/** Whether the repeats have a variant; before they are judged nobody knows. */
function isThere({ judged }: ClaimRepeats, variant: string): boolean {
  return judged.value === null || judged.value.spread[variant] !== undefined;
}

interface PairProps {
  readonly repeats: ClaimRepeats;
  readonly against: Against;
  /** The last week of the year. */
  readonly last: number;
}

function One({ repeats, against, last }: PairProps) {
  const paired = usePaired(repeats, yours, against.variant);
  return <Verdict over={against.over} words={wordsOf(paired, repeats, last)} />;
}

function Dots({ repeats, against, last }: PairProps) {
  const paired = usePaired(repeats, yours, against.variant);
  const words = wordsOf(paired, repeats, last);
  const { complete } = repeats;
  useEffect(() => {
    if (complete.value && paired !== null) store.said.value = spoken(words);
  }, [complete.value, paired]);
  return <FiftyTimes differences={paired?.differences ?? []} planned={repeats.wanted} of="C" from="A" label={spoken(words)} />;
}

function wordsOf(comparison: Comparison | null, { wanted, complete, judged }: ClaimRepeats, last: number) {
  if (comparison === null) return { pieces: [{ text: lessonWords.counting(0, wanted), stressed: false }], note: "" };
  return verdictWords(
    comparison.paired,
    "C",
    complete.value ? comparison.paired.replicates : wanted,
    complete.value ? enoughRepeats : wanted,
    // Over weeks in the middle of the year nothing ended yet.
    (judged.value?.weeks.to ?? last) < last ? "was" : "ended",
    comparison.repeats,
  );
}
