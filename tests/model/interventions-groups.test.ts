import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { GroupPlan } from "../../src/model/groups/plan.ts";
import { Stance } from "../../src/model/population.ts";
import { doing, line } from "../support/lines.ts";
import { group, planOf } from "../support/plans.ts";
import { base, worldOf } from "./made-ties.ts";

const chance = { seed: "groups on purpose", replicate: 0 };

describe("a peer group", () => {
  test("holds those who are meant, in its weeks alone", () => {
    const plan = doing(base, line("peerGroup", { from: 3, to: 5, who: { identity: "religion", amount: { share: 0.5 } } }));
    const open = [1, 2, 4, 5].map((week) => worldOf(plan, week).groups.open[0]);
    expect(open).toEqual([0, 1, 1, 0]);
    const { groups, interventions } = worldOf(plan, 2);
    expect(Array.from(groups.member)).toEqual(Array.from(interventions[0].rank, (rank) => (rank > 0 ? 1 : 0)));
  });

  test("meets with chance dose x meeting, and lets go whom the budget does not reach", () => {
    const { groups } = worldOf(doing(base, line("peerGroup", { dose: 0.5, budget: 10, who: { amount: { count: 12 } } })), 1);
    expect(groups.meeting[0]).toBe(0.5);
    expect(groups.member.reduce((sum, member) => sum + member, 0)).toBe(8);
  });
});

describe("members of a peer group", () => {
  const fickle = planOf({ warmUp: 0, weeks: 20, choices: { encouragement: { leaving: 0.2 } } });

  test("who leave it are not brought back before the next meeting, and take no more doses", () => {
    const { world, week, ...rest } = createSimulation(doing(fickle, line("peerGroup")), chance);
    const { groups, interventions } = world;
    const [{ doses, served }] = interventions;
    const members = () => groups.member.reduce((sum, member) => sum + member, 0);
    expect([members(), doses[0]]).toEqual([60, 60]);
    for (let t = 1; t <= 15; t++) {
      const [before, spent] = [groups.member.slice(), doses[0]];
      step({ world, week, ...rest });
      groups.member.forEach((member, i) => expect(member).toBeLessThanOrEqual(before[i]));
      expect([doses[0] - spent, served[0]]).toEqual([members(), members()]);
    }
    expect(members()).toBeLessThan(40);
    expect(members()).toBeGreaterThan(0);
  });

  test("who leave it stay away after a checkpoint too", () => {
    const plan = doing(fickle, line("peerGroup", { budget: 400 }));
    const whole = createSimulation(plan, chance);
    while (whole.world.week < 6) step(whole);
    const again = restore(plan, checkpoint(whole));
    expect(whole.world.groups.member.some((member) => member === 0)).toBe(true);
    while (whole.world.week < 20) for (const one of [whole, again]) step(one);
    expect(hashWorld(again.world)).toBe(hashWorld(whole.world));
  });

  test("who have left the network take no more doses", () => {
    const steady = planOf({ warmUp: 0, weeks: 20, choices: { encouragement: "off" } });
    const gone = line("removePeople", { from: 3, to: 3, who: { people: ["1", "2", "3"] } });
    const { world, week, ...rest } = createSimulation(doing(steady, line("peerGroup", { to: 4 }), gone), chance);
    while (world.week < 8) step({ world, week, ...rest });
    expect(world.interventions[0].doses[0]).toBe(60 + 60 + 57 + 57);
  });
});

describe("a group that several lines keep open", () => {
  const closed = group("circle", {}, { open: false });
  const base = planOf({ warmUp: 0, weeks: 20, groups: [closed] });
  const opens = (name: string, from: number, to: number, opened = "circle") =>
    line("openGroup", { name, from, to, names: { group: [opened] } });
  const openIn = (plan: Plan) => {
    const simulation = createSimulation(plan, chance);
    const { world } = simulation;
    const g = world.groups.names.length - 1;
    const weeks: number[] = [];
    while (world.week < 14) {
      if (world.groups.open[g] === 1) weeks.push(world.week + 1);
      step(simulation);
    }
    return weeks;
  };

  test("is not shut by the end of one of them", () => {
    const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(openIn(doing(base, opens("one", 1, 4), opens("other", 3, 10)))).toEqual(first);
    expect(openIn(doing(base, opens("other", 3, 10), opens("one", 1, 4)))).toEqual(first);
    expect(openIn(doing(base, opens("one", 1, 4), opens("other", 6, 7)))).toEqual([1, 2, 3, 4, 6, 7]);
  });

  test("and that is a peer group of its own is not shut either", () => {
    const plan = planOf({ warmUp: 0, weeks: 20 });
    const peers = line("peerGroup", { from: 1, to: 6 });
    expect(openIn(doing(plan, peers, opens("one", 1, 2, "peerGroup")))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("somebody whom training turned neutral and a group affirming", () => {
  const circle = (more: Partial<GroupPlan> = {}) => group("circle", { carriedStance: 1, fading: 0.3 }, { open: false, ...more });
  const base = planOf({
    size: 100,
    warmUp: 0,
    weeks: 80,
    population: { stigmatizing: 0.3 },
    groups: [circle()],
    choices: { norms: "off", encouragement: "off" },
  });
  const trained = (to: number) =>
    doing(
      base,
      line("allyTraining", { from: 1, to: 2, values: { turning: 1, fading: 0.3 } }),
      line("openGroup", { from: 1, to, names: { group: ["circle"] } }),
    );
  const worldAt = (plan: Plan, week: number) => {
    const simulation = createSimulation(plan, chance);
    while (simulation.world.week < week) step(simulation);
    return simulation.world;
  };

  test("stays affirming while the group holds them", () => {
    const world = worldAt(trained(80), 40);
    expect(world.traits.stance.filter((stance) => stance === Stance.stigmatizing).length).toBeGreaterThan(20);
    expect(world.stance.every((stance) => stance === Stance.affirming)).toBe(true);
  });

  test("is in the end who they were, not neutral for good: both are taken back", () => {
    const world = worldAt(trained(8), 80);
    expect(world.groups.turnedBy.some((g) => g > 0)).toBe(false);
    expect(world.stance).toEqual(world.traits.stance);
  });
});
