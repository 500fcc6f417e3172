import { Manner } from "../network.ts";

const words = new Map<string, number>([
  ["own", Manner.ofPerson],
  ["supportive", Manner.supportive],
  ["neutral", Manner.neutral],
  ["stigmatizing", Manner.stigmatizing],
]);

/** The manner that a word in a file stands for, or undefined. */
export function mannerFromWord(word: string): number | undefined {
  return words.get(word.toLowerCase());
}

/** The word for a manner in a file. */
export function mannerWord(manner: number): string {
  for (const [word, value] of words) if (value === manner) return word;
  return "own";
}
