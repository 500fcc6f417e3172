import { expect, test } from "vitest";
import { citing } from "../../docs/source/citing.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { sourceOf, sources, themes, toward } from "../../src/model/sources.ts";

test("every source that a number or rule cites is in the list, or the number says that it is assumed", () => {
  const unknown = citing(mechanisms).filter(({ key }) => sourceOf(key) === undefined);
  expect(unknown).toEqual([]);
});

test("a number set toward a finding has the finding's source", () => {
  expect(sourceOf(`${toward}row 9`)).toBe(sourceOf("row 9"));
  expect(sourceOf("row 9")?.cite).toContain("Rueger");
});

test("no key stands twice, and every theme has sources", () => {
  expect(new Set(sources.map(({ key }) => key)).size).toBe(sources.length);
  for (const theme of themes) expect(theme.sources.length, theme.title).toBeGreaterThan(0);
});

test("rows of the evidence table keep their numbers: those given up are not used again", () => {
  const numbers = sources.flatMap(({ key }) => (key.startsWith("row ") ? [Number(key.slice(4))] : []));
  const givenUp = [2, 18, 20, 28, 42, 44, 45];
  expect(numbers.filter((number) => givenUp.includes(number))).toEqual([]);
  expect(numbers.sort((a, b) => a - b)).toEqual(
    Array.from({ length: 56 }, (_, k) => k + 1).filter((number) => !givenUp.includes(number)),
  );
});

test("values that are only recalled are printed nowhere: they wait for somebody who sees them", () => {
  // Row, and what the evidence table marks R beside what it has checked.
  const recalled: readonly (readonly [string, RegExp])[] = [
    ["row 1", /-\.2 to -\.4/],
    ["row 3", /\.16|\.13\b/],
    ["row 7", /\.58|\.55|\.52|\.28|\.41/],
    ["row 8", /about \.2\b/],
    ["row 43", /66%|21%|11%|9%/],
  ];
  for (const [key, value] of recalled) {
    expect(sourceOf(key)?.finding, key).not.toMatch(value);
    expect(sourceOf(key)?.checked, key).toBe(key === "row 1" ? "abstract" : "partly");
  }
});

test("a source with percentages from the press or another paper says that parts are secondary", () => {
  for (const key of ["row 24", "row 25", "row 31", "row 34", "row 35", "row 38"]) {
    expect(sourceOf(key)?.checked, key).toBe("partly");
    expect(sourceOf(key)?.finding, key).toMatch(/secondary/);
  }
});
