import { describe, expect, test } from "vitest";
import { measureNames } from "../../../src/model/measures/weekly.ts";
import { diffScenarios, formatDifference } from "../../../src/scenario/diff.ts";
import type { Scenario } from "../../../src/scenario/parse.ts";
import { complaints, readText, scenarioOf, sound } from "../reading.ts";

const withOutcomes = (...lines: string[]) => `${sound}outcomes:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
const outcomesOf = (...lines: string[]) => scenarioOf(withOutcomes(...lines)).outcomes;
const columnsOf = (...lines: string[]) => outcomesOf(...lines).map(({ name, statistic: { among } }) => [name, among]);

/** Two identities, two groups that meet. */
const rich = (...lines: string[]) =>
  withOutcomes(...lines).replace(
    "      share: 0.2\n",
    "      share: 0.2\n    - { dimension: sexual orientation, share: 0.1, visibility: 0.3 }\ngroups:\n  - { name: support circle, who: { identity: religion } }\n  - { name: club, who: { share: 0.3 } }\n",
  );

describe("an outcome of one's own", () => {
  test("is a statistic with a name; unit, meaning and title come from what it measures", () => {
    expect(outcomesOf("{ name: late, statistic: mean, of: distress, among: devalued, weeks: last 5 }")).toEqual([
      {
        name: "late",
        title: "Mean distress of people with a devalued identity, weeks 16 to 20",
        unit: "points of 100",
        meaning: "mean distress of people with a devalued identity, weeks 16 to 20",
        worse: 1,
        statistic: expect.objectContaining({ statistic: "mean", of: "distress", among: "devalued", weeks: { from: 16, to: 20 } }),
      },
    ]);
  });

  test("has the title that is written, and the unit of its statistic", () => {
    const [share, ratio, weekly, gap] = outcomesOf(
      "{ name: share, title: In distress, statistic: share, of: distress, above: 50 }",
      "{ name: ratio, statistic: mean, of: help, per: need }",
      "{ name: rise, statistic: isolates, since: 1-3 }",
      "{ name: better, statistic: gap, of: belonging }",
    );
    expect([share.title, share.unit, share.worse]).toEqual(["In distress", "share", 1]);
    expect([ratio.unit, ratio.worse]).toEqual(["", 0]);
    expect([weekly.unit, weekly.worse]).toEqual(["share", 1]);
    expect([gap.unit, gap.worse]).toEqual(["share", -1]);
  });

  test("may be what the verdict is about, and what a claim is about", () => {
    const scenario = scenarioOf(
      `${withOutcomes("{ name: late, statistic: mean, of: distress, weeks: last 5 }")}outcome: late
hypothesis:
  - { statistic: late, expect: scattered < clustered }
