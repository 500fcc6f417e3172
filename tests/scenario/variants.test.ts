import { describe, expect, test } from "vitest";
import { complaints, readText, scenarioOf, sound, spoiled } from "./reading.ts";

const compare = (...variants: string[]) =>
  spoiled("  clustered: {}", ...variants).replace("  scattered: { network: { rewiring: 1 } }\n", "");

test("a scenario that compares nothing has one variant, the run", () => {
  const { variants } = scenarioOf(sound.replace(/compare:\n.*\n.*\n/, ""));
  expect(variants.map(({ name, letter, changed }) => [name, letter, changed])).toEqual([["run", "A", []]]);
});

test("variants have letters in their order, and say in which keys they differ from the first", () => {
  const { variants } = scenarioOf(
    compare(
      "  near: { network: { rewiring: 0 } }",
      "  as it is: {}",
      "  far: { network: { rewiring: 1 }, population: { affirming: 0.5 } }",
    ),
  );
  expect(variants.map(({ name, letter, changed }) => [name, letter, changed])).toEqual([
    ["near", "A", []],
    ["as it is", "B", ["network.rewiring"]],
    ["far", "C", ["population.affirming", "network.rewiring"]],
  ]);
});

test("an override changes what it names and leaves the rest", () => {
  const { variants } = scenarioOf(
    compare(
      "  before: {}",
      "  after: { settings: { school: { policy: 0.5 }, club: { climate: 0.1, time: 0 } }, mechanisms: { belonging: { relief: 2 } } }",
    ),
  );
  const [before, after] = variants.map(({ plan }) => plan);
  expect(after.people.settings.map(({ name }) => name)).toEqual(["school", "neighborhood", "club"]);
  expect(after.people.settings[0]).toEqual({ ...before.people.settings[0], policy: 0.5 });
  expect(after.mechanisms.get("belonging")).toEqual({ ...before.mechanisms.get("belonging"), relief: 2 });
  expect(after.network).toEqual(before.network);
});

test("another generator takes none of the first one's parameters along, but trust, change and by", () => {
  const text = compare("  before: {}", "  after: { network: { generator: ring } }").replace(
    "  neighbors: 6",
    "  neighbors: 6\n  trust: { from: 0.5, to: 0.6 }",
  );
  const [, after] = scenarioOf(text).variants;
  expect(after.plan.network).toEqual({
    source: { generator: "ring", values: { neighbors: 8 } },
    trust: { from: 0.5, to: 0.6 },
    change: "none",
    by: null,
  });
  expect(after.changed).toEqual(["network.generator", "network.neighbors"]);
});

test("a preset of mechanisms is one change, not one for each mechanism that it switches", () => {
  const [, after] = scenarioOf(compare("  before: {}", '  after: { mechanisms: { preset: "null" } }')).variants;
  expect(after.changed).toEqual(["mechanisms.preset"]);
  expect(after.plan.mechanisms.has("emotionalSupport")).toBe(false);
  // What the scenario names itself stays on, whatever the preset.
  expect(after.plan.mechanisms.get("belonging")?.["rate"]).toBe(0.2);
});

test("a list replaces the list that was there", () => {
  const [, after] = scenarioOf(
    compare("  before: {}", "  after: { population: { identities: [{ dimension: age, share: 1 }] } }"),
  ).variants;
  expect(after.plan.people.identities.map(({ dimension }) => dimension)).toEqual(["age"]);
});

describe("a variant that changes nothing", () => {
  test.each([
    ["spelled out", "{ network: { rewiring: 5% } }"],
    ["empty", "{}"],
    ["by turning on what is on", "{ mechanisms: { mood: on } }"],
    ["by a default", "{ population: { standing: 0.3 }, ties: { preset: fixed } }"],
  ])("is refused: %s", (_how, over) => {
    expect(complaints(compare("  before: {}", `  after: ${over}`))).toEqual([
      '24:3  compare.after changes nothing: it runs exactly like "before"',
    ]);
  });

  test("may be the one that is left as it is, wherever it stands", () => {
    expect(complaints(compare("  changed: { network: { rewiring: 1 } }", "  as it is: {}"))).toEqual([]);
  });

  test("is a warning where two variants change the same", () => {
    expect(
      complaints(compare("  before: {}", "  one: { network: { rewiring: 1 } }", "  two: { network: { rewiring: 100% } }")),
    ).toEqual(['25:3  warning: compare.two runs exactly like "one"']);
  });

  test("is refused where it is the only one", () => {
    expect(complaints(compare("  only: {}"))[0]).toMatch(
      /^23:3 {2}compare.only changes nothing, and there is nothing to compare it with/,
    );
    expect(complaints(compare("  only: { network: { rewiring: 1 } }"))[0]).toMatch(
      /^23:3 {2}compare.only has nothing to be compared with/,
    );
    expect(
      complaints(
        spoiled("  clustered: {}").replace("  scattered: { network: { rewiring: 1 } }\n", "").replace("compare:", "compare: {}"),
      )[0],
    ).toMatch(/^22:1 {2}compare names no variants/);
  });

  test("is not suspected where it has a fault of its own", () => {
    expect(complaints(compare("  before: {}", "  after: { network: { rewirng: 1 } }"))).toEqual([
      '24:23  compare.after.network.rewirng is not a parameter of small-world; did you mean "rewiring"?',
    ]);
  });
});

