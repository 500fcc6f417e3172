import { useEffect } from "preact/hooks";
import { FiftyTimes } from "../../asking/fifty-times.tsx";
import { enoughRepeats } from "../../charts/bands.ts";
import { Verdict } from "../../charts/verdict.tsx";
import { store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import { spoken, verdictWords } from "../../words/verdict.ts";
import type { Comparison } from "../../worker/protocol.ts";
import type { ClaimRepeats } from "../claim-repeats.ts";
import { notesOf } from "../notebook.ts";
import type { Against } from "./against.ts";
import type { Tried } from "./attempt-run.ts";
import { usePaired } from "./use-paired.ts";
import { yours } from "./yours.ts";

export interface TryResultProps {
  readonly tried: Tried;
  /** The first is the one whose repeats are drawn. */
  readonly against: readonly Against[];
}

/** What the reader's version came to, in the words of the lesson's own result: against where it began, then against others. */
export function TryResult({ tried: { lesson, notes, repeats }, against }: TryResultProps) {
  const changed = notes !== notesOf(lesson).attempt;
  const [first, ...rest] = against.filter(({ variant }) => isThere(repeats, variant));
  if (repeats.judged.value !== null && !isThere(repeats, yours))
    return (
      <p class="try-result" role="status">
        {lessonWords.sameAsOther()}
      </p>
    );
  if (first === undefined) return null;
  return (
    <div class="try-result">
      <div class="try-verdicts">
        {changed && (
          <p class="lesson-hint" role="status">
            {lessonWords.changedSince()}
          </p>
        )}
        <One repeats={repeats} against={first} />
        {rest.map((one) => (
          <One key={one.variant} repeats={repeats} against={one} />
        ))}
      </div>
      <Dots repeats={repeats} against={first} />
    </div>
  );
}

/** Whether the repeats have a variant; before they are judged nobody knows. */
function isThere({ judged }: ClaimRepeats, variant: string): boolean {
  return judged.value === null || judged.value.spread[variant] !== undefined;
}

function One({ repeats, against }: { repeats: ClaimRepeats; against: Against }) {
  const paired = usePaired(repeats, yours, against.variant);
  return <Verdict over={against.over} words={wordsOf(paired, repeats)} />;
}

function Dots({ repeats, against }: { repeats: ClaimRepeats; against: Against }) {
  const paired = usePaired(repeats, yours, against.variant);
  const words = wordsOf(paired, repeats);
  const { complete } = repeats;
  useEffect(() => {
    if (complete.value && paired !== null) store.said.value = spoken(words);
  }, [complete.value, paired]);
  return <FiftyTimes differences={paired?.differences ?? []} planned={repeats.wanted} of="C" from="A" label={spoken(words)} />;
}

function wordsOf(comparison: Comparison | null, { wanted, complete }: ClaimRepeats) {
  if (comparison === null) return { pieces: [{ text: lessonWords.counting(0, wanted), stressed: false }], note: "" };
  return verdictWords(
    comparison.paired,
    "C",
    complete.value ? comparison.paired.replicates : wanted,
    complete.value ? enoughRepeats : wanted,
  );
}
