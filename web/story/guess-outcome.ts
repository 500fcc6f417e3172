import type { GuessOutcome } from "../words/story.ts";
import type { Measured } from "../words/verdict.ts";

/** How a guess stands to what was measured: A or B are guesses that the distress there is lower. */
export function guessOutcome(guess: string | null, verdict: Measured["verdict"]): GuessOutcome {
  if (guess === null || guess === "unsure") return "open";
  if (verdict !== "lower" && verdict !== "higher" && verdict !== "no clear difference") return "open";
  const measured = verdict === "lower" ? "B" : verdict === "higher" ? "A" : "same";
  return guess === measured ? "as measured" : "otherwise";
}
