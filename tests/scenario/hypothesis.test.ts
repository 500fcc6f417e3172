import { describe, expect, test } from "vitest";
import { claimTitle } from "../../src/experiment/hypothesis/words.ts";
import type { Expectation } from "../../src/scenario/hypothesis/claim.ts";
import { readExpectation } from "../../src/scenario/hypothesis/expectation.ts";
import { readWeeks, yearBefore } from "../../src/scenario/hypothesis/weeks.ts";
import { readWho } from "../../src/scenario/hypothesis/who.ts";
import { complaints, readText, scenarioOf, sound } from "./reading.ts";

const claims = (...lines: string[]) => `${sound}hypothesis:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
const hypothesisOf = (...lines: string[]) => scenarioOf(claims(...lines)).hypothesis;
const complaintsOf = (line: string) => complaints(claims(line));

const trioFiles = { "trio.csv": "source,target\nNoor,Sam\nSam,Kim\n" };
const trio = (line: string) => `kith: 1
title: Three
seed: 1
weeks: 20
population:
  identities: [{ dimension: religion, share: 0.5, visibility: 0.6 }]
settings:
  school: { climate: 0.6, time: 1, units: 1 }
network: { file: trio.csv }
hypothesis:
  - ${line}
`;

const variants = ["a", "b", "as it is", "a-b"];
const expects = (text: string, more: { at?: Record<string, number>; within?: number; margin?: number } = {}): Expectation =>
  readExpectation(text, { variants, at: more.at ?? null, within: more.within ?? null, margin: more.margin ?? null });
const combination = (weights: Record<string, number>, constant = 0) => ({ top: { weights, constant }, bottom: null });

describe("an expectation", () => {
  test.each([
    ["a < b", { is: "below", value: combination({ a: 1, b: -1 }), bound: 0 }],
    ["a > b", { is: "above", value: combination({ a: 1, b: -1 }), bound: 0 }],
    ["a below -0.5", { is: "below", value: combination({ a: 1 }), bound: -0.5 }],
    ["a at least 20%", { is: "above", value: combination({ a: 1 }), bound: 0.2 }],
    ["a - b between -0.06 and 0", { is: "within", value: combination({ a: 1, b: -1 }), low: -0.06, high: 0 }],
    ["(a - b) < 2 * (b - as it is)", { is: "below", value: combination({ a: 1, b: -3, "as it is": 2 }), bound: 0 }],
    ["a / 2 + b / 2 > as it is", { is: "above", value: combination({ a: 0.5, b: 0.5, "as it is": -1 }), bound: 0 }],
    ["a > b - 2", { is: "above", value: combination({ a: 1, b: -1 }, 2), bound: 0 }],
    ["a > b + 2", { is: "above", value: combination({ a: 1, b: -1 }, -2), bound: 0 }],
    ["-a + 3 > b", { is: "above", value: combination({ a: -1, b: -1 }, 3), bound: 0 }],
  ])("of variants is written %s", (text, meant) => expect(expects(text)).toEqual(meant));

  test.each(["a < a", "a - b above a - b", "2 * a - a - a = 0", "0 * a < 3", "a - a between 0 and 1", "a / a > 2"])(
    "that compares a variant with itself is none, for no run could say otherwise: %s",
    (text) =>
      expect(() => expects(text, { within: 0.5 })).toThrow(
        "compares a with itself, so that no run could say otherwise; name another variant, or a number: a < 40",
      ),
  );

  test("has to name a variant", () => {
    expect(() => expects("3 < 5")).toThrow("compares numbers; it must name a variant");
    expect(() => expects("-3 between 1 and 5")).toThrow("compares numbers; it must name a variant");
  });

  test("of no difference names how small a difference counts as none", () => {
    expect(expects("a = b", { within: 0.5 })).toEqual({
      is: "within",
      value: combination({ a: 1, b: -1 }),
      low: -0.5,
      high: 0.5,
    });
    expect(expects("equal", { within: 0.5 })).toEqual({
      is: "alike",
      values: ["b", "as it is", "a-b"].map((name) => combination({ [name]: 1, a: -1 })),
      margin: 0.5,
    });
    expect(() => expects("a = b")).toThrow(/how small a difference counts as none/);
  });

  test("of a least difference moves the bound by it", () => {
    expect(expects("a < b", { margin: 2 })).toMatchObject({ bound: -2 });
    expect(expects("a > b", { margin: 2 })).toMatchObject({ bound: 2 });
  });

  test("of a ratio keeps what is divided apart", () => {
    expect(expects("(a - b) / (b - as it is) at least 1")).toEqual({
      is: "above",
      value: { top: { weights: { a: 1, b: -1 }, constant: 0 }, bottom: { weights: { b: 1, "as it is": -1 }, constant: 0 } },
      bound: 1,
    });
    expect(() => expects("a / b + 1 > 2")).toThrow("adds something to a ratio");
    expect(() => expects("a * b > 2")).toThrow("multiplies variants");
  });

  test("reads a name with a hyphen as that name, and as a difference where there is no such name", () => {
    expect(expects("a-b > 0")).toMatchObject({ value: combination({ "a-b": 1 }) });
    expect(expects("b-a > 0")).toMatchObject({ value: combination({ b: 1, a: -1 }) });
  });

  test("of a shape stands over places, by their order or where they are put", () => {
    expect(expects("increasing")).toMatchObject({ shape: "increasing", points: [{ x: 1 }, { x: 2 }, { x: 3 }, { x: 4 }] });
    const at = { b: 0.5, a: 0, "b - a": 1 };
    expect(expects("inverted U", { at })).toMatchObject({
      shape: "inverted U",
      points: [
        { x: 0, value: combination({ a: 1 }) },
        { x: 0.5, value: combination({ b: 1 }) },
        { x: 1, value: combination({ b: 1, a: -1 }) },
      ],
    });
    expect(expects("falls through zero between 0 and 0.5", { at })).toMatchObject({
      shape: "falls through zero",
      low: 0,
      high: 0.5,
    });
    expect(expects("decreasing and diminishing", { at })).toMatchObject({ shape: "decreasing and diminishing" });
    expect(expects("steepest between 0.1 and 0.3", { at })).toMatchObject({ shape: "steepest", low: 0.1, high: 0.3 });
    expect(expects("threshold", { at })).toMatchObject({ shape: "threshold", low: 2, high: null });
    expect(expects("no threshold of 3", { at })).toMatchObject({ shape: "no threshold", low: null, high: 3 });
    expect(() => expects("rises through zero between 0.1 and 0.5", { at })).toThrow("names 0.1, but no place stands there");
    expect(() => expects("U", { at: { a: 0, b: 1 } })).toThrow("takes at least 3 places");
  });

  test("may leave out the variant where there is only one", () => {
    const only = { variants: ["run"], at: null, within: null, margin: null };
    expect(readExpectation("above 0", only)).toMatchObject({ is: "above", value: combination({ run: 1 }), bound: 0 });
    expect(() => expects("above 0")).toThrow("does not say which variant: write b above 0");
  });

  test("has a long form that means the same", () => {
    const long = (written: object) => readExpectation(written, { variants, at: null, within: 0.5, margin: null });
    expect(long({ value: "a - b", is: "below", bound: -1 })).toEqual(expects("a - b below -1"));
    expect(long({ value: "a", is: "between", low: 0, high: 1 })).toEqual(expects("a between 0 and 1"));
    expect(long({ shape: "increasing" })).toEqual(expects("increasing"));
    expect(long({ is: "alike" })).toEqual(expects("equal", { within: 0.5 }));
    expect(() => long({ value: "a" })).toThrow("says neither is nor shape");
  });
});

describe("weeks", () => {
  test.each([
    ["last 26", { from: 79, to: 104 }],
    ["27-52", { from: 27, to: 52 }],
    ["weeks 27 to 52", { from: 27, to: 52 }],
    ["week 30", { from: 30, to: 30 }],
    [30, { from: 30, to: 30 }],
    [
      { from: 0, to: 4 },
      { from: 0, to: 4 },
    ],
  ])("are written %j", (written, meant) => expect(readWeeks(written, 104)).toEqual(meant));

  test.each([
    ["last 105", "the run has 104"],
    ["52-27", "write the earlier week first"],
    ["27-105", "the run has 104 weeks"],
    ["the last ones", "weeks are written last 26"],
  ])("are refused where they cannot be: %s", (written, words) => expect(() => readWeeks(written, 104)).toThrow(words));

  test("of the year before end where the outcome's begin, and are fewer in a shorter run", () => {
    expect(yearBefore({ from: 92, to: 104 })).toEqual({ from: 40, to: 91 });
    expect(yearBefore({ from: 20, to: 30 })).toEqual({ from: 1, to: 19 });
    expect(yearBefore({ from: 1, to: 13 })).toEqual({ from: 0, to: 0 });
  });
});

test("people are some of a group by a third or a number of what was measured the year before", () => {
  expect(readWho("upper third of support")).toEqual({ of: "support", third: "upper" });
  expect(readWho("distressedPairs above 0")).toEqual({ of: "distressedPairs", above: 0 });
  expect(readWho("degree < 3")).toEqual({ of: "degree", below: 3 });
  expect(() => readWho("the lonely")).toThrow("write upper third of support");
});

describe("a claim", () => {
  test("leaves nothing open once it is read", () => {
    const hypothesis = hypothesisOf(
      "{ statistic: mean, of: distress, among: devalued, weeks: last 10, expect: scattered < clustered }",
    );
    expect(hypothesis).toMatchObject({ prediction: null, source: null });
    expect(hypothesis?.claims[0]).toMatchObject({
      expected: "scattered < clustered",
      statistic: {
        statistic: "mean",
        of: "distress",
        among: "devalued",
        weeks: { from: 11, to: 20 },
        before: { from: 1, to: 10 },
      },
    });
  });

  test("about a weekly measure needs no people, and weeks are the last quarter of a year unless it says so", () => {
    const [claim] = hypothesisOf("{ statistic: isolates, expect: equal, within: 0.02 }")?.claims ?? [];
    expect(claim.statistic).toMatchObject({ statistic: "isolates", of: null, weeks: { from: 8, to: 20 } });
    expect(claim.expect).toMatchObject({ is: "alike", margin: 0.02 });
    expect(claim.expected).toBe("equal, within 0.02");
  });

  test("gap is the weekly measure without a measure of people, and a statistic of theirs with one", () => {
    const [weekly, people] =
      hypothesisOf("{ statistic: gap, expect: clustered above 0 }", "{ statistic: gap, of: pride, expect: clustered above 0 }")
        ?.claims ?? [];
    expect(weekly.statistic.of).toBeNull();
    expect(people.statistic.of).toBe("pride");
  });

  test("takes from another statistic what it does not say itself", () => {
    const [claim] =
      hypothesisOf(
        "{ statistic: gap, of: distress, between: thirds of degree, weeks: last 5, minus: { between: clustering }, expect: clustered < 0 }",
      )?.claims ?? [];
    expect(claim.statistic).toMatchObject({
      between: "degree",
      minus: { statistic: "gap", of: "distress", between: "clustering", weeks: { from: 16, to: 20 } },
    });
  });

  test("may name an identity as a group or as a measure", () => {
    const [claim] =
      hypothesisOf("{ statistic: slope, of: events, among: religion, on: religion, expect: clustered above 0 }")?.claims ?? [];
    expect(claim.statistic).toMatchObject({ among: "religion", on: ["religion"], scale: "raw" });
  });

  test("may be about one person: by number in a generated network, by name in one from a file", () => {
    const [claim] = hypothesisOf("{ statistic: mean, among: person  17, of: events, expect: clustered above 0 }")?.claims ?? [];
    expect(claim.statistic.among).toBe("person 17");
    expect(claimTitle(claim)).toBe("Mean stigma events of person 17, weeks 8 to 20");
    const [named] =
      scenarioOf(trio("{ statistic: mean, of: distress, among: person Noor, expect: above 20 }"), trioFiles).hypothesis?.claims ??
      [];
    expect(named.statistic.among).toBe("person Noor");
    expect(claimTitle(named)).toBe("Mean distress of Noor, weeks 8 to 20");
  });

  test("comes with a prediction and a source in the long form", () => {
    const text = `${sound}hypothesis:\n  prediction: Worse.\n  source: row 9\n  claims:\n    - { statistic: distress, expect: scattered > clustered }\n`;
    expect(scenarioOf(text).hypothesis).toMatchObject({
      prediction: "Worse.",
      source: "row 9",
      claims: [{ expected: "scattered > clustered" }],
    });
  });

  test("is no part of what the runs depend on", () => {
    expect(scenarioOf(claims("{ statistic: distress, expect: scattered > clustered }")).hash).toBe(scenarioOf(sound).hash);
  });
});

test.each([
  [
    "person Nor",
    '11:45  hypothesis.0.among is "person Nor", and nobody in this network is called that; did you mean "person Noor"?',
  ],
  ["Noor", '11:45  hypothesis.0.among is "Noor", which is no group of people; did you mean "person Noor"?'],
  ["person", "11:45  hypothesis.0.among does not say which person: write person Noor, or person 17"],
])("a claim about somebody who is not there, %s, is said with who may have been meant", (among, complaint) =>
  expect(complaints(trio(`{ statistic: mean, of: distress, among: ${among}, expect: above 20 }`), trioFiles)).toEqual([
    complaint,
  ]),
);

test("somebody who is there in some variants only is said with the variant, and a fix can be applied as it stands", () => {
  const text = `${trio("{ statistic: mean, of: distress, among: person Sam, expect: pair < both }")}compare:
  both: {}
  pair: { network: { file: pair.csv } }
