import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readScenario } from "../../../src/scenario/parse.ts";
import { applyEdits } from "../../../web/worker/apply-edits.ts";
import { parameterList } from "../../../web/worker/parameter-list.ts";
import { changeText } from "../../../web/worker/text/change-text.ts";
import { flagshipText } from "../../browser/flagship.ts";

const small = `kith: 1          # the format
title: Small
population:
  people: 12     # a dozen
  identities:
    - dimension: religion
      share: 0.5
    - { dimension: age, share: 20% }
settings: { work: { climate: 0.6, time: 0.5 } }   # as it is
network: { generator: ring, neighbors: 2 }
mechanisms:
  preset: both
  belonging: off

# what is compared
compare:
  plain: {}
  other: { network: { generator: empty } }
`;

/** The lines in which two texts differ, by place from the top where they have as many lines. */
function changedLines(before: string, after: string): string[] {
  const there = before.split("\n");
  return after.split("\n").filter((line) => !there.includes(line));
}

const set = (path: string, value: number | string) => changeText(small, [{ what: "set", path: path.split("."), value }]) ?? "";
const remove = (path: string) => changeText(small, [{ what: "remove", path: path.split(".") }]) ?? "";

test("a value that is there is replaced where it stands, beside its comment and its spaces", () => {
  expect(set("population.people", 40)).toBe(small.replace("people: 12 ", "people: 40 "));
  expect(set("settings.work.climate", 0.3)).toBe(small.replace("climate: 0.6", "climate: 0.3"));
  expect(set("population.identities.0.share", 0.1)).toBe(small.replace("share: 0.5", "share: 0.1"));
  expect(set("population.identities.1.share", 0.1)).toBe(small.replace("share: 20%", "share: 0.1"));
});

test("a value that is not there yet comes at the end of its group, indented as the group is", () => {
  expect(set("mechanisms.mood.spread", 0.2)).toBe(small.replace("belonging: off\n", "belonging: off\n  mood: { spread: 0.2 }\n"));
  expect(set("population.identities.0.visibility", 0.4)).toBe(
    small.replace("share: 0.5\n", "share: 0.5\n      visibility: 0.4\n"),
  );
  expect(set("population.identities.1.visibility", 0.4)).toBe(small.replace("share: 20% }", "share: 20%, visibility: 0.4 }"));
  expect(set("compare.plain.network.rewiring", 1)).toBe(small.replace("plain: {}", "plain: { network: { rewiring: 1 } }"));
  expect(set("weeks", 52)).toBe(`${small}weeks: 52\n`);
});

test("what stands in the way of a longer path becomes a group of keys", () => {
  expect(set("mechanisms.belonging.rate", 0.2)).toBe(small.replace("belonging: off", "belonging: { rate: 0.2 }"));
});

test("text that YAML would take for something else is quoted", () => {
  expect(set("title", "a, b: c # d")).toBe(small.replace("title: Small", 'title: "a, b: c # d"'));
  expect(parse(set("title", "12"))["title"]).toBe("12");
});

test("a key is taken out with its line, an item of a line with its comma, and what stays empty is an empty group", () => {
  expect(remove("mechanisms.belonging")).toBe(small.replace("  belonging: off\n", ""));
  expect(remove("settings.work.time")).toBe(small.replace(", time: 0.5", ""));
  expect(remove("network.generator")).toBe(small.replace("generator: ring, ", ""));
  expect(remove("settings.work")).toBe(small.replace(/settings:.*}/, "settings: {}"));
  expect(remove("population.identities.0.dimension")).toBe(small.replace("dimension: religion\n      ", ""));
  expect(parse(remove("population.identities.0"))["population"]["identities"]).toEqual([{ dimension: "age", share: "20%" }]);
  expect(remove("compare.other")).toBe(small.replace(/ {2}other:.*\n/, ""));
});

test("an item is added to a list, which is begun where there is none", () => {
  const line = { what: "policy", dose: 0.5 };
  const once = changeText(small, [{ what: "add", path: ["interventions"], item: line }]) ?? "";
  expect(once).toBe(`${small}interventions:\n  - { what: policy, dose: 0.5 }\n`);
  const twice = changeText(once, [{ what: "add", path: ["interventions"], item: { what: "shock" } }]) ?? "";
  expect(twice).toBe(`${once}  - { what: shock }\n`);
});

test("a text that YAML finds faulty is left alone", () => {
  expect(changeText("a: [1, 2", [{ what: "set", path: ["a"], value: 1 }])).toBeNull();
});

test("every number of a shipped scenario can be set, and one line is new or another: nothing else in the file moves", () => {
  for (const [file, text] of [
    ["flagship.yaml", flagshipText],
    ["default.yaml", readFileSync("scenarios/default.yaml", "utf8")],
    ["school-year.yaml", readFileSync("scenarios/school-year.yaml", "utf8")],
  ]) {
    const read = (reference: string) => ({ text: readFileSync(`data/${reference.replace("kith:", "")}`, "utf8") });
    const { scenario } = readScenario(text, { file, read });
    const plan = scenario?.variants[0].plan;
    if (plan === undefined) throw new Error(file);
    for (const { path, max } of parameterList(plan, plan)) {
      const after = applyEdits(text, [{ path, value: max }]);
      expect(changedLines(text, after).length).toBeLessThanOrEqual(1);
      expect(after.split("\n").length - text.split("\n").length).toBeLessThanOrEqual(1);
    }
  }
});

test("whatever is set and taken out in turn, the text says what the changes say", () => {
  const paths = [
    "title",
    "population.people",
    "settings.work.time",
    "mechanisms.mood.spread",
    "compare.plain.ties.look",
    "notes",
  ];
  const step = fc.record({
    path: fc.constantFrom(...paths).map((path) => path.split(".")),
    value: fc.oneof(fc.integer({ max: 9, min: 0 }), fc.string({ maxLength: 12 })),
    out: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      let text = small;
      const model = parse(small);
      for (const { path, value, out } of steps) {
        const above = path.slice(0, -1).reduce((at, key) => (typeof at[key] === "object" ? at[key] : (at[key] = {})), model);
        const key = path[path.length - 1];
        if (out) delete above[key];
        else above[key] = value;
        text = changeText(text, [out ? { what: "remove", path } : { what: "set", path, value }]) ?? "faulty";
      }
      // Groups that are only there because something was looked for in them are nothing.
      expect(bare(parse(text))).toEqual(bare(model));
    }),
    { seed: 4, numRuns: 200 },
  );
});

function bare(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, bare(inner)] as const)
      .filter(([, inner]) => !(typeof inner === "object" && inner !== null && Object.keys(inner).length === 0)),
  );
}
