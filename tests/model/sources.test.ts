import { expect, test } from "vitest";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../src/model/population.ts";
import { sourceOf, sources } from "../../src/model/sources.ts";

const cited = [
  ...mechanisms.flatMap(({ sources: own, parameters }) => [...own, ...Object.values(parameters).map(({ source }) => source)]),
  ...Object.values(populationParameters).map(({ source }) => source),
];

test("every source that a number or mechanism cites is in the list, or the number says that it is assumed", () => {
  expect(cited.filter((key) => key !== "assumed" && sourceOf(key) === undefined)).toEqual([]);
});

test("every source in the list is cited by something, and no key stands twice", () => {
  expect(sources.filter(({ key }) => !cited.includes(key) && !cited.includes(`toward ${key}`)).map(({ key }) => key)).toEqual([]);
  expect(new Set(sources.map(({ key }) => key)).size).toBe(sources.length);
});
