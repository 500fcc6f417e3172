import { describe, expect, test } from "vitest";
import { describeTopic } from "../../src/cli/describe-topic.ts";
import { compareScenario } from "../../src/experiment/compare-scenario.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import { everybody } from "../../src/model/interventions/plan.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { diffScenarios, formatDifference } from "../../src/scenario/diff.ts";
import { keysAt, scenarioJsonSchema, schemaAt } from "../../src/scenario/schema/json-schema.ts";
import { scenarioTemplate } from "../../src/scenario/template.ts";
import { complaints, readText, scenarioOf, spoiled } from "./reading.ts";

/** The sound scenario with lines of interventions, and without its variants unless a test brings some. */
const withLines = (...lines: string[]) => spoiled("replicates: 4", "interventions:", ...lines, "replicates: 4");
const planned = (...lines: string[]) => scenarioOf(withLines(...lines)).variants[0].plan.interventions ?? [];
const only = (...lines: string[]) => complaints(withLines(...lines)).map((line) => line.replace(/^\d+:\d+ {2}/, ""));
/** The same without `compare`. */
const alone = (...lines: string[]) => withLines(...lines).replace(/\ncompare:\n(?: {2}.*\n)+/, "\n");
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

describe("what is wrong with a line", () => {
  test.each([
    [
      "{ what: shok }",
      'interventions.0.what is the text "shok"; it must be an intervention (known: peerGroup, openGroup, allyTraining, policy, contact, bridgingMentors, removePeople, addTies, cutTies, changeTies, shock, set); did you mean "shock"?',
    ],
    [
      "{ week: 3 }",
      "interventions.0.what is missing: what is done, such as what: shock (known: peerGroup, openGroup, allyTraining, policy, contact, bridgingMentors, removePeople, addTies, cutTies, changeTies, shock, set)",
    ],
    ["many", 'interventions.0 is the text "many"; it must be a group of keys: { what: peerGroup, weeks: 26-52 }'],
    ["{ what: shock, burdn: 3 }", 'interventions.0.burdn is not a key of shock; did you mean "burden"?'],
    ["{ what: policy, burden: 3 }", "interventions.0.burden is not a key of policy; it belongs to shock"],
    ["{ what: shock, burden: 30 }", "interventions.0.burden is 30; it must be between 0 and 10"],
    [
      "{ what: shock, kind: stigmma }",
      'interventions.0.kind is "stigmma", which is not one of its words; did you mean "stigma"?',
    ],
    [
      "{ what: shock, weeks: 7 }",
      "interventions.0.weeks is 7; for a single week write week: 7, and for all from then on weeks: 7-",
    ],
    [
      "{ what: shock, weeks: often }",
      'interventions.0.weeks is the text "often"; it must be a first and a last week: 26-52, or 26- for up to the end',
    ],
    ["{ what: shock, week: 60 }", "interventions.0.week begins in week 60, after the last week of the run, which is 20"],
    [
      "{ what: shock, weeks: 9-60 }",
      "interventions.0.weeks is 9-60, and the run has 20 recorded weeks; end with 20, or write 9- for up to the end",
    ],
    ["{ what: shock, weeks: 9-3 }", "interventions.0.weeks is 9-3; write the earlier week first"],
    ["{ what: shock, weeks: 3-9, week: 3 }", "interventions.0.week cannot stand beside weeks; keep one of them"],
    [
      "{ what: shock, when: { measure: distress } }",
      "interventions.0.when does not say when: add above or below, as in { measure: distress, above: 35 }",
    ],
    [
      "{ what: shock, when: { measure: distres, above: 3 } }",
      'interventions.0.when.measure is "distres", which is not a weekly measure; did you mean "distress"?',
    ],
    [
      "{ what: shock, who: nobody }",
      'interventions.0.who is the text "nobody"; it must be everybody, or say whom: who: { identity: religion, top: 20%, by: need }',
    ],
    [
      "{ what: shock, who: { identity: relgion } }",
      'interventions.0.who.identity is "relgion", which is not among the identities; did you mean "religion"?',
    ],
    [
      "{ what: shock, who: { identity: religion, without: religion } }",
      'interventions.0.who.without is "religion", so nobody can be meant: they are to carry "religion" and not to',
    ],
    [
      "{ what: shock, who: { group: circle } }",
      'interventions.0.who.group is "circle", which is not among the groups; there are none',
    ],
    [
      "{ what: shock, who: { standing: scool } }",
      'interventions.0.who.standing is "scool", which is not among the settings; did you mean "school"?',
    ],
    [
      "{ what: shock, who: { people: [999] } }",
      'interventions.0.who.people.0 is "999", and nobody in this network is called that; people of a generated network are numbers from 0 to 59',
    ],
    [
      "{ what: shock, who: { top: 20% } }",
      "interventions.0.who.top needs an order to be the top of: add by: need, or write share for a share at random",
    ],
    [
      "{ what: shock, who: { share: 20%, count: 3 } }",
      "interventions.0.who.count cannot stand beside share: both say how many, so keep one of them",
    ],
    [
      "{ what: shock, who: { above: { distres: 3 } } }",
      'interventions.0.who.above.distres is not a key of who.above; did you mean "distress"?',
    ],
    [
      "{ what: policy, who: { share: 20% } }",
      "interventions.0.who does not go with policy, which holds for everybody alike; say where with settings",
    ],
    [
      "{ what: policy, settings: [school, work] }",
      'interventions.0.settings.1 is "work", which is not among the settings (known: school, neighborhood)',
    ],
    [
      "{ what: set, number: settings.school.climat, to: 0 }",
      'interventions.0.number is "settings.school.climat", which is no number that can be moved; did you mean "settings.school.climate"?',
    ],
    [
      "{ what: set, number: settings.school.climate, to: 3 }",
      "interventions.0.to is 3; it must be between 0 and 1, as settings.school.climate",
    ],
    [
      "{ what: set, number: ties.homophily, to: 2 }",
      'interventions.0.number is "ties.homophily", but ties are fixed; they live with another preset of ties',
    ],
    [
      "{ what: set, number: population.stigmatizing, to: 90% }",
      "interventions.0.to is 0.9, and with population.affirming of 0.35 that is 1.25; together they must be at most 1",
    ],
    ["{ what: set, number: population.stigmatizing }", "interventions.0.to is missing: value in its last week"],
    [
      "{ what: set, number: population.stigmatizing, to: 0.2, dose: 2 }",
      "interventions.0.dose does not go with set, of which there are no doses",
    ],
    [
      "{ what: shock, name: mood }",
      'interventions.0.name is "mood", which is the name of a mechanism: rows of the ledger would not tell them apart',
    ],
    ["{ what: openGroup, group: circle }", 'interventions.0.group is "circle", which is not among the groups; there are none'],
    ["{ what: addTies, week: 2, ties: [[3, 3]] }", 'interventions.0.ties.0 ties "3" to themself; a tie joins two people'],
    ["{ what: addTies, week: 2, ties: [[3, 4, 5]] }", "interventions.0.ties.0 has 3 people; a tie joins two: [Anna, Ben]"],
    [
      "{ what: shock, versus: random }",
      "interventions.0.versus is random, but the line reaches everybody who is meant; say how many with top, share or count",
    ],
    [
      "{ what: shock, versus: random, who: { share: 20% } }",
      "interventions.0.versus is random, and so is the line itself; say who comes first with by",
    ],
    [
      "{ what: removePeople, week: 2 }",
      "interventions.0 removes everybody, and nobody is left to be measured; say whom with who: { top: 5%, by: degree }",
    ],
    [
      "{ what: addTies, week: 2 }",
      "warning: interventions.0 names no ties, so nothing happens; add ties: [[Anna, Ben]], or a share such as bridges: 5%",
    ],
    [
      "{ what: contact, weeks: 3-9 }",
      "warning: interventions.0.weeks is 3-9, but contact happens once, in week 3; write week: 3",
    ],
    [
      "{ what: shock, who: { by: need } }",
      "warning: interventions.0.who.by is need, but everybody is reached in any order; add top: 20%, count: 10 or a budget",
    ],
  ])("%s", (line, complaint) => {
    expect(only(`  - ${line}`)).toEqual([complaint]);
  });

  test("is found in every line at once, and the others keep their places", () => {
    expect(only("  - { what: shok }", "  - { what: shock, week: 60 }", "  - { what: shock, name: shock }")).toHaveLength(3);
  });

  test("two lines of one name are told apart before a run confuses their draws", () => {
    expect(only("  - { what: shock, name: exam }", "  - { what: shock, name: exam }")).toEqual([
      'interventions.1.name is "exam", which is there already; each line has a name of its own',
    ]);
  });
});