test("a setting with a slip in its name is not taken for a new one that says too little", () => {
  expect(complaints(compare("  before: {}", "  after: { settings: { schol: { climate: 0.9 } } }"))).toEqual([
    '24:24  compare.after.settings.schol says too little to be a setting of its own; did you mean "school"?',
  ]);
  expect(complaints(compare("  before: {}", "  after: { settings: { club: { climate: 0.9 } } }"))[0]).toMatch(
    /club\.time is missing/,
  );
});

test("variants share people, seed, weeks and what the scenario says of itself", () => {
  expect(complaints(compare("  before: {}", "  after: { population: { people: 80 } }"))).toEqual([
    "24:3  compare.after has 80 people and before has 60; variants share their people, so that everybody can be compared with themself",
  ]);
  expect(complaints(compare("  before: {}", "  after: { seed: 8, weeks: 9, network: { rewiring: 1 } }"))).toEqual([
    "24:12  compare.after.seed cannot differ between variants: all variants share it, so that they live through the same shocks",
    "24:21  compare.after.weeks cannot differ between variants: all variants share it, so that they live through the same shocks",
  ]);
  expect(complaints(compare("  before: {}", "  after: { title: Other, network: { rewiring: 1 } }"))[0]).toContain(
    "it belongs to the whole scenario: move it out of compare",
  );
  expect(complaints(compare("  before: {}", "  after: { rewiring: 1 }"))[0]).toBe(
    "24:12  compare.after.rewiring is not a key of a scenario; it belongs in network",
  );
});

test("what is wrong in the common part is said once, not once for each variant", () => {
  expect(complaints(spoiled("  stigmatizing: 0.15", "  stigmatizing: 2"))).toHaveLength(1);
});

test("what comes up in one variant only says in which", () => {
  const text = compare("  before: {}", "  after: { settings: { school: { climate: { gender: 1 } } } }").replace(
    "  identities:\n    - dimension: religion\n      share: 0.2\n",
    "",
  );
  expect(complaints(text).at(-1)).toContain(
    "compare.after.settings.school.climate.gender is not among the identities; there are none",
  );
  const odd = compare("  before: {}", "  after: { population: { people: 60 }, network: { neighbors: 60 } }");
  expect(complaints(odd)[0]).toMatch(/^24:62 {2}compare.after.network.neighbors is 60, but among 60 people/);
});

test("what every variant brings itself may be left out of the common part", () => {
  const text = compare("  ring: { network: { generator: ring } }", "  alone: { network: { generator: empty } }").replace(
    /network:\n(?: {2}.*\n){3}/,
    "",
  );
  expect(readText(text).problems).toEqual([]);
  expect(complaints(text.replace("alone: { network: { generator: empty } }", "alone: {}"))[0]).toMatch(
    /network is missing: who is tied to whom.*\(in variant "alone"\)$/,
  );
});

test("a name is one that can stand in tables and file names", () => {
  for (const name of ["../up", "a/b", "-a", "a.b", "x".repeat(41)])
    expect(complaints(compare("  before: {}", `  ${name}: { network: { rewiring: 1 } }`))[0]).toMatch(
      /^24:3 {2}compare\..* (cannot be a name|is longer than 40 characters)/,
    );
  for (const name of ["after", "Ärzte", "y2024", "2024-25", "in_between", "a-b c"])
    expect(complaints(compare("  before: {}", `  ${name}: { network: { rewiring: 1 } }`))).toEqual([]);
});
