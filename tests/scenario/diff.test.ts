import { expect, test } from "vitest";
import { diffScenarios, formatDifference } from "../../src/scenario/diff.ts";
import { scenarioOf, sound, spoiled } from "./reading.ts";

const lines = (a: string, b: string) => diffScenarios(scenarioOf(a), scenarioOf(b)).differences.map(formatDifference);

test("two scenarios that run alike say so, whatever they say about themselves", () => {
  expect(diffScenarios(scenarioOf(sound), scenarioOf(sound.replaceAll("\n", "\r\n")))).toEqual({
    sameRuns: true,
    differences: [],
  });
  const renamed = diffScenarios(scenarioOf(sound), scenarioOf(spoiled("title: A sound scenario", "title: Another")));
  expect(renamed.sameRuns).toBe(true);
  expect(renamed.differences.map(formatDifference)).toEqual(["title: A sound scenario, then Another"]);
});

test("keys that differ come with both values and their unit, defaults included", () => {
  const { sameRuns, differences } = diffScenarios(
    scenarioOf(sound),
    scenarioOf(spoiled("  people: 60", "  people: 1000").replace("rate: 0.2 }", "rate: 0.3 }").replace("weeks: 20", "weeks: 30")),
  );
  expect(sameRuns).toBe(false);
  expect(differences).toEqual([
    { path: "weeks", before: 20, after: 30, unit: "weeks" },
    { path: "population.people", before: 60, after: 1000, unit: "people" },
    { path: "mechanisms.belonging.rate", before: 0.2, after: 0.3, unit: "per week" },
  ]);
  expect(differences.map(formatDifference)[2]).toBe("mechanisms.belonging.rate: 0.2 per week, then 0.3 per week");
});

test("what one variant has alone is said of that variant", () => {
  expect(
    lines(sound, spoiled("  scattered: { network: { rewiring: 1 } }", "  scattered: { network: { rewiring: 0.5 } }")),
  ).toEqual(["compare.scattered.network.rewiring: 1, then 0.5"]);
  expect(lines(sound, spoiled("  clustered: {}", "  clustered: {}", "  between: { network: { rewiring: 0.5 } }"))).toEqual([
    "compare.between: not there, then there",
  ]);
  expect(lines(sound, spoiled("  belonging: { rate: 0.2 }", "  belonging: off"))).toContain(
    "mechanisms.belonging: not there, then off",
  );
});

test("scenarios that compare nothing are compared with each other, whatever their people come from", () => {
  const alone = (text: string) => text.replace(/compare:\n.*\n.*\n/, "");
  const ring = alone(sound).replace(/network:\n(?: {2}.*\n){3}/, "network: { generator: ring, neighbors: 6 }\n");
  expect(lines(alone(sound), ring)).toEqual([
    "network.generator: small-world, then ring",
    "network.rewiring: 0.05, then not there",
  ]);
});

test("what is claimed about the runs is a difference, and the runs are the same", () => {
  const claims = (expected: string) => `${sound}hypothesis:\n  - { statistic: isolates, expect: ${expected} }\n`;
  const compared = diffScenarios(scenarioOf(claims("scattered < clustered")), scenarioOf(claims("scattered > clustered")));
  expect(compared.sameRuns).toBe(true);
  expect(compared.differences.map(formatDifference)).toEqual([
    "hypothesis.claims.0.expect.is: below, then above",
    "hypothesis.claims.0.expected: scattered < clustered, then scattered > clustered",
  ]);
});
