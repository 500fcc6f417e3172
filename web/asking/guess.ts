/** Guesses are kept on this device only, each under the name of what it is about: "story", "lesson/one-friend". */
const key = "kith.guesses";

/** What somebody guessed: an answer by its id, a number, several, or a curve. */
export type Guess = string | number | readonly number[] | Readonly<Record<string, number>>;

/** Remembers a guess. Private windows may refuse: then the page goes on without it. */
export function keepGuess(about: string, guess: Guess): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...everyGuess(), [about]: guess }));
  } catch {
    // Nothing depends on it.
  }
}

/** The guess made earlier on this device, or null. Whoever asks checks whether it is of a kind that they know. */
export function keptGuess(about: string): Guess | null {
  const guess = everyGuess()[about];
  return isGuess(guess) ? guess : null;
}

function everyGuess(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return kept !== null && typeof kept === "object" && !Array.isArray(kept) ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isGuess(value: unknown): value is Guess {
  if (typeof value === "string" || typeof value === "number") return true;
  return value !== null && typeof value === "object" && Object.values(value).every((one) => typeof one === "number");
}
