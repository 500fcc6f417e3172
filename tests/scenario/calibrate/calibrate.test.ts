import { describe, expect, test } from "vitest";
import { readScenario } from "../../../src/scenario/parse.ts";
import { formatProblem } from "../../../src/scenario/problem.ts";
import { readerOf } from "../reader.ts";

const rest = `kith: 1
title: Something small
seed: 3
weeks: 20
population:
  people: 40
  identities: [{ dimension: appearance, share: 0.4 }]
settings:
  school: { climate: 0.5, time: 1, units: 3 }
network: { generator: ring, neighbors: 4 }
mechanisms: { preset: minimal }
`;

const sound = `calibrate:
  parameters:
    settings.school.climate: [0.1, 0.9]
    population.settlingPoint: { from: 0.25, to: 1, scale: log }
  targets:
    - { statistic: mean, of: distress, among: devalued, weeks: last 13, value: 40, within: 1.5 }
    - { title: Nobody to turn to, statistic: isolates, value: 8%, within: 2% }
  particles: 50
  keep: 40%
`;

function read(block: string) {
  const { scenario, problems } = readScenario(rest + block, { file: "a.yaml", read: readerOf() });
  return { calibrate: scenario?.calibrate ?? null, sound: scenario !== null, problems: problems.map(formatProblem) };
}

describe("a calibration", () => {
  test("says what is fitted to what, with nothing left open", () => {
    const { calibrate, problems } = read(sound);
    expect(problems).toEqual([]);
    expect(calibrate).toMatchObject({ particles: 50, keep: 20, generations: 10, replicates: 6 });
    expect(calibrate?.parameters).toMatchObject([
      { key: "settings.school.climate", title: "climate of school", from: 0.1, to: 0.9, scale: "even" },
      { key: "population.settlingPoint", from: 0.25, to: 1, scale: "log" },
    ]);
    expect(calibrate?.targets).toMatchObject([
      { unit: "points of 100", value: 40, within: 1.5 },
      { title: "Nobody to turn to", unit: "share", value: 0.08, within: 0.02 },
    ]);
    expect(calibrate?.targets[0].statistic.weeks).toEqual({ from: 8, to: 20 });
  });

  test("has a plan at every place of the ranges: values go into the scenario, even or by factors", () => {
    const { calibrate } = read(sound);
    const { levels, plan } = calibrate?.fitted([0.25, 0.5]) ?? { levels: [], plan: null };
    expect(levels).toEqual([0.3, 0.5]);
    expect(plan?.people.population.settlingPoint).toBe(0.5);
    expect(plan?.weeks).toBe(20);
    expect(calibrate?.fitted([0, 1]).levels).toEqual([0.1, 1]);
  });

  test("of a scenario with variants fits the first", () => {
    const { calibrate } = read(`${sound}compare:\n  open: {}\n  closed: { network: { generator: empty } }\n`);
    expect(calibrate?.fitted([0.5, 0.5]).plan?.network.source).toMatchObject({ generator: "ring" });
  });

  test("changes nothing that runs: the scenario's hash is the same without it", () => {
    const hash = (text: string) => readScenario(text, { file: "a.yaml", read: readerOf() }).scenario?.hash;
    expect(hash(rest + sound)).toBe(hash(rest));
  });

  test("is null for a scenario that fits nothing", () => {
    expect(read("")).toMatchObject({ calibrate: null, sound: true });
  });
});