`,
    );
    expect(scenario.outcome).toBe("late");
    expect(scenario.hypothesis?.claims[0].statistic).toEqual(scenario.outcomes[0].statistic);
  });

  test("is part of what makes results what they are, but a scenario without any has the hash that it had", () => {
    const late = "{ name: late, statistic: mean, of: distress, weeks: last 5 }";
    expect(scenarioOf(sound).hash).toBe("25f0e7e47348c910fe6e37b060981eaa54d76130b3ec0632dab8bf59a3b61eda");
    expect(scenarioOf(withOutcomes(late)).hash).not.toBe(scenarioOf(sound).hash);
    expect(scenarioOf(withOutcomes(late)).hash).toBe(
      scenarioOf(withOutcomes(late.replace("mean,", "mean, title: Later distress,"))).hash,
    );
    expect("outcomes" in scenarioOf(sound).resolved).toBe(false);
  });
});

test("kith diff says of two scenarios what their outcomes measure", () => {
  const of = (line: string) => scenarioOf(withOutcomes(line));
  const late = of("{ name: late, statistic: mean, of: distress, weeks: last 5 }");
  const lines = (other: Scenario) => diffScenarios(late, other).differences.map(formatDifference);
  expect(lines(of("{ name: late, statistic: mean, of: distress, weeks: last 6 }"))).toEqual([
    "outcomes.late: mean distress of everyone, weeks 16 to 20, then mean distress of everyone, weeks 15 to 20",
  ]);
  expect(lines(scenarioOf(sound))).toEqual(["outcomes.late: mean distress of everyone, weeks 16 to 20, then not there"]);
  expect(lines(of("{ name: late, title: Late, statistic: mean, of: distress, weeks: last 5 }"))).toEqual([]);
});

describe("an outcome by group", () => {
  test("of a dimension of identity is one for who carries it and one for who does not", () => {
    expect(columnsOf("{ name: late, statistic: mean, of: distress, by: religion }")).toEqual([
      ["late_religion", "religion"],
      ["late_others", "!religion"],
    ]);
  });

  test("by identity is one for each dimension and one for who carries none", () => {
    const { outcomes } = scenarioOf(rich("{ name: late, title: Late, statistic: mean, of: distress, by: identity }"));
    expect(outcomes.map(({ name, title, statistic }) => [name, title, statistic.among])).toEqual([
      ["late_religion", "Late (religion)", "religion"],
      ["late_sexualOrientation", "Late (sexual orientation)", "sexual orientation"],
      ["late_others", "Late (others)", "others"],
    ]);
  });

  test("by group is one for the members of each group that meets and one for who is in none", () => {
    const { outcomes } = scenarioOf(rich("{ name: late, statistic: mean, of: distress, by: group }"));
    expect(outcomes.map(({ name, statistic }) => [name, statistic.among])).toEqual([
      ["late_supportCircle", "members of support circle"],
      ["late_club", "members of club"],
      ["late_others", "!members of support circle & !members of club"],
    ]);
    expect(outcomes[2].meaning).toBe(
      "mean distress of people who do not belong to support circle and do not belong to club, weeks 8 to 20",
    );
  });

  test("goes on from the people whom among names; what is taken off is about the same people unless it says otherwise", () => {
    const { outcomes } = scenarioOf(
      rich(
        "{ name: late, statistic: mean, of: distress, among: members of club, minus: { of: help }, plus: { among: others }, by: religion }",
      ),
    );
    expect(outcomes.map(({ statistic: { among, minus, plus } }) => [among, minus?.among, plus?.among])).toEqual([
      ["members of club & religion", "members of club & religion", "others"],
      ["members of club & !religion", "members of club & !religion", "others"],
    ]);
  });

  test("among people with a devalued identity has no column for whom nobody can be, and says so", () => {
    const text = withOutcomes("{ name: late, statistic: mean, of: distress, among: devalued, by: religion }");
    expect(scenarioOf(text).outcomes.map(({ name }) => name)).toEqual(["late_religion"]);
    expect(complaints(text)).toEqual([
      '27:67  warning: outcomes.0.by makes no column late_others, for nobody among "devalued" is that; leave out among to have it',
    ]);
    const two = scenarioOf(rich("{ name: late, statistic: mean, of: distress, among: devalued, by: religion }"));
    expect(two.outcomes.map(({ name, statistic }) => [name, statistic.among])).toEqual([
      ["late_religion", "religion"],
      ["late_others", "devalued & !religion"],
    ]);
  });
});

describe("what is wrong with outcomes is said all at once, with place and what was meant", () => {
  test.each([
    ["{ name: late one, statistic: mean, of: distress }", "27:13", /cannot be the name of a column: .*such as lateOne$/],
    ["{ name: 2nd, statistic: mean, of: distress }", "27:13", /cannot be the name of a column/],
    ["{ name: Distress, statistic: mean, of: distress }", "27:13", /distress is a weekly measure, which every table has already/],
    ["{ name: Variant, statistic: mean, of: distress }", "27:13", /is another column of results tables/],
    ["{ name: network, statistic: mean, of: distress }", "27:13", /is another column of results tables/],
    ["{ name: claim2, statistic: mean, of: distress }", "27:13", /columns of that name hold what claims ask/],
    ["{ name: late, statistic: meen, of: distress }", "27:30", /outcomes.0.statistic is "meen".*did you mean "mean"/],
    ["{ name: late, statistic: mean, of: distres }", "27:40", /outcomes.0.of is "distres".*did you mean "distress"/],
    ["{ name: late, statistic: mean, of: distress, weeks: last 50 }", "27:57", /asks for the last 50 weeks, but the run has 20/],
    ["{ name: late, statistic: mean, of: distress, amng: others }", "27:50", /is not a key of an outcome; did you mean "among"/],
    [
      "{ name: late, statistic: mean, of: distress, among: relgion and devalued }",
      "27:57",
      /names "relgion".*"religion and devalued"/,
    ],
    ["{ name: late, statistic: mean, of: distress, by: relgion }", "27:54", /cannot be told apart by; did you mean "religion"/],
    ["{ name: late, statistic: mean, of: distress, by: setting }", "27:54", /everybody takes part in all settings/],
    ["{ name: late, statistic: mean, of: distress, by: group }", "27:54", /there is no group that meets/],
    ["{ name: late, statistic: mean, of: distress, among: person 3, by: religion }", "27:71", /names one person/],
    ["{ name: late, statistic: isolates, by: religion }", "27:44", /does not go with the weekly measure isolates/],
    ["{ statistic: mean, of: distress }", "27:5", /outcomes.0.name is missing: the name of its column/],
  ])("%s", (line, place, words) => {
    const found = complaints(withOutcomes(line));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(words);
    expect(found[0].split(" ")[0]).toBe(place);
  });

  test("several at once, twins of a name among them, whatever is in capitals", () => {
    expect(
      complaints(
        withOutcomes(
          "{ name: late, statistic: mean, of: distress, weeks: last 50 }",
          "{ name: Late, statistic: quantile, of: distress }",
          "{ name: x, statistic: mean, of: distress, by: religion }",
          "{ name: x_Religion, statistic: isolates }",
        ),
      ).map((line) => line.replace(/^\S+ +/, "")),
    ).toEqual([
      "outcomes.0.weeks asks for the last 50 weeks, but the run has 20",
      'outcomes.1.name is "Late", which is there already; each outcome has a name of its own',
      "outcomes.1.statistic is quantile, which needs level: level: 0.9",
      'outcomes.3.name is "x_Religion", which is there already; each outcome has a name of its own',
    ]);
  });

  test("the outcome of the verdict has to be there; nothing is said of one whose definition has a fault", () => {
    const late = "{ name: late, statistic: mean, of: distress, by: religion }";
    expect(complaints(`${withOutcomes(late)}outcome: late_relgion\n`)).toEqual([
      '28:10  outcome is "late_relgion", which is not an outcome; did you mean "late_religion"?',
    ]);
    expect(complaints(`${withOutcomes(late.replace("distress", "distres"))}outcome: late_religion\n`)).toHaveLength(1);
    expect(complaints(`${sound}outcome: distres\n`)).toEqual([
      '26:10  outcome is "distres", which is not an outcome; did you mean "distress"?',
    ]);
    expect(complaints(`${sound}outcome: 3\n`)).toEqual(["26:10  outcome is 3; it must be the name of an outcome"]);
  });

  test("who asks for an outcome that is told apart is told its columns; who is near the name of one with a fault, that name", () => {
    const apart = `${withOutcomes("{ name: late, statistic: mean, of: distress, by: religion }")}outcome: late
