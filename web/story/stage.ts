import { signal } from "@preact/signals";

/** Where in the story the reader is. "playing" and "result" are one screen: the lines grow, then the answer comes. */
export type Stage = "opening" | "question" | "playing" | "result";

/** It stays while the page lives, so that coming back from the playground shows the result again. */
export const stage = signal<Stage>("opening");

/** The reader's guess, or null before there is one. */
export const guess = signal<string | null>(null);

/** What can be answered: A or B lower, about the same, not sure. */
export const answers = ["A", "B", "same", "unsure"] as const;
export type StoryAnswer = (typeof answers)[number];

export function isAnswer(value: unknown): value is StoryAnswer {
  return answers.some((one) => one === value);
}

/** Back to the question, with the guess as it was. */
export function guessAgain(): void {
  stage.value = "question";
}