`;
  const files = { ...trioFiles, "pair.csv": "source,target\nNoor,Samuel\nSamuel,Kim\n" };
  expect(complaints(text, files)).toEqual([
    '11:45  hypothesis.0.among is "person Sam", and nobody in this network is called that (in variant "pair")',
  ]);
  const { problems } = readText(trio("{ statistic: mean, of: distress, among: person Sma, expect: above 20 }"), trioFiles);
  expect(problems[0].fix?.text).toBe("person Sam");
});

describe("a mistake in a claim is said with its place, and with what was meant", () => {
  test.each([
    [
      "{ statistic: isolats, expect: scattered < clustered }",
      '27:18  hypothesis.0.statistic is "isolats", which is no statistic; did you mean "isolates"?',
    ],
    [
      "{ statistic: isolates, wihin: 3, expect: scattered < clustered }",
      '27:28  hypothesis.0.wihin is not a key of a claim; did you mean "within"?',
    ],
    [
      "{ statistic: isolates, expect: scatered < clustered }",
      '27:36  hypothesis.0.expect names "scatered", which is no variant; did you mean "scattered"?',
    ],
    [
      "{ statistic: mean, of: distres, expect: scattered < clustered }",
      '27:28  hypothesis.0.of is "distres", which is no measure of people; did you mean "distress"?',
    ],
    [
      "{ statistic: mean, of: distress, among: devaluated, expect: scattered < clustered }",
      '27:45  hypothesis.0.among is "devaluated", which is no group of people; did you mean "devalued"?',
    ],
    [
      "{ statistic: mean, of: distress, among: person 60, expect: scattered < clustered }",
      '27:45  hypothesis.0.among is "person 60", and nobody in this network is called that; people of a generated network are numbers from 0 to 59',
    ],
    [
      "{ statistic: slope, of: distress, among: person 3, on: events, expect: clustered < 0 }",
      "27:46  hypothesis.0.among is one person, and slope takes many; ask for the mean, or say another group",
    ],
    [
      "{ statistic: mean, of: distress, among: person 3, who: events above 0, expect: scattered < clustered }",
      "27:60  hypothesis.0.who picks some of many people, but among names one, 3; leave out one of them",
    ],
    [
      "{ statistic: isolates, weeks: last 30, expect: scattered < clustered }",
      "27:35  hypothesis.0.weeks asks for the last 30 weeks, but the run has 20",
    ],
    [
      "{ statistic: quantile, of: distress, expect: scattered < clustered }",
      "27:18  hypothesis.0.statistic is quantile, which needs level: level: 0.9",
    ],
    [
      "{ statistic: slope, of: distress, on: [events, support], expect: clustered < 0 }",
      "27:43  hypothesis.0.on names 2 measures; slope takes one",
    ],
    [
      "{ statistic: isolates, level: 0.5, expect: scattered < clustered }",
      "27:35  hypothesis.0.level does not go with the statistic isolates, which takes weeks, since, against, minus and plus",
    ],
    [
      "{ statistic: isolates, within: 3, expect: scattered < clustered }",
      "27:36  hypothesis.0.within does not go with the expectation scattered < clustered",
    ],
    [
      "{ statistic: isolates, at: { clustered: 0, scatered: 1 }, expect: increasing }",
      '27:58  hypothesis.0.at.scatered names "scatered", which is no variant; did you mean "scattered"?',
    ],
    [
      "{ statistic: isolates, expect: { value: clustered, is: belw } }",
      '27:60  hypothesis.0.expect.is is "belw", which is not a comparison; did you mean "below"?',
    ],
  ])("%s", (line, complaint) => expect(complaintsOf(line)).toEqual([complaint]));

  test("a block that is no list, and one without a claim", () => {
    expect(complaints(`${sound}hypothesis: better\n`)).toEqual([
      '26:13  hypothesis is the text "better"; it must be a list of claims, each on a line that begins with a dash',
    ]);
    expect(complaints(`${sound}hypothesis: []\n`)[0]).toMatch(/^26:13 {2}hypothesis has no claim; write one/);
  });

  test("a claim that stands where a list belongs, once and not for each of its keys", () => {
    const claim = 'statistic: mean, of: distres, expect: "clustered > 3"';
    const rule = "claims belong in a list, each on a line that begins with a dash: - statistic: mean";
    expect(complaints(`${sound}hypothesis: { ${claim} }\n`)).toEqual([
      `26:1  hypothesis is a claim, and ${rule} (or so under claims:)`,
    ]);
    expect(complaints(`${sound.replace("people: 60", "people: 0")}hypothesis: { prediction: More, ${claim} }\n`)).toEqual([
      "6:11  population.people is 0 people; it must be a whole number from 1 to 1,000,000",
      `26:1  hypothesis has a claim, and ${rule}, under claims:`,
    ]);
  });

  test("a claim without expect hides no other problem of the file: other claims, mechanisms and people are read all the same", () => {
    const spoilt = (hypothesis: string) =>
      `${sound.replace("dimension: religion", "dimension: any").replace("{ climate: 0.6, time: 0.6, units: 4 }", "{ climate: 0.6, time: 0.8, units: 4 }")}outcome: isolats
