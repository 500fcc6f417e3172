import type { VerdictWords } from "../words/verdict.ts";

/** What was measured, in a sentence; the size and the other side in the line below. */
export function Verdict({ over, words }: { over?: string; words: VerdictWords }) {
  return (
    <div class="k-verdict">
      {over !== undefined && <p class="k-over">{over}</p>}
      <p class="k-verdict-sentence">{words.pieces.map(({ text, stressed }, k) => (stressed ? <b key={k}>{text}</b> : text))}</p>
      {words.note !== "" && <p class="k-note">{words.note}</p>}
    </div>
  );
}
