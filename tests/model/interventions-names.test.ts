import { describe, expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { doing, type LineWishes, line } from "../support/lines.ts";
import { planOf } from "../support/plans.ts";

const chance = { seed: "names", replicate: 0 };

describe("what a line names and nobody has", () => {
  const refused: readonly (readonly [what: string, wishes: LineWishes, problem: string])[] = [
    ["shock", { who: { identity: "age" } }, 'no identity is called "age"; known: religion'],
    ["shock", { who: { without: "age" } }, 'no identity is called "age"; known: religion'],
    ["shock", { who: { where: { attribute: "team", values: ["red"] } } }, 'people of this network have no attribute "team"'],
    ["shock", { who: { people: ["Eve"] } }, 'there is nobody called "Eve" in this network'],
    ["shock", { who: { group: "circle" } }, 'no group is called "circle"; known: none'],
    ["shock", { who: { standing: "school" } }, 'no setting is called "school"; known: work, neighborhood'],
    ["shock", { who: { below: { wealth: 1 } } }, 'nothing called "wealth" can be asked of people'],
    ["shock", { when: { measure: "wealth", above: 1, below: null, for: 1 } }, '"wealth" is no measure; known: '],
    ["openGroup", { names: { group: ["circle"] } }, 'no group is called "circle"; known: none'],
    ["openGroup", {}, "openGroup needs group: "],
    ["peerGroup", { names: { focus: ["age"] } }, 'no identity is called "age"; known: religion'],
    ["policy", { names: { settings: ["work", "school"] } }, 'no setting is called "school"; known: work, neighborhood'],
    ["contact", { names: { identity: ["age"] } }, 'no identity is called "age"; known: religion'],
    ["bridgingMentors", { names: { setting: ["school"] } }, 'no setting is called "school"; known: work, neighborhood'],
    ["addTies", { pairs: [["1", "Eve"]] }, 'there is nobody called "Eve" in this network'],
    ["cutTies", { pairs: [["1", "Eve"]] }, 'there is nobody called "Eve" in this network'],
    [
      "set",
      { names: { number: ["mechanisms.mood.sprad"] }, numbers: { to: 1 } },
      'no number "mechanisms.mood.sprad" can be moved',
    ],
    ["set", { names: { number: ["mechanisms.mood.spread"] } }, "set needs to: "],
  ];

  test.each(refused)("%s %j is refused before the first week, not in week 30 when the line begins", (what, wishes, problem) => {
    expect(() => createSimulation(doing(planOf({ warmUp: 0 }), line(what, { from: 30, ...wishes })), chance)).toThrow(problem);
  });

  test("is said with the name of the line", () => {
    const lost = line("shock", { name: "exam", from: 30, who: { people: ["Eve"] } });
    expect(() => createSimulation(doing(planOf(), line("shock"), lost), chance)).toThrow('intervention "exam": there is nobody');
  });
});