describe("versus: random", () => {
  const line = "  - { what: shock, week: 5, who: { identity: religion, top: 20%, by: need }, versus: random }";

  test("gives a scenario that compares nothing two variants: targeted, and as many at random", () => {
    const { variants } = scenarioOf(alone(line));
    expect(variants.map(({ name }) => name)).toEqual(["targeted", "at random"]);
    const [own, twin] = variants.map(({ plan }) => plan.interventions?.[0]);
    expect(twin).toEqual({ ...own, name: "shock at random", who: { ...own?.who, by: "random" } });
    expect(own?.who).toMatchObject({ identity: "religion", amount: { share: 0.2 }, by: "need" });
  });

  test("gives each variant that has such a line a twin behind it", () => {
    const { variants } = scenarioOf(withLines(line));
    expect(variants.map(({ name }) => name)).toEqual(["clustered", "clustered at random", "scattered", "scattered at random"]);
  });

  test("gives no twin a name that is taken, by a variant or by another twin", () => {
    const long = "those with the most ties and no time";
    const { variants } = scenarioOf(
      withLines(line)
        .replace(/^ {2}clustered:/m, "  train:")
        .replace(
          /^ {2}scattered:/m,
          `  train at random: { network: { rewiring: 0.5 } }\n  ${long} one: { network: { rewiring: 0.6 } }\n  ${long} two:`,
        ),
    );
    const names = variants.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(["train", "train at random 2", "train at random", "train at random at random"]);
    expect(new Set(names).size).toBe(8);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40);
  });

  test("gives no line a name that is taken", () => {
    const name = "training for those with most ties";
    const lines = ["one", "two"].map((which) => line.replace("shock,", `shock, name: ${name} ${which},`));
    const { variants } = scenarioOf(alone(...lines));
    for (const { plan } of variants) expect(new Set(plan.interventions?.map((each) => each.name)).size).toBe(2);
  });

  test("compares them in one call, in a sentence", () => {
    const { pairs, failed } = compareScenario(scenarioOf(alone(line)), { replicates: 2 });
    expect(failed).toEqual([]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0].sentence).toMatch(/targeted.*at random|at random.*targeted/);
  });

  test("leaves whoever leaves in one of the two out of the measures of both", () => {
    const { variants } = scenarioOf(alone("  - { what: removePeople, week: 5, who: { top: 5%, by: degree }, versus: random }"));
    const lines = variants.map(({ plan }) =>
      plan.interventions?.map(({ name, dose, who }) => `${name}: ${dose}, ${who.by}`).toSorted(),
    );
    expect(lines).toEqual([
      ["removePeople at random: 0, random", "removePeople: 1, degree"],
      ["removePeople at random: 1, random", "removePeople: 0, degree"],
    ]);
  });

  test("says what is wrong with the line once, where it stands", () => {
    expect(complaints(alone("  - { what: shock, week: 50, who: { top: 20%, by: need }, versus: random }"))).toEqual([
      expect.stringMatching(/^\d+:26 {2}interventions\.0\.week begins in week 50, after the last week of the run, which is 20$/),
    ]);
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
