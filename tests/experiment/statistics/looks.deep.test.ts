import { expect, test } from "vitest";
import { leastFirstLook } from "../../../src/scenario/sweep/first-look.ts";
import { coverage, type Distribution, gamma, laplace, standardNormal, uniform } from "./coverage.ts";

/** Share of 20,000 truths: standard error 0.0016 at 0.95. */
const many = 20_000;
const from = (first: number) => [first, 2 * first, 4 * first, 8 * first, 16 * first];

function share(first: number, distribution: Distribution, name: string): number {
  const { covered } = coverage(many, from(first), distribution, `deep ${name} ${first}`);
  console.info(`first look at ${first}, ${name}: ${(100 * covered).toFixed(1)}% of ${many} truths`);
  return covered;
}

test.each([
  ["normal", standardNormal, 0.94],
  ["uniform", uniform, 0.94],
  ["Laplace", laplace, 0.94],
  ["gamma of shape 4", gamma(4), 0.93],
  ["exponential", gamma(1), 0.895],
] as const)("from the first look that is allowed, 95%% intervals hold what is promised: %s", (name, distribution, promised) => {
  expect(share(leastFirstLook, distribution, name)).toBeGreaterThan(promised);
});

test("an earlier first look would hold fewer: why there is a least one", () => {
  expect(share(5, standardNormal, "normal")).toBeLessThan(0.94);
  expect(share(5, gamma(4), "gamma of shape 4")).toBeLessThan(0.93);
});
