import type { Letter } from "../worker/protocol.ts";
import { inLanguage } from "./language.ts";
import { count, fixed } from "./numbers.ts";

/** Text on the still pictures of a lesson, besides what the lesson says itself. */
export const slideWords = inLanguage("slides", {
  foot: (number: number, title: string) => `Kith. Lesson ${number}: ${title}`,
  place: (number: number, of: number) => `${number} of ${of}`,
  networks: (people: number) => `The same ${count(people, "person", "people")}, two networks`,
  after: (week: number) => `The same year, lived in both: week ${week}`,
  panel: (letter: Letter, where: string) => `${letter}, ${where}`,
  average: (distress: number) => `Average distress ${fixed(distress, 0)} of 100`,
  legend: () =>
    "Fuller means more distress. Diamonds share an identity that is devalued here. Straight: supportive tie. Zigzag: harmful tie.",
});
