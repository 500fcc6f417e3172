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
    "hypothesis.0.expect: scattered < clustered, then scattered > clustered",
  ]);
});

test("a claim is told in the keys that a file writes, without what follows from them and what neither says", () => {
  const claims = (...written: string[]) => `${sound}hypothesis:\n${written.map((one) => `  - { ${one} }\n`).join("")}`;
  const mean = "statistic: mean, of: distress, expect: scattered < clustered";
  expect(
    lines(
      claims(mean),
      claims(
        "title: Later, statistic: mean, of: help, weeks: last 5, who: upper third of degree, minus: { of: resilience }, expect: scattered < clustered",
        mean,
      ),
    ),
  ).toEqual([
    "hypothesis.0.title: not there, then Later",
    "hypothesis.0.of: distress, then help",
    "hypothesis.0.who: not there, then upper third of degree",
    "hypothesis.0.weeks: 8-20, then 16-20",
    "hypothesis.0.minus: not there, then there",
    "hypothesis.1: not there, then there",
  ]);
  const minus = (of: string) => claims(`statistic: mean, of: help, minus: { of: ${of} }, expect: scattered < clustered`);
  expect(lines(minus("resilience"), minus("distress"))).toEqual(["hypothesis.0.minus.of: resilience, then distress"]);
  const curve = (at: string) => claims(`statistic: isolates, expect: increasing, at: { clustered: 0, scattered: ${at} }`);
  expect(lines(curve("0.5"), curve("1"))).toEqual(["hypothesis.0.at: 0, 0.5, then 0, 1"]);
});

test("claims with a prediction go by where they stand in the file", () => {
  const long = (expected: string) =>
    `${sound}hypothesis:\n  prediction: Fewer\n  claims:\n    - { statistic: isolates, expect: ${expected} }\n`;
  expect(lines(long("scattered < clustered"), long("scattered > clustered"))).toEqual([
    "hypothesis.claims.0.expect: scattered < clustered, then scattered > clustered",
  ]);
});

test("a block that only one of the two has is one line", () => {
  const claiming = `${sound}hypothesis:\n  - { statistic: isolates, expect: scattered < clustered }\n`;
  const sweeping = `${sound}sweep: { grid: { settings.school.climate: [0.3, 0.6] } }\n`;
  expect(lines(claiming, sweeping)).toEqual(["hypothesis: there, then not there", "sweep: not there, then there"]);
});

test("of a comparison that only one of the two has, what its variants have in common is compared besides", () => {
  const alone = sound.replace(/compare:\n.*\n.*\n/, "");
  expect(lines(alone, sound)).toEqual(["compare: not there, then there"]);
  expect(lines(sound, alone.replace("  belonging: { rate: 0.2 }", "  belonging: { rate: 0.3 }"))).toEqual([
    "mechanisms.belonging.rate: 0.2 per week, then 0.3 per week",
    "compare: there, then not there",
  ]);
});

test("the digest of a network's file is told where another file stands in its place, and not beside a generator", () => {
  const from = (network: string) =>
    sound
      .replace(/compare:\n.*\n.*\n/, "")
      .replace("  people: 60\n", "")
      .replace(/network:\n(?: {2}.*\n){3}/, `network: ${network}\n`);
  const told = (network: string) =>
    lines(from("{ file: kith:workplace }"), from(network)).filter((line) => line.includes("sha256"));
  expect(told("{ generator: ring, neighbors: 6 }")).toEqual([]);
  expect(told("{ file: kith:monastery }")[0]).toMatch(/^network\.sha256\.0: [0-9a-f]{64}, then [0-9a-f]{64}$/);
});

test("an empty list is nothing", () => {
  const recording = (people: string) => sound.replace(/^record:.*\n/m, "").concat(`record: { people: ${people} }\n`);
  expect(lines(recording("[distress]"), recording("[]"))).toEqual(["record.people: distress, then nothing"]);
});
