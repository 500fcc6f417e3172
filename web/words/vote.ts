import { inLanguage } from "./language.ts";

/** Answers that a class can raise hands for, where neither the story nor a lesson words them. */
export const voteWords = inLanguage("vote", {
  lettered: (letter: string, name: string) => `${letter}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  lowerIn: (letter: string, where: string) => `${letter} ends lower, ${where}`,
  same: () => "About the same",
  unsure: () => "Not sure",
  countClass: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  /** "The class guessed: A 12, B 9, not sure 2." */
  class: (answers: readonly { readonly text: string; readonly hands: number }[]) =>
    `The class guessed: ${answers.map(({ text, hands }) => `${text} ${hands}`).join(", ")}.`,
});
