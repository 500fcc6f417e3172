import { type Guess, keepGuess, keptGuess } from "../asking/guess.ts";
import type { Lesson } from "./lesson.ts";

/** What somebody guessed: an answer, a number for each bar, one for each week of a curve, a count, or people by place. */
export type LessonGuess =
  | { readonly kind: "unsure" }
  | { readonly kind: "choose"; readonly option: string }
  | { readonly kind: "bars"; readonly values: Readonly<Record<string, number>> }
  | { readonly kind: "curve"; readonly values: readonly number[] }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "members"; readonly people: readonly number[] };

const unsure = "unsure";

/** The guess of an earlier visit, if it is of the kind that the lesson asks for. */
export function readGuess({ id, predict }: Lesson): LessonGuess | null {
  const kept = keptGuess(`lesson/${id}`);
  if (kept === unsure) return { kind: unsure };
  switch (predict.kind) {
    case "choose":
      return typeof kept === "string" && predict.options.some((option) => option.id === kept)
        ? { kind: "choose", option: kept }
        : null;
    case "count":
      return typeof kept === "number" && kept >= 0 && kept <= predict.of ? { kind: "count", count: kept } : null;
    case "curve":
      return Array.isArray(kept) && kept.length === predict.weeks.length ? { kind: "curve", values: kept } : null;
    case "members":
      return Array.isArray(kept) && kept.length > 0 ? { kind: "members", people: kept } : null;
    case "bars": {
      const values = kept !== null && typeof kept === "object" && !Array.isArray(kept) ? (kept as Record<string, number>) : {};
      return predict.bars.every(({ id: bar }) => typeof values[bar] === "number") ? { kind: "bars", values } : null;
    }
  }
}

/** Keeps a guess on this device; null takes it back. */
export function rememberGuess({ id }: Lesson, guess: LessonGuess | null): void {
  keepGuess(`lesson/${id}`, guess === null ? "" : written(guess));
}

function written(guess: LessonGuess): Guess {
  switch (guess.kind) {
    case "unsure":
      return unsure;
    case "choose":
      return guess.option;
    case "count":
      return guess.count;
    case "members":
      return guess.people;
    default:
      return guess.values;
  }
}
