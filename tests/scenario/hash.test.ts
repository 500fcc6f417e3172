import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/scenario/canonical.ts";
import { scenarioOf, sound, spoiled } from "./reading.ts";

const hash = (text: string, files = {}) => scenarioOf(text, files).hash;

test("plain data has one text, whatever the order of its keys", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: -0, e: undefined })).toBe('{"a":0,"b":[1,{"c":"x","d":null}]}');
});

describe("the hash of a scenario", () => {
  test("is 64 hex digits", () => expect(hash(sound)).toMatch(/^[0-9a-f]{64}$/));

  test.each([
    ["comments and empty lines", `# a comment\n\n${sound}`],
    ["line ends and a byte order mark", `\uFEFF${sound.replaceAll("\n", "\r\n")}`],
    [
      "order of keys",
      sound
        .replace("seed: 7\nweeks: 20\n", "weeks: 20\nseed: 7\n")
        .replace("  stigmatizing: 0.15\n  affirming: 0.35\n", "  affirming: 0.35\n  stigmatizing: 0.15\n"),
    ],
    [
      "defaults spelled out",
      `${sound}warmUp: 52\noutcome: distress\nties: { preset: fixed }\nrecord: { every: 1, model: true, people: [], ties: [] }\n`,
    ],
    ["another way to write a number", spoiled("      share: 0.2", "      share: 20%").replace("weeks: 20", "weeks: 20.0")],
    ["a seed as text", spoiled("seed: 7", 'seed: "7"')],
    ["braces for lines", spoiled("  belonging: { rate: 0.2 }", "  belonging:", "    rate: 0.2")],
    ["what is claimed", `${sound}hypothesis:\n  - { statistic: isolates, expect: scattered > clustered }\n`],
    ["title, question and notes", `${sound.replace("A sound scenario", "Another title")}question: Why?\nnotes: Well.\n`],
    [
      "an override spelled out",
      spoiled("  scattered: { network: { rewiring: 1 } }", "  scattered: { network: { rewiring: 1 }, mechanisms: { mood: on } }"),
    ],
  ])("does not depend on %s", (_what, text) => {
    expect(hash(text)).toBe(hash(sound));
  });

  test.each([
    ["seed", spoiled("seed: 7", "seed: 8")],
    ["weeks", spoiled("weeks: 20", "weeks: 21")],
    ["people", spoiled("  people: 60", "  people: 61")],
    ["replicates", spoiled("replicates: 4", "replicates: 5")],
    ["a parameter", spoiled("  belonging: { rate: 0.2 }", "  belonging: { rate: 0.21 }")],
    [
      "a variant's parameter",
      spoiled("  scattered: { network: { rewiring: 1 } }", "  scattered: { network: { rewiring: 0.9 } }"),
    ],
    ["the name of a variant", spoiled("  clustered: {}", "  near: {}")],
    ["what is recorded", `${sound}record: { people: [shown] }\n`],
    [
      "order of settings, which is part of sums",
      spoiled("  neighborhood: { climate: 0.4, time: 0.4 }").replace(
        "settings:\n",
        "settings:\n  neighborhood: { climate: 0.4, time: 0.4 }\n",
      ),
    ],
  ])("depends on %s", (_what, text) => {
    expect(hash(text)).not.toBe(hash(sound));
  });

  test("depends on what is in a network file, not on its name, line ends or byte order mark", () => {
    const text = (name: string) =>
      sound
        .replace(/network:\n(?: {2}.*\n){3}/, `network:\n  file: ${name}\n`)
        .replace("  people: 60\n", "")
        .replace("{ rewiring: 1 }", "{ change: shuffle }");
    const ties = "from,to\n1,2\n2,3\n";
    const before = hash(text("a.csv"), { "a.csv": ties });
    expect(hash(text("b.csv"), { "b.csv": `\uFEFF${ties.replaceAll("\n", "\r\n")}` })).toBe(before);
    expect(hash(text("a.csv"), { "a.csv": `${ties}3,4\n` })).not.toBe(before);
  });
});
