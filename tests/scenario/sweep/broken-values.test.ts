import { describe, expect, test } from "vitest";
import { complaints, readText } from "../reading.ts";
import { swept } from "./swept.ts";

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
