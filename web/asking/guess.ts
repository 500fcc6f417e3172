import { keep, keptRecord } from "../state/kept.ts";

/** Guesses are kept on this device only, each under the name of what it is about: "story", "lesson/one-friend". */
const key = "kith.guesses";

/** What somebody guessed: an answer by its id, a number, several, or a curve. */
export type Guess = string | number | readonly number[] | Readonly<Record<string, number>>;

/** Remembers a guess. */
export function keepGuess(about: string, guess: Guess): void {
  keep(key, { ...keptRecord(key), [about]: guess });
}

/** The guess made earlier on this device, or null. Whoever asks checks whether it is of a kind that they know. */
export function keptGuess(about: string): Guess | null {
  const guess = keptRecord(key)[about];
  return isGuess(guess) ? guess : null;
}

function isGuess(value: unknown): value is Guess {
  if (typeof value === "string" || typeof value === "number") return true;
  return value !== null && typeof value === "object" && Object.values(value).every((one) => typeof one === "number");
}