${hypothesis}`;
    const alone = complaints(spoilt(""));
    expect(alone.length).toBeGreaterThanOrEqual(2);
    const lines = [
      "    - { statistic: isolates, expect: scatered < clustered }",
      "    - { statistic: isolates }",
      "    - { statistic: isolats, expect: equal, within: 1 }",
    ];
    const wrong = [
      '29:38  hypothesis.claims.0.expect names "scatered", which is no variant; did you mean "scattered"?',
      "30:7  hypothesis.claims.1.expect is missing: what is expected of the variants",
      '31:20  hypothesis.claims.2.statistic is "isolats", which is no statistic; did you mean "isolates"?',
    ];
    const found = complaints(spoilt(`hypothesis:\n  claims:\n${lines.join("\n")}\n`));
    expect(found.map((one) => one.replace(/(is missing: what is expected of the variants).*/, "$1"))).toEqual([
      ...alone,
      ...wrong,
    ]);
    // Nor does one in the short form, a word that is no number, a key that is none, or a list that is none.
    for (const hypothesis of [
      "hypothesis: [{ statistic: isolates }]",
      "hypothesis: [{ statistic: isolates, expect: equal, within: much }]",
      "hypothesis: [{ statistic: isolates, expect: equal, wihin: 1 }]",
      "hypothesis: [{ statistic: isolates, who: 3, expect: equal, within: 1 }]",
      "hypothesis: [isolates]",
      "hypothesis: { claims: isolates }",
      "hypothesis: { prediction: Worse. }",
      "hypothesis: worse",
    ]) {
      const all = complaints(spoilt(`${hypothesis}\n`));
      expect(all.slice(0, -1), hypothesis).toEqual(alone);
      expect(all.at(-1)).toMatch(/^27:\d+ {2}hypothesis/);
    }
  });

  test("one among the overrides of a variant", () => {
    const text = sound.replace("{ network: { rewiring: 1 } }", "{ network: { rewiring: 1 }, hypothesis: [] }");
    expect(complaints(text)[0]).toContain("compare.scattered.hypothesis cannot differ between variants");
  });

  test("sorting people by less than a year before is worth a warning", () => {
    expect(complaintsOf("{ statistic: mean, of: distress, who: upper third of support, expect: clustered above 0 }")).toEqual([
      "27:5  warning: hypothesis.0.weeks leaves 7 weeks before them to sort people by, instead of a year; take a longer run, or later weeks",
    ]);
  });
});
