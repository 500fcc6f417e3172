import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { inAffirmingGroup, join, leave } from "../../src/model/groups/groups.ts";
import type { GroupPlan, GroupWho } from "../../src/model/groups/plan.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { group, on, planOf } from "../support/plans.ts";
import { carries, chance, circle, isMember, live, people, some, statesOf } from "./live-groups.ts";

describe("who belongs to a group", () => {
  test("a share of those who carry an identity is drawn person by person, the same whatever else there is", () => {
    const wishes = { size: 2000 };
    const who = some(0.3, { identity: "religion" });
    const one = live([circle({}, who)], wishes).world;
    const two = live([group("other", {}, some(0.5)), circle({}, who)], wishes).world;
    const members = people(one).filter((i) => isMember(one, i));
    const carriers = people(one).filter((i) => carries(one, i)).length;
    expect(members.every((i) => carries(one, i))).toBe(true);
    expect(Math.abs(members.length - 0.3 * carriers)).toBeLessThan(4 * Math.sqrt(0.21 * carriers));
    expect(people(two).filter((i) => isMember(two, i, 1))).toEqual(members);
    // Groups are drawn apart: about half of the members are in the other one too.
    const both = members.filter((i) => isMember(two, i, 0)).length;
    expect(Math.abs(both - members.length / 2)).toBeLessThan(4 * Math.sqrt(members.length / 4));
  });

  test("people are found by attribute and by name, and all that is said holds together", () => {
    const ties = new TieList(4);
    ties.add(0, 1, { trust: 0.5 });
    const network = ties.toNetwork({
      labels: ["Ada", "Ben", "Cleo", "Dan"],
      attributes: new Map([["team", ["red", "blue", "red", "blue"]]]),
    });
    const named = { where: { attribute: "team", values: ["red"] }, people: ["Ada", "Ben"] };
    const members = (who: GroupWho | null) => {
      const { world } = createSimulation(on(network, planOf({ groups: [circle({}, { who })] })), chance);
      return people(world).filter((i) => isMember(world, i));
    };
    expect(members(some(1, { where: named.where }).who)).toEqual([0, 2]);
    expect(members(some(1, { people: named.people }).who)).toEqual([0, 1]);
    expect(members(some(1, named).who)).toEqual([0]);
    // Ids do as well where there are labels, as they do for interventions.
    expect(members(some(1, { people: ["Ada", "3"] }).who)).toEqual([0, 3]);
    expect(members(some(0).who)).toEqual([]);
    expect(members(null)).toEqual([]);
    expect(() => members(some(1, { people: ["Eve"] }).who)).toThrow('there is nobody called "Eve" in this network');
    expect(() => members(some(1, { identity: "age" }).who)).toThrow('no identity is called "age"; known: religion');
    expect(() => live([circle(), circle()])).toThrow('two groups are called "circle"');
  });

  test("a group without members, one that is not open and one that never meets change nothing", () => {
    const idle = live(
      [circle({}, some(0)), group("closed", {}, { open: false }), group("asleep", { meeting: 0, hours: 1 }, { safeSpace: true })],
      {
        // Members of a safe space tell each other at any hour: nobody needs to be told here.
        choices: { seeking: "off" },
      },
    );
    const plain = live([], { choices: { seeking: "off" } });
    for (let t = 0; t < 20; t++) for (const one of [idle, plain]) step(one);
    expect(statesOf(idle.world)).toEqual(statesOf(plain.world));
  });

  test("whoever leaves is not at the next meeting, whoever joins is; a closed group meets no more", () => {
    const { world, next } = live([circle({}, some(1))]);
    leave(world, 0, 3);
    next();
    expect([world.groups.present[3], world.groups.present[4]]).toEqual([0, 1]);
    expect([inAffirmingGroup(world, 3), inAffirmingGroup(world, 4)]).toEqual([false, true]);
    join(world, 0, 3);
    next();
    expect(world.groups.present[3]).toBe(1);
    world.groups.norm[0] = -1;
    expect(inAffirmingGroup(world, 4)).toBe(false);
    world.groups.norm[0] = 1;
    world.groups.open[0] = 0;
    next();
    expect([world.groups.met[0], world.groups.present[3]]).toEqual([0, 0]);
    expect(inAffirmingGroup(world, 4)).toBe(false);
  });

  test("people who have left the network are at no meeting", () => {
    const { world, next } = live([circle({}, some(1))]);
    world.absent[5] = 1;
    next();
    expect([world.groups.present[4], world.groups.present[5]]).toEqual([1, 0]);
  });

  test("one group more moves nobody's draws", () => {
    const log = (groups: readonly GroupPlan[]) => {
      const drawn = new Map<string, string>();
      const simulation = live(
        groups,
        {},
        {
          listener: (purpose, week, who, slot, first, second) =>
            drawn.set(`${purpose} ${week} ${who} ${slot}`, `${first} ${second}`),
        },
      );
      for (let t = 0; t < 30; t++) step(simulation);
      return drawn;
    };
    const [few, many] = [
      log([circle({ carriedStance: 0.2 })]),
      log([group("club", { norm: -1 }), circle({ carriedStance: 0.2 })]),
    ];
    let both = 0;
    for (const [key, value] of few) {
      const there = many.get(key);
      if (there === undefined) continue;
      both++;
      if (there !== value) throw new Error(`${key} moved`);
    }
    expect(both).toBeGreaterThan(0.98 * few.size);
    expect([...few.keys()].filter((key) => key.startsWith("groups.meeting") || key.startsWith("group.circle")).length).toBe(90);
  });
});
