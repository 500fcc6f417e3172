import { describe, expect, test } from "vitest";
import { describeTopic } from "../../src/cli/describe-topic.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import { everybody } from "../../src/model/interventions/plan.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { diffScenarios, formatDifference } from "../../src/scenario/diff.ts";
import { keysAt, scenarioJsonSchema, schemaAt } from "../../src/scenario/schema/json-schema.ts";
import { scenarioTemplate } from "../../src/scenario/template.ts";
import { planned, withLines } from "./intervention-lines.ts";
import { readText, scenarioOf } from "./reading.ts";

const shock = interventions.find(({ name }) => name === "shock");

describe("a line of interventions", () => {
  test("has every number of its kind, reaches everybody, in all weeks, at dose 1, unless it says otherwise", () => {
    expect(planned("  - { what: shock }")).toEqual([
      {
        name: "shock",
        what: "shock",
        from: 1,
        to: 20,
        when: null,
        lasts: null,
        who: everybody,
        dose: 1,
        budget: null,
        values: defaults(shock?.parameters ?? {}),
        numbers: {},
        names: {},
        pairs: [],
      },
    ]);
  });

  test.each([
    ["week: 7", 7, 7],
    ["weeks: 3-9", 3, 9],
    ["weeks: 3 - 9", 3, 9],
    ["weeks: 3\u20139", 3, 9],
    ["weeks: 3-", 3, 20],
    ["weeks: { from: 3, to: 9 }", 3, 9],
    ["weeks: { from: 3 }", 3, 20],
  ])("%s means weeks %i to %i", (weeks, from, to) => {
    expect(planned(`  - { what: shock, ${weeks} }`)[0]).toMatchObject({ from, to });
  });

  test("takes words, percent signs, names and pairs as its kind has them", () => {
    const [hit, rules, ties, moved] = planned(
      "  - { what: shock, kind: stigma, burden: 3, dose: 0.5, budget: 40, lasts: 2, when: { measure: gap, above: 5, for: 3 } }",
      "  - { what: policy, climateFactor: 60%, settings: school }",
      "  - { what: addTies, week: 2, ties: [[3, 7], [8, 1]], manner: supportive }",
      "  - { what: set, number: population.stigmatizing, from: 10%, to: 30% }",
    );
    expect(hit).toMatchObject({
      values: { kind: 1, burden: 3 },
      dose: 0.5,
      budget: 40,
      lasts: 2,
      when: { measure: "gap", above: 5, below: null, for: 3 },
    });
    expect(rules).toMatchObject({ values: { climateFactor: 0.6 }, names: { settings: ["school"] } });
    expect(ties).toMatchObject({
      values: { manner: 1 },
      pairs: [
        ["3", "7"],
        ["8", "1"],
      ],
    });
    expect(moved).toMatchObject({ numbers: { from: 0.1, to: 0.3 }, names: { number: ["population.stigmatizing"] } });
  });

  test("says whom by all that is given, how many, and in which order", () => {
    const [{ who }] = planned(
      "  - what: shock",
      "    who: { identity: religion, stance: neutral, above: { distress: 30 }, below: { belonging: 50% }, top: 20%, by: need }",
    );
    expect(who).toEqual({
      ...everybody,
      identity: "religion",
      stance: "neutral",
      above: { distress: 30 },
      below: { belonging: 0.5 },
      amount: { share: 0.2 },
      by: "need",
    });
    expect(planned("  - { what: shock, who: { count: 12, without: any, people: [4, 2] } }")[0].who).toEqual({
      ...everybody,
      without: "any",
      people: ["2", "4"],
      amount: { count: 12 },
    });
  });

  test("is called by its kind, numbered where there are several, or by a name of its own", () => {
    const names = planned(
      "  - { what: shock, week: 2 }",
      "  - { what: shock, week: 4, name: exam }",
      "  - { what: shock, week: 6 }",
    );
    expect(names.map(({ name }) => name)).toEqual(["shock", "exam", "shock 2"]);
  });

  test("may differ between variants: their list takes the place of the other", () => {
    const text = withLines("  - { what: shock, week: 2 }").replace("  clustered: {}", "  clustered: { interventions: [] }");
    const { variants } = scenarioOf(text);
    expect(variants.map(({ plan }) => plan.interventions?.length ?? 0)).toEqual([0, 1]);
    expect(variants[1].changed).toContain("interventions.shock");
  });
});

describe("the hash and the difference of scenarios", () => {
  const base = scenarioOf(withLines("  - { what: shock, weeks: 3-20 }"));

  test("see what changes runs, and nothing else", () => {
    for (const same of ["{ what: shock, weeks: 3- }", "{ weeks: { from: 3 }, what: shock, burden: 2, who: everybody, dose: 1 }"])
      expect(scenarioOf(withLines(`  - ${same}`)).hash).toBe(base.hash);
    for (const other of [
      "{ what: shock, weeks: 4- }",
      "{ what: shock, weeks: 3-19 }",
      "{ what: shock, weeks: 3-, name: exam }",
      "{ what: shock, weeks: 3-, who: { share: 50% } }",
      "{ what: shock, weeks: 3-, kind: stigma }",
      "{ what: shock, weeks: 3-, budget: 9 }",
    ])
      expect(scenarioOf(withLines(`  - ${other}`)).hash).not.toBe(base.hash);
    const moved = (to: string) =>
      scenarioOf(withLines(`  - { what: set, number: settings.school.policy, weeks: 3-9, ${to} }`)).hash;
    expect(moved("to: 0.2")).not.toBe(moved("to: 0.2, from: 0.1"));
  });

  test("a difference names line and key", () => {
    const other = scenarioOf(withLines("  - { what: shock, weeks: 3-, dose: 2, who: { top: 20%, by: need } }"));
    expect(diffScenarios(base, other).differences.map(formatDifference)).toEqual([
      "interventions.shock.who.by: random, then need",
      "interventions.shock.dose: 1 doses, then 2 doses",
      "interventions.shock.who.amount.share: not there, then 0.2",
    ]);
  });
});

test("the JSON Schema, kith describe and the templates have every kind with all its numbers", () => {
  const schema = scenarioJsonSchema();
  for (const kind of interventions) {
    const keys = [...Object.keys(kind.parameters), ...Object.keys(kind.numbers ?? {}), ...Object.keys(kind.names ?? {})];
    for (const key of keys) {
      expect(keysAt(schema, ["interventions", "0"])).toContain(key);
      expect(schemaAt(schema, ["interventions", "0", key])?.description ?? "").not.toBe("");
      expect(describeTopic(kind.name).text).toContain(key);
    }
    expect(scenarioTemplate("compare")).toContain(kind.summary);
  }
});

test("a scenario without interventions has none in its plan, and its runs are what they were", () => {
  expect(readText(withLines()).problems.map(({ message }) => message)).toEqual([expect.stringContaining("is empty")]);
  expect(
    scenarioOf(withLines().replace("interventions:\n", "interventions: []\n")).variants[0].plan.interventions,
  ).toBeUndefined();
});
