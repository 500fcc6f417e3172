import { describe, expect, test } from "vitest";
import { readScenario } from "../../../src/scenario/parse.ts";
import { readerOf } from "../reader.ts";
import { complaints } from "../reading.ts";
import { swept, sweptAlone } from "./swept.ts";

describe("what follows from several values together is found in every row", () => {
  test("and said once, with how many rows have it and the first of them", () => {
    expect(
      complaints(swept("grid:", "  settings.school.time: [0.3, 0.5, 0.7]", "  settings.neighborhood.time: [0.2, 0.4, 0.6]")),
    ).toEqual([
      "28:5  settings share out 1.1 of waking time (school 0.5 and neighborhood 0.6); together they must be at most 1 (in 3 of 9 rows, the first: settings.school.time 0.5, settings.neighborhood.time 0.6)",
    ]);
  });

  test("at the one value that all of these rows share", () => {
    expect(complaints(swept("grid:", "  population.people: [60, 5]", "  settings.school.climate: [0.3, 0.5]"))).toEqual([
      "28:29  network.neighbors is 6, but among 5 people nobody can have more than 4 ties (in 2 of 4 rows, the first: population.people 5, settings.school.climate 0.3)",
    ]);
  });

  test("variants of a row share their people", () => {
    expect(complaints(swept("grid: { compare.scattered.population.people: [60, 80] }"))).toEqual([
      '27:53  compare.scattered.population.people would be 80 in "scattered" and 60 in "clustered"; variants of a row share their people',
    ]);
  });

  test("what a value lacks that stands nowhere is said at its key", () => {
    expect(complaints(sweptAlone("grid: { settings.school.climate: [0.3, 0.5], network.trust.to: [0.5, 0.8] }"))).toEqual([
      "24:48  network.trust.from is missing: least trust (in all 4 rows)",
    ]);
  });

  test("what the scenario itself is reproached with is said once, at its own place", () => {
    const text = swept("grid: { settings.school.climate: [0.3, 0.5] }").replace("affirming: 0.35", "affirming: 0.95");
    expect(complaints(text)).toEqual([
      "8:14  population.affirming is too large: stigmatizing 0.15 and affirming 0.95 add up to 1.1 of all people; together they must be at most 1",
    ]);
  });

  test("many values that are wrong alike are counted from the third on", () => {
    expect(complaints(sweptAlone("grid: { mechanisms.belonging.rate: { from: 1, to: 11, points: 11 } }"))).toEqual([
      "24:11  mechanisms.belonging.rate is 2 per week; it must be between 0 and 1",
      "24:11  mechanisms.belonging.rate is 3 per week; it must be between 0 and 1",
      "24:11  mechanisms.belonging.rate is 4 per week; it must be between 0 and 1 (and 7 more values like this)",
    ]);
  });
});

describe("limits are said in words", () => {
  test("rows, before any of them is made", () => {
    const spaced = "{ from: 0, to: 1, points: 1000 }";
    const text = swept(
      `grid: { settings.school.climate: ${spaced}, network.rewiring: ${spaced}, mechanisms.belonging.rate: ${spaced} }`,
    );
    expect(complaints(text)).toEqual([
      "26:1  sweep has 1,000,000,000 rows; there may be at most 20,000, for each is checked and listed beforehand (a Latin hypercube or a Sobol sequence spreads fewer rows as widely)",
    ]);
  });

  test("runs", () => {
    const text = swept("grid: { settings.school.climate: { from: 0, to: 1, points: 2000 } }", "replicates: 5000");
    expect(complaints(text)[0]).toContain(
      "26:1  sweep asks for 20,000,000 runs (2,000 rows x 2 variants x 5,000 replicates); there may be at most 10,000,000",
    );
  });

  test("computing", () => {
    const text = sweptAlone("grid: { settings.school.climate: { from: 0, to: 1, points: 20 } }", "replicates: 10000")
      .replace("people: 60", "people: 1000000")
      .replace("replicates: 4\n", "replicates: 1\n");
    // 1,000,000 people x (20 + 52) weeks x 20 rows x 10,000 replicates
    expect(complaints(text).at(-1)).toBe(
      "23:1  sweep asks for 1.4e+13 person-weeks of computing in 200,000 runs; more than 1e+13 would take weeks: take fewer rows, replicates, weeks or people",
    );
  });
});

test("with fewer rows looked at than there are, every value of every key is looked at still", () => {
  const text = swept(
    "grid:",
    "  mechanisms.belonging.rate: [0.1, 0.2, 0.3, 4]",
    "  settings.school.climate: { from: 0, to: 0.9, points: 10 }",
    "  network.rewiring: { from: 0, to: 0.9, points: 10 }",
  );
  const { problems } = readScenario(text, { file: "a.yaml", read: readerOf(), sweepRows: 30 });
  expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
    [28, 48, "mechanisms.belonging.rate is 4 per week; it must be between 0 and 1"],
  ]);
  const { scenario } = readScenario(text.replace(", 4]", "]"), { file: "a.yaml", read: readerOf(), sweepRows: 30 });
  expect(scenario?.sweep?.rows).toHaveLength(300);
});