describe("what is wrong with a calibration is said where it stands", () => {
  test("a target in percent that is no share: 30% of points of 100 is not 30 of them", () => {
    const told = (target: string) =>
      read(`calibrate:\n  parameters: { settings.school.climate: [0.1, 0.9] }\n  targets: [{ ${target} }]\n`).problems;
    expect(told("statistic: mean, of: distress, value: 30%, within: 1.5 %")).toEqual([
      "a.yaml:14:53  calibrate.targets.0.value is 30%, but this target is told in points of 100; write the number itself, such as 30",
      "a.yaml:14:66  calibrate.targets.0.within is 1.5 %, but this target is told in points of 100; write the number itself, such as 1.5",
    ]);
    expect(told("statistic: mean, of: distress, value: 30, within: 1.5")).toEqual([]);
    expect(told("statistic: isolates, value: 8%, within: 2%")).toEqual([]);
    expect(told("statistic: mean, of: resilience, value: 50%, within: 0.02")).toEqual([]);
  });

  test("a key that is not there, with what was meant", () => {
    expect(read(sound.replace("school.climate", "school.climat")).problems).toEqual([
      expect.stringMatching(/^a\.yaml:14:5 {2}.*climat.*did you mean "(settings\.school\.)?climate"\?$/),
    ]);
  });

  test("a range that the parameter does not take, at the end that is wrong", () => {
    const { problems, sound: runs } = read(sound.replace("[0.1, 0.9]", "[0.1, 1.9]"));
    expect(runs).toBe(false);
    expect(problems).toEqual([expect.stringMatching(/^a\.yaml:14:\d+ {2}settings\.school\.climate is 1\.9.*between 0 and 1/)]);
  });

  test("a wrong key of a target, and what is wrong with its statistic besides", () => {
    const target = (line: string) => read(sound.replace(/- \{ statistic: mean.*/, `- { ${line} }`)).problems;
    const strange = 'a.yaml:17:9  calibrate.targets.0.titel is not a key of calibrate.targets.0; did you mean "title"?';
    const measure = 'calibrate.targets.0.of is "distres", which is no measure of people; did you mean "distress"?';
    expect(target("titel: A, statistic: mean, of: distres, value: 40, within: 2")).toEqual([strange, `a.yaml:17:40  ${measure}`]);
    expect(target("statistic: mean, of: distres, value: 40, within: -2")).toEqual([
      `a.yaml:17:30  ${measure}`,
      expect.stringContaining("calibrate.targets.0.within is -2; it must be"),
    ]);
    // A misspelled part of the statistic may be what is missing from it: no more is said than that.
    expect(target("statistic: quantile, of: distress, levle: 0.9, value: 40, within: 2")).toEqual([
      expect.stringContaining('calibrate.targets.0.levle is not a key of calibrate.targets.0; did you mean "level"?'),
    ]);
    expect(target("titel: A, statistic: isolates, value: 4%, within: 2%")).toEqual([strange]);
  });

  test("a key that takes no numbers, one value instead of two, and a strange key of a range, all at once", () => {
    const { problems } = read(`calibrate:
  parameters:
    network.generator: [1, 2]
    settings.school.climate: [0.5]
    population.settlingPoint: { from: 0, to: 1, points: 3 }
  targets: [{ statistic: isolates, value: 8%, within: 2% }]
`);
    expect(problems.length).toBe(3);
    expect(problems[0]).toContain("does not take numbers, so that it cannot be fitted");
    expect(problems[1]).toContain("has 1 value");
    expect(problems[2]).toContain("points");
  });

  test("all at once: sizes, keys and targets, whichever of them are wrong", () => {
    const { problems } = read(`calibrate:
  parameters:
    settings.school.climate: [0.1, 1.9]
    mechanisms.belongin.rate: [0, 1]
  targets:
    - { statistic: mean, of: distres, value: 40, within: 1.5 }
    - { statistic: isolates, value: many, within: 2% }
    - { statistic: isolates, value: 8%, within: 2% }
    - { statistic: isolates, value: 9%, within: 2% }
  particles: 2
`);
    expect(problems.map((line) => line.replace("a.yaml:", ""))).toEqual([
      "14:36  settings.school.climate is 1.9; it must be between 0 and 1",
      '15:5  mechanisms.belongin is not a mechanism; did you mean "mechanisms.belonging.rate"?',
      '17:30  calibrate.targets.0.of is "distres", which is no measure of people; did you mean "distress"?',
      '18:37  calibrate.targets.1.value is the text "many"; it must be a number between -1,000,000,000 and 1,000,000,000',
      '20:7  calibrate.targets.3 is called "isolates, weeks 8 to 20" like one before it; give it a title of its own',
      "21:14  calibrate.particles is 2 particles; it must be a whole number from 8 to 9,999",
    ]);
  });

  test("a target may be one of the scenario's outcomes, and says no more about it", () => {
    const outcomes = "outcomes: [{ name: late, statistic: mean, of: distress, weeks: last 5 }]\n";
    const target = "{ statistic: late, value: 30, within: 1 }";
    const block = (one: string) =>
      `${outcomes}calibrate:\n  parameters: { settings.school.climate: [0.1, 0.9] }\n  targets: [${one}]\n`;
    expect(read(block(target)).calibrate?.targets).toMatchObject([
      { title: "mean distress of everyone, weeks 16 to 20", statistic: { weeks: { from: 16, to: 20 } } },
    ]);
    expect(read(block(target.replace("late,", "late, among: devalued,"))).problems).toEqual([
      expect.stringContaining("calibrate.targets.0.among does not go with late, which is one of the outcomes"),
    ]);
  });

  test("a target of something that cannot be measured, and one without a tolerance", () => {
    expect(read(sound.replace("of: distress", "of: distres")).problems).toEqual([
      expect.stringMatching(/^a\.yaml:17:\d+ {2}calibrate\.targets\.0\.of .*did you mean "distress"\?$/),
    ]);
    expect(read(sound.replace(", within: 1.5", "")).problems).toEqual([
      expect.stringMatching(/^a\.yaml:17:\d+ {2}calibrate\.targets\.0\.within is missing/),
    ]);
  });

  test("no parameters, no targets, a tolerance of 0", () => {
    expect(
      read("calibrate: { parameters: {}, targets: [{ statistic: isolates, value: 0.1, within: 0.1 }] }\n").problems[0],
    ).toContain("names no keys");
    expect(read("calibrate: { parameters: { settings.school.climate: [0, 1] }, targets: [] }\n").problems[0]).toContain(
      "has no targets",
    );
    expect(read(sound.replace("within: 1.5", "within: 0")).problems[0]).toMatch(/within is 0/);
  });

  test("combinations that the scenario does not allow, with the first of them", () => {
    const { problems } = read(
      sound.replace("population.settlingPoint: { from: 0.25, to: 1, scale: log }", "network.neighbors: [2, 8]"),
    );
    expect(problems.length).toBe(1);
    expect(problems[0]).toMatch(/network\.neighbors is \d.*must be even.*rows, the first:/);
  });

  test("a variant cannot have one of its own", () => {
    const { problems } = read("compare:\n  one: {}\n  other: { network: { generator: empty }, calibrate: {} }\n");
    expect(problems).toEqual([expect.stringContaining("compare.other.calibrate cannot differ between variants")]);
  });
});