sweep: { grid: { settings.school.climate: [0.3, 0.5] }, until: { outcome: late, narrower: 2, looks: [20] } }
hypothesis: [{ statistic: late, expect: scattered < clustered }]
`;
    const words = 'is "late", which is told apart into late_religion and late_others; name one of them';
    expect(complaints(apart).map((line) => line.replace(/^\S+ +/, ""))).toEqual([
      `outcome ${words}`,
      `sweep.until.outcome ${words}`,
      `hypothesis.0.statistic ${words}`,
    ]);
    const faulty = (outcome: string) => complaints(`${withOutcomes("{ name: late, statistic: mean, off: distress }")}${outcome}`);
    expect(faulty("outcome: late\n")).toHaveLength(1);
    expect(faulty("outcome: laet\n").at(-1)).toContain('outcome is "laet", which is not an outcome; did you mean "late"?');
    // Of a list that cannot be read nobody knows the names.
    expect(complaints(`${sound}outcomes: { late: { statistic: mean, of: distress } }\noutcome: late\n`)).toHaveLength(1);
    expect(complaints(`${sound}outcome: wellbeing\n`)[0]).toContain("(known: a weekly measure: kith describe measures)");
  });

  test("a claim on an outcome says no more about it; one that is nearly its name is asked about", () => {
    const text = `${withOutcomes("{ name: lateOnes, statistic: mean, of: distress }")}hypothesis:
  - { statistic: lateOne, expect: scattered < clustered }
  - { statistic: lateOnes, among: others, expect: scattered < clustered }
`;
    expect(complaints(text).map((line) => line.replace(/^\S+ +/, ""))).toEqual([
      'hypothesis.0.statistic is "lateOne", which is no statistic; did you mean "lateOnes"?',
      "hypothesis.1.among does not go with lateOnes, which is one of the outcomes and says all of it there",
    ]);
  });

  test("people with a devalued identity have to be there", () => {
    const nobody = withOutcomes("{ name: late, statistic: gap, of: distress }").replace(
      "  identities:\n    - dimension: religion\n      share: 0.2\n",
      "",
    );
    expect(
      complaints(nobody).some((line) =>
        line.includes("outcomes.0.statistic is about people with a devalued identity, but nobody"),
      ),
    ).toBe(true);
  });

  test("outcomes belong to the whole scenario", () => {
    const text = sound.replace("clustered: {}", "clustered: { outcomes: [] }");
    expect(complaints(text).join()).toContain("compare.clustered.outcomes cannot differ between variants");
  });
});

test("every weekly measure is a name that is taken", () => {
  for (const name of measureNames)
    expect(readText(withOutcomes(`{ name: ${name}, statistic: mean, of: distress }`)).scenario).toBeNull();
});
