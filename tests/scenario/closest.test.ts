import { expect, test } from "vitest";
import { didYouMean } from "../../src/scenario/closest.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import { quoted } from "../../src/scenario/words.ts";

const known = ["belonging", "mood", "selfEsteem", "small-world", "ring", "both"];

test("a word is recognized with a third of its letters wrong, in other capitals, with or without hyphens, or cut short", () => {
  for (const [word, meant] of [
    ["belongin", "belonging"],
    ["bleonging", "belonging"],
    ["self-esteem", "selfEsteem"],
    ["selfesteem", "selfEsteem"],
    ["smallworld", "small-world"],
    ["small", "small-world"],
    ["mod", "mood"],
    ["rng", "ring"],
    ["obth", "both"],
  ]) {
    expect(didYouMean(word, known), word).toBe(meant);
  }
});

test("one of many is recognized as the many, where their word ends otherwise", () => {
  expect(didYouMean("identity", ["people", "identities", "affirming"])).toBe("identities");
  expect(didYouMean("identities", ["identity", "without"])).toBe("identity");
});

test("a word that a longer name begins or ends with is recognized, where it is one such name alone", () => {
  const names = ["distressContagion", "emotionalSupport", "practicalSupport", "stigmaExposure", "small-world", "norms"];
  expect(didYouMean("contagion", names)).toBe("distressContagion");
  expect(didYouMean("exposure", names)).toBe("stigmaExposure");
  expect(didYouMean("world", names)).toBe("small-world");
  for (const word of ["support", "port", "tagion"]) expect(didYouMean(word, names), word).toBeUndefined();
});

test("a word that is far from all others is not guessed at", () => {
  for (const word of ["", "x", "tree", "completely", "z".repeat(100)]) expect(didYouMean(word, known), word).toBeUndefined();
  expect(didYouMean("ring", known)).toBeUndefined();
  expect(didYouMean("ring", [])).toBeUndefined();
});

test("a problem is one line: file, line and column, what is wrong, what was meant", () => {
  const problem = {
    file: "scenarios/contact.yaml",
    line: 14,
    column: 3,
    path: "mechanisms.belongin",
    message: "mechanisms.belongin is not a mechanism",
    suggestion: "belonging",
    severity: "error",
  } as const;
  expect(formatProblem(problem)).toBe(
    'scenarios/contact.yaml:14:3  mechanisms.belongin is not a mechanism; did you mean "belonging"?',
  );
  expect(formatProblem({ ...problem, severity: "warning" })).toContain("14:3  warning: mechanisms.belongin");
});

test("what a file says cannot speak to a terminal, nor fill it", () => {
  expect(quoted("\u001b[31mred\u202e")).toBe('"\ufffd[31mred\ufffd"');
  expect(quoted("x".repeat(1000))).toBe(`"${"x".repeat(39)}…"`);
});

test("four letters are enough for the beginning of a word, three are not, and half of the letters wrong is another word", () => {
  const names = ["contagion", "vigilance"];
  expect([didYouMean("cont", names), didYouMean("con", names)]).toEqual(["contagion", undefined]);
  expect([didYouMean("abcdxy", ["abcdef"]), didYouMean("abcxyz", ["abcdef"])]).toEqual(["abcdef", undefined]);
  expect([60, 61].map((length) => didYouMean(`${"a".repeat(length - 1)}b`, ["a".repeat(length)]))).toEqual([
    "a".repeat(60),
    undefined,
  ]);
});
