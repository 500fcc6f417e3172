import type { ComponentChildren } from "preact";
import { askingWords } from "../words/asking.ts";

/** What the reader guessed, in accent, and beside it how that stands to what happened. */
export function GuessLine({ guess, reply, children }: { guess: string; reply: string; children?: ComponentChildren }) {
  return (
    <div class="guess-line">
      <p>
        <span class="guess-tag">{askingWords.yourGuess(guess)}</span> {reply}
      </p>
      {children}
    </div>
  );
}
