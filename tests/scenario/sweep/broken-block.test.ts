import { describe, expect, test } from "vitest";
import { readScenario } from "../../../src/scenario/parse.ts";
import { readerOf } from "../reader.ts";
import { complaints, readText, sound } from "../reading.ts";
import { swept, sweptAlone } from "./swept.ts";

describe("every problem of a sweep is said at once, with its place and what would be right", () => {
  test.each<[string, string, string[]]>([
    [
      "values that their key does not take, each at its own place",
      swept("grid:", "  mechanisms.belonging.rate: [0.1, 3, many]", "  settings.school.climate: { kind: 0.3, harsh: 1.3 }"),
      [
        "28:38  mechanisms.belonging.rate is 3 per week; it must be between 0 and 1",
        '28:41  mechanisms.belonging.rate is the text "many"; it must be a number between 0 and 1',
        "29:50  settings.school.climate is 1.3; it must be between 0 and 1",
      ],
    ],
    [
      "keys of named levels",
      swept("grid:", "  network: { few: { neighbors: 4 }, odd: { rewirng: 0.1 }, none: { generator: smal-world } }"),
      [
        '28:46  network.rewirng is not a parameter of small-world; did you mean "rewiring"?',
        '28:81  network.generator is "smal-world", which is not a generator; did you mean "small-world"?',
      ],
    ],
    [
      "keys that are not there, with the whole key that was meant",
      swept(
        "grid:",
        "  settings.school.climat: [0.2, 0.4]",
        "  settings.shcool.time: [0.2, 0.3]",
        "  mechanisms.belongin.rate: [0.1]",
        "  networks.rewiring: [0, 1]",
        "  climate: [0, 1]",
        "  population.identities.relgion.share: [0.1]",
        "  population.identities.1.share: [0.1]",
        "  compare.scatered.network.rewiring: [0, 1]",
        "  interventions.0.dose: [1, 2]",
        "  settings..climate: [1]",
      ),
      [
        '28:5  settings.school.climat is not a key of a setting; did you mean "settings.school.climate"?',
        '29:5  settings.shcool.time is about a setting that is not there; did you mean "settings.school.time"?',
        '30:5  mechanisms.belongin is not a mechanism; did you mean "mechanisms.belonging.rate"?',
        '31:5  networks.rewiring is no key of the scenario; did you mean "network.rewiring"?',
        '32:5  climate is no key of the scenario; did you mean "settings.school.climate"?',
        '33:5  population.identities.relgion.share is about an item of population.identities that is not there; did you mean "population.identities.religion.share"?',
        "34:5  population.identities.1.share is about an item of population.identities that is not there: there is 1 item, numbered from 0 (known: religion)",
        '35:5  compare.scatered.network.rewiring is about a variant that is not there; did you mean "compare.scattered.network.rewiring"?',
        "36:5  interventions.0.dose cannot be varied: there are no interventions in the scenario",
        "37:5  settings..climate cannot be a key: write it with one dot between its steps and no spaces around them: settings.school.climate",
      ],
    ],
    [
      "keys that are the same for all points, with the reason",
      swept(
        "grid:",
        "  seed: [1, 2]",
        "  replicates: [1, 2]",
        "  title: [a, b]",
        "  compare: [a]",
        "  compare.scattered.weeks: [1]",
      ),
      [
        "28:5  seed cannot be varied: points share it, and replicates are what chance does; for more dice take more replicates",
        "29:5  replicates cannot be varied: how often points are repeated is said once, by replicates inside sweep",
        "30:5  title cannot be varied: it is the same for all points",
        "31:5  compare cannot be varied: vary a key of one variant, such as compare.scattered.network.rewiring, or add a variant",
        "32:5  compare.scattered.weeks is no key that a variant can have (known: population, settings, groups, network, ties, mechanisms, interventions)",
      ],
    ],
    [
      "values that are no values",
      swept(
        "grid:",
        "  weeks: 3",
        "  warmUp: []",
        "  population.people: { from: 10, to: 60 }",
        "  network.rewiring: { from: 0, to: 1, point: 3 }",
        "  network.neighbors: { from: 4, to: 6, points: 5 }",
        "  mechanisms.belonging.rate: { from: 0, to: 1, points: 3, scale: log }",
      ),
      [
        "28:12  weeks is 3; it must be a list of values, { from: 0, to: 1, points: 6 }, or values by name (weeks: [3, …])",
        "29:13  warmUp has no values; it must be a list of values, { from: 0, to: 1, points: 6 }, or values by name",
        "30:5  population.people goes from one number to another, but does not say in how many points: add points: 6",
        '31:41  network.rewiring has "point", which does not go with from and to; did you mean "points"?',
        "32:50  network.neighbors has 5 points from 4 to 6, and there are not so many whole numbers",
        "33:68  mechanisms.belonging.rate has a log scale from 0 to 1; both must be above 0",
      ],
    ],
    [
      "keys that no range has, which are no names of values beside from and to",
      swept(
        "grid:",
        "  settings.school.climate: { from: 0.1, to: 0.9, step: 0.2 }",
        "  network.rewiring: { from: 0, to: 1, by: 0.0000001 }",
        "  mechanisms.belonging.rate: { form: 0.1, to: 0.5, points: 3, step: { of: 0.2 } }",
      ),
      [
        '28:52  settings.school.climate has "step", which is no key of a range (known: from, to, points, scale); say in how many points it goes with points: 5',
        '29:41  network.rewiring has "by", which is no key of a range (known: from, to, points, scale); say in how many points it goes with points: 6',
        '30:34  mechanisms.belonging.rate has "form", which does not go with from and to; did you mean "from"?',
        '30:65  mechanisms.belonging.rate has "step", which is no key of a range (known: from, to, points, scale)',
      ],
    ],
    [
      "ranges that go down, where points are placed between a lowest and a highest value",
      swept(
        "latinHypercube:",
        "  points: 8",
        "  ranges: { settings.school.climate: [0.9, 0.1], network.rewiring: { from: 1, to: 0.2 } }",
      ),
      [
        "29:41  settings.school.climate goes from 0.9 down to 0.1; write the lower number first",
        "29:78  network.rewiring goes from 1 down to 0.2; write the lower number first",
      ],
    ],
    [
      "designs that do not go together",
      swept(
        "zip: { settings.school.climate: [0.1, 0.2], network.rewiring: [0.1, 0.2, 0.3] }",
        "grid: { settings.school.climate: [0.3, 0.4] }",
        "list:",
        "  - { weeks: 10, warmUp: 5 }",
        "  - { weeks: 20, warmup: 5 }",
        "append:",
        "  - grid: { mechanisms.mood: [on, off] }",
        "  - grid: { mechanisms.pride: [on, off] }",
      ),
      [
        "27:47  network.rewiring has 3 values, and settings.school.climate has 2 values; values of zip stand side by side, so each key has as many",
        "28:11  settings.school.climate is varied twice; designs that are crossed have keys of their own",
        "31:7  sweep.list.1 does not say warmUp; all points of a list have the same keys",
        '31:20  warmup is no key of the scenario; did you mean "warmUp"?',
        "34:15  mechanisms.pride is not varied by the first of these designs; designs one after another have the same keys",
        "34:15  mechanisms.pride stands in a design that does not say mechanisms.mood; designs one after another have the same keys",
      ],
    ],
    [
      "kinds of designs",
      swept(
        "gird: { weeks: [1, 2] }",
        "cross:",
        "  - { zips: { weeks: [10, 20] } }",
        "  - 3",
        "sobol: { points: 0, ranges: { weeks: [10, 20] } }",
      ),
      [
        '27:3  sweep.gird is not a key of sweep; did you mean "grid"?',
        '29:9  sweep.cross.0.zips is not a key of sweep.cross.0; did you mean "zip"?',
        "30:7  sweep.cross.1 is 3; it must be a block of designs: { grid: { settings.school.climate: [0.3, 0.7] } }",
        "31:20  sweep.sobol.points is 0 points; it must be a whole number from 1 to 20,000",
      ],
    ],
    [
      "ranges, at the end that is wrong",
      swept(
        "latinHypercube:",
        "  points: 10",
        "  ranges:",
        "    settings.school.climate: [0.1, 1.2]",
        "    mechanisms.belonging: [0, 1]",
        "    mechanisms.belonging.rate: [0.1]",
        "    mechanisms.mood.spread: [0.3, 0.3]",
        "    network.rewiring: { from: few, to: 1 }",
      ),
      [
        "30:38  settings.school.climate is 1.2; it must be between 0 and 1",
        "31:7  mechanisms.belonging does not take numbers, so that points cannot be placed between two of them; vary it in a grid beside this design",
        "32:34  mechanisms.belonging.rate has 1 value; it must be the lowest and highest value: mechanisms.belonging.rate: [0.1, 0.5]",
        "33:37  mechanisms.mood.spread goes from 0.3 to the same number; give it two",
        '34:33  network.rewiring goes from something that is the text "few"; it must be a number',
      ],
    ],
    [
      "an odd number of levels, and what stands beside trajectories",
      swept("morris: { levels: 5, ranges: { weeks: [10, 20] } }", "grid: { mechanisms.mood: [on, off] }"),
      [
        "27:21  sweep.morris.levels is 5; it must be even, for only then all levels come up equally often",
        "28:3  sweep.grid cannot stand beside morris, whose rows belong together; give it a sweep of its own",
      ],
    ],
    [
      "a design beside one whose rows belong together",
      swept("grid: { mechanisms.mood: [on, off] }", "sobolIndices: { base: 4, ranges: { settings.school.climate: [0.1, 0.9] } }"),
      ["27:3  sweep.grid cannot stand beside sobolIndices, whose rows belong together; give it a sweep of its own"],
    ],
    [
      "how often to repeat",
      swept("grid: { weeks: [10, 20] }", "replicates: 5", "until: { outcome: distres, narrower: 2, looks: [40, 20] }"),
      [
        "28:3  sweep.replicates cannot stand beside until, whose looks say how many replicates there are; keep one of them",
        '29:21  sweep.until.outcome is "distres", which is not an outcome; did you mean "distress"?',
        "29:55  sweep.until.looks.1 is 20, which does not come after 40; each look comes after the one before",
      ],
    ],
    [
      "what to look at, and when",
      swept("grid: { weeks: [10, 20] }", "until: { outcome: distres, narrower: 2, looks: [40, 20] }"),
      [
        '28:21  sweep.until.outcome is "distres", which is not an outcome; did you mean "distress"?',
        "28:55  sweep.until.looks.1 is 20, which does not come after 40; each look comes after the one before",
      ],
    ],
    [
      "a look too early, beside a key that was misspelled",
      swept("grid: { weeks: [10, 20] }", "until: { outcome: wellbeing, narower: 2, looks: [10, 40] }"),
      [
        "28:3  sweep.until.narrower is missing: replicates stop once the 95% interval of its mean is no wider than this at every point, from the lower end to the upper; with compare, that of every difference between variants (for example narrower: 2)",
        '28:21  sweep.until.outcome is "wellbeing", which is not an outcome (known: a weekly measure: kith describe measures)',
        '28:32  sweep.until.narower is not a key of sweep.until; did you mean "narrower"?',
        "28:52  sweep.until.looks.0 is 10; the first look comes after 20 replicates or more: an SD of fewer is often too small by luck, and stopping picks out such cases, so that intervals hold the truth less often than they say",
      ],
    ],
    [
      "a range with its first word misspelled, which is no group of named levels",
      swept(
        "grid:",
        "  settings.school.climate: { form: 0, to: 1, points: 1 }",
        "  settings.school.time: { from: 0.2, points: 3 }",
        "  mechanisms.belonging.rate: { low: 0.1, high: 0.3 }",
      ),
      [
        '28:32  settings.school.climate has "form", which does not go with from and to; did you mean "from"?',
        "28:56  settings.school.climate has points that are 1; it must be a whole number from 2 to 20,000",
        "29:5  settings.school.time does not say up to where; add to: 1",
      ],
    ],
    [
      "numbers that are none, each by itself",
      swept("grid: { settings.school.climate: [.nan, .inf, 0.3] }"),
      [
        "27:37  settings.school.climate is NaN, which is no number to reckon with; it must be a number between 0 and 1, or one for each identity: climate: { religion: 0.6 }",
        "27:43  settings.school.climate is Infinity, which is no number to reckon with; it must be a number between 0 and 1, or one for each identity: climate: { religion: 0.6 }",
      ],
    ],
    [
      "ranges of a design whose number of points is wrong",
      swept("sobol: { points: 0, ranges: { settings.school.climate: [0.1, 1.9], mechanisms.belongin.rate: [0, 1], weeks: 3 } }"),
      [
        "27:20  sweep.sobol.points is 0 points; it must be a whole number from 1 to 20,000",
        "27:64  settings.school.climate is 1.9; it must be between 0 and 1",
        '27:70  mechanisms.belongin is not a mechanism; did you mean "mechanisms.belonging.rate"?',
        "27:111  weeks is 3; it must be the lowest and highest value: weeks: [0.1, 0.5]",
      ],
    ],
    [
      "points of a list beside one that is none",
      swept("list:", "  - [0.3, 0.4]", "  - { settings.school.climate: 1.3 }", "  - { settings.school.climat: 0.7 }"),
      [
        "28:7  sweep.list.0 is a list; it must be a group of keys of the scenario, each with a dot at every step: settings.school.climate",
        "29:34  settings.school.climate is 1.3; it must be between 0 and 1",
        "30:7  sweep.list.2 does not say settings.school.climate; all points of a list have the same keys",
        "30:9  settings.school.climat is not said by the first point; all points of a list have the same keys",
      ],
    ],
    [
      "a sweep that is a list",
      `${sound}sweep: []\n`,
      ["26:8  sweep is a list; it must be a group of keys, each on a line of its own and indented by two spaces more"],
    ],
    [
      "a sweep of nothing",
      swept("replicates: 3"),
      [
        "26:1  sweep varies nothing: it has none of grid, zip, list, file, latinHypercube, sobol, morris, sobolIndices, cross or append; add grid: { settings.school.climate: [0.3, 0.5, 0.7] }",
      ],
    ],
    [
      "one key inside another",
      swept(
        "grid: { network: { tight: { rewiring: 0 }, loose: { rewiring: 0.5 } }, network.rewiring: [0, 1], settings.school.time: [2] }",
      ),
      [
        "27:74  network.rewiring is a part of network, which is varied too; vary the whole by named levels, or single keys of it",
        "27:123  settings.school.time is 2; it must be between 0 and 1",
      ],
    ],
    [
      "one name for two things",
      swept(
        "append:",
        "  - grid: { network: { one: { rewiring: 0 }, other: { rewiring: 0.3 } } }",
        "  - grid: { network: { one: { rewiring: 0.6 } } }",
      ),
      ['29:31  network calls two different values "one"; give each a name of its own'],
    ],
    [
      "a sweep of one variant's own",
      `${sound.replace("clustered: {}", "clustered: { sweep: {} }")}`,
      ["23:16  compare.clustered.sweep cannot differ between variants: it belongs to the whole scenario: move it out of compare"],
    ],
  ])("%s", (_title, text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  test("a key that was misspelled can be put right where it stands", () => {
    const text = swept("grid: { settings.school.climat: [0.2, 0.4] }");
    const [{ fix }] = readText(text).problems;
    if (fix === undefined) throw new Error("nothing is offered");
    expect(complaints(text.slice(0, fix.from) + fix.text + text.slice(fix.to))).toEqual([]);
  });
});

describe("what follows from several values together is found in every row", () => {
  test("and said once, with how many rows have it and the first of them", () => {
    expect(
      complaints(swept("grid:", "  settings.school.time: [0.3, 0.5, 0.7]", "  settings.neighborhood.time: [0.2, 0.4, 0.6]")),
    ).toEqual([
      "28:5  settings share out 1.1 of waking time (school 0.5 and neighborhood 0.6); together they must be at most 1 (in 3 of 9 rows, the first: settings.school.time 0.5, settings.neighborhood.time 0.6)",
    ]);
  });

  test("at the one value that all of these rows share", () => {
    expect(complaints(swept("grid:", "  population.people: [60, 5]", "  settings.school.climate: [0.3, 0.5]"))).toEqual([
      "28:29  network.neighbors is 6, but among 5 people nobody can have more than 4 ties (in 2 of 4 rows, the first: population.people 5, settings.school.climate 0.3)",
    ]);
  });

  test("variants of a row share their people", () => {
    expect(complaints(swept("grid: { compare.scattered.population.people: [60, 80] }"))).toEqual([
      '27:53  compare.scattered.population.people would be 80 in "scattered" and 60 in "clustered"; variants of a row share their people',
    ]);
  });

  test("what a value lacks that stands nowhere is said at its key", () => {
    expect(complaints(sweptAlone("grid: { settings.school.climate: [0.3, 0.5], network.trust.to: [0.5, 0.8] }"))).toEqual([
      "24:48  network.trust.from is missing: least trust (in all 4 rows)",
    ]);
  });

  test("what the scenario itself is reproached with is said once, at its own place", () => {
    const text = swept("grid: { settings.school.climate: [0.3, 0.5] }").replace("affirming: 0.35", "affirming: 0.95");
    expect(complaints(text)).toEqual([
      "8:14  population.affirming is too large: stigmatizing 0.15 and affirming 0.95 add up to 1.1 of all people; together they must be at most 1",
    ]);
  });

  test("many values that are wrong alike are counted from the third on", () => {
    expect(complaints(sweptAlone("grid: { mechanisms.belonging.rate: { from: 1, to: 11, points: 11 } }"))).toEqual([
      "24:11  mechanisms.belonging.rate is 2 per week; it must be between 0 and 1",
      "24:11  mechanisms.belonging.rate is 3 per week; it must be between 0 and 1",
      "24:11  mechanisms.belonging.rate is 4 per week; it must be between 0 and 1 (and 7 more values like this)",
    ]);
  });
});

describe("limits are said in words", () => {
  test("rows, before any of them is made", () => {
    const spaced = "{ from: 0, to: 1, points: 1000 }";
    const text = swept(
      `grid: { settings.school.climate: ${spaced}, network.rewiring: ${spaced}, mechanisms.belonging.rate: ${spaced} }`,
    );
    expect(complaints(text)).toEqual([
      "26:1  sweep has 1,000,000,000 rows; there may be at most 20,000, for each is checked and listed beforehand (a Latin hypercube or a Sobol sequence spreads fewer rows as widely)",
    ]);
  });

  test("runs", () => {
    const text = swept("grid: { settings.school.climate: { from: 0, to: 1, points: 2000 } }", "replicates: 5000");
    expect(complaints(text)[0]).toContain(
      "26:1  sweep asks for 20,000,000 runs (2,000 rows x 2 variants x 5,000 replicates); there may be at most 10,000,000",
    );
  });

  test("computing", () => {
    const text = sweptAlone("grid: { settings.school.climate: { from: 0, to: 1, points: 20 } }", "replicates: 10000")
      .replace("people: 60", "people: 1000000")
      .replace("replicates: 4\n", "replicates: 1\n");
    // 1,000,000 people x (20 + 52) weeks x 20 rows x 10,000 replicates
    expect(complaints(text).at(-1)).toBe(
      "23:1  sweep asks for 1.4e+13 person-weeks of computing in 200,000 runs; more than 1e+13 would take weeks: take fewer rows, replicates, weeks or people",
    );
  });
});

describe("what is probably not meant is warned of", () => {
  test.each<[string, string, string[]]>([
    [
      "a value that stands twice counts once",
      swept("grid: { settings.school.climate: [0.3, 0.5, 0.3] }"),
      ["27:47  warning: settings.school.climate has 0.3 twice; it counts once"],
    ],
    [
      "a row that stands twice counts once",
      swept(
        "list:",
        "  - { network.rewiring: 0.5, weeks: 10 }",
        "  - { network.rewiring: 0, weeks: 20 }",
        "  - { weeks: 10, network.rewiring: 0.5 }",
      ),
      [
        "30:7  warning: sweep has a row that stands there already; each counts once (the first: row 3 is row 1 again, network.rewiring 0.5, weeks 10)",
      ],
    ],
    [
      "a key that changes nothing, whatever its value",
      swept("grid: { ties.look: [0.1, 0.2], settings.school.climate: [0.3, 0.5] }"),
      ["27:11  warning: ties.look changes nothing: rows run the same whatever its value"],
    ],
    [
      "a key of one value",
      swept("grid: { weeks: [30], settings.school.climate: [0.3, 0.5] }"),
      ["27:11  warning: weeks has one value only, 30, so it tells nothing apart; write it in the scenario itself"],
    ],
    [
      "rows that run alike though their values differ",
      swept("grid: { ties.preset: [fixed, adult], ties.look: [0.1, 0.2] }"),
      [
        '26:1  warning: sweep has a row that runs exactly like another (the first: ties.preset "fixed", ties.look 0.2 runs like ties.preset "fixed", ties.look 0.1)',
      ],
    ],
  ])("%s", (_title, text, expected) => {
    expect(complaints(text)).toEqual(expected);
    expect(readText(text).scenario?.sweep).not.toBeNull();
  });
});

test("with fewer rows looked at than there are, every value of every key is looked at still", () => {
  const text = swept(
    "grid:",
    "  mechanisms.belonging.rate: [0.1, 0.2, 0.3, 4]",
    "  settings.school.climate: { from: 0, to: 0.9, points: 10 }",
    "  network.rewiring: { from: 0, to: 0.9, points: 10 }",
  );
  const { problems } = readScenario(text, { file: "a.yaml", read: readerOf(), sweepRows: 30 });
  expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
    [28, 48, "mechanisms.belonging.rate is 4 per week; it must be between 0 and 1"],
  ]);
  const { scenario } = readScenario(text.replace(", 4]", "]"), { file: "a.yaml", read: readerOf(), sweepRows: 30 });
  expect(scenario?.sweep?.rows).toHaveLength(300);
});
