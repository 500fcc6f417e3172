import { describe, expect, test } from "vitest";
import { complaints, sound } from "../reading.ts";
import { swept } from "./swept.ts";

describe("every problem of a sweep is said at once, with its place and what would be right", () => {
  test.each<[string, string, string[]]>([
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
        '28:21  sweep.until.outcome is "wellbeing", which is not an outcome (known: a weekly measure: kith describe measures)',
        '28:32  sweep.until.narower is not a key of sweep.until; did you mean "narrower"?',
        "28:52  sweep.until.looks.0 is 10; the first look comes after 20 replicates or more: an SD of fewer is often too small by luck, and stopping picks out such cases, so that intervals hold the truth less often than they say",
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
      "a sweep of one variant's own",
      `${sound.replace("clustered: {}", "clustered: { sweep: {} }")}`,
      ["23:16  compare.clustered.sweep cannot differ between variants: it belongs to the whole scenario: move it out of compare"],
    ],
  ])("%s", (_title, text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });
});
