import { describe, expect, test } from "vitest";
import { pairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import { guessOutcome } from "../../../web/story/guess-outcome.ts";
import { storyEvents } from "../../../web/story/story-events.ts";
import { storyWords } from "../../../web/words/story.ts";
import { headlessDifferences, shippedStory } from "./shipped-story.ts";

const story = shippedStory("story.yaml");

/** Fifty made-up repeats, of which so many are lower by a number of points and the others higher by as much. */
function repeats(lower: number, points = 4, all = 50) {
  const differences = Array.from({ length: all }, (_, r) => (r < lower ? -points : points) + 0.01 * r);
  return pairedDifference(new Float64Array(all), Float64Array.from(differences));
}

function sentenceOf(measured: ReturnType<typeof repeats>, median = measured.difference, planned = 50): string {
  const { pieces, note } = storyWords.verdict(measured, median, planned);
  return `${pieces.map(({ text }) => text).join("")} ${note}`;
}

describe("the verdict follows the measured interval", () => {
  test("lower", () => {
    expect(sentenceOf(repeats(41), -4)).toBe(
      "In 41 of 50 repeats of the same year, average distress ended lower in B, where ties form circles. " +
        "Typically by about 4 points out of 100. In 9 repeats it was not lower.",
    );
  });

  test("higher", () => {
    expect(sentenceOf(repeats(9), 0.6)).toBe(
      "In 41 of 50 repeats of the same year, average distress ended higher in B, where ties form circles. " +
        "Typically by about 0.6 points out of 100. In 9 repeats it was not higher.",
    );
  });

  test("no clear difference, where the interval holds zero", () => {
    expect(sentenceOf(repeats(27))).toMatch(
      /^No clear difference\. Average distress ended lower in B, where ties form circles, in 27 of 50 repeats of the same year\. On average B ended 0\.\d points lower: too little to tell from luck\.$/,
    );
  });

  test("all repeats", () => {
    expect(sentenceOf(repeats(50), -4)).toContain("In all 50 repeats");
    expect(sentenceOf(repeats(50), -4)).not.toContain("it was not");
  });

  test("while repeats are not all there it says so", () => {
    expect(sentenceOf(repeats(30, 4, 37), -4)).toContain("In 30 of 37 repeats");
    expect(sentenceOf(repeats(30, 4, 37), -4)).toContain("37 of 50 repeats so far.");
  });
});

test("a guess is as measured, otherwise, or open; A and B are guesses that the distress there is lower", () => {
  expect(guessOutcome("B", "lower")).toBe("as measured");
  expect(guessOutcome("A", "lower")).toBe("otherwise");
  expect(guessOutcome("A", "higher")).toBe("as measured");
  expect(guessOutcome("same", "no clear difference")).toBe("as measured");
  expect(guessOutcome("B", "no clear difference")).toBe("otherwise");
  expect(guessOutcome("unsure", "lower")).toBe("open");
  expect(guessOutcome(null, "lower")).toBe("open");
});

test("the cards say what the scenario calls its variants, A the first and B the second", () => {
  expect(story.variants.map(({ name }) => name)).toEqual([storyWords.cards.A(), storyWords.cards.B()]);
});

test("what holds in the same weeks is one event with both names", () => {
  const marks = [
    { title: "public debate", from: 14, to: 21, variants: [0, 1] },
    { title: "people take sides", from: 14, to: 21, variants: [0, 1] },
    { title: "policy", from: 30, to: 30, variants: [0, 1] },
  ];
  expect(storyEvents(marks).map(({ name }) => name)).toEqual(["public debate, people take sides", "policy"]);
});

test("the run that is shown is not picked: its difference lies in the middle 80% of the fifty", () => {
  const differences = headlessDifferences(story, 50);
  const below = differences.filter((difference) => difference < differences[0]).length;
  expect(below).toBeGreaterThanOrEqual(5);
  expect(below).toBeLessThanOrEqual(44);
});
