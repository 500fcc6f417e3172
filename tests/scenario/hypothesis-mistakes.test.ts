import { describe, expect, test } from "vitest";
import { complaints, readText, sound } from "./reading.ts";
import { complaintsOf, trio, trioFiles } from "./sound-claims.ts";

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
      "{ statistic: isolates, expect: equal, within: 2% }",
      '27:51  hypothesis.0.within is the text "2%"; it must be between 0 and 1,000,000,000, written without %: of a share 2% is 0.02',
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
