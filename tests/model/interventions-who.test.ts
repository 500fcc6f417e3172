import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { chosenOf } from "../../src/model/interventions/lines.ts";
import type { World } from "../../src/model/world.ts";
import { doing, line } from "../support/lines.ts";
import { identity, planOf } from "../support/plans.ts";

const chance = { seed: "interventions", replicate: 1 };
const base = planOf({ size: 80, warmUp: 4, weeks: 30, population: { stigmatizing: 0.3 } });

function worldOf(plan: Plan, week: number): World {
  const simulation = createSimulation(plan, chance);
  while (simulation.world.week < week) step(simulation);
  return simulation.world;
}

describe("who is meant", () => {
  const chosen = (who: Parameters<typeof line>[1] & object, plan = base, week = 9) => {
    const world = worldOf(doing(plan, line("shock", { from: week + 1, to: week + 1, ...who })), week);
    return { world, people: Array.from(chosenOf(world.interventions[0])) };
  };

  test("by need: those with most distress, in that order", () => {
    const { world, people } = chosen({ who: { amount: { share: 0.2 }, by: "need" } });
    const sorted = Array.from(world.state.distress.keys()).sort((i, j) => world.state.distress[j] - world.state.distress[i]);
    expect(people).toEqual(sorted.slice(0, 16));
  });

  test("by isolation: those with least trust over all ties", () => {
    const { world, people } = chosen({ who: { amount: { count: 5 }, by: "isolation" } });
    const { offsets, ends, trust } = world.network;
    const sums = Array.from(world.state.distress.keys(), (i) => trust.slice(offsets[i], ends[i]).reduce((sum, w) => sum + w, 0));
    const limit = [...sums].sort((a, b) => a - b)[4];
    expect(people.every((i) => sums[i] <= limit)).toBe(true);
  });

  test("by harm: those who gave most hurt; all hurt that people got, somebody gave", () => {
    const plan = doing(base, line("shock", { from: 20, to: 20, who: { amount: { count: 3 }, by: "harm" } }));
    const simulation = createSimulation(plan, chance);
    let got = 0;
    while (simulation.world.week < 19) {
      step(simulation);
      got += simulation.world.gathered.hurt.reduce((sum, value) => sum + value, 0);
    }
    const { harmGiven, interventions: lines } = simulation.world;
    expect(harmGiven.reduce((sum, value) => sum + value, 0)).toBeCloseTo(got, 9);
    const sorted = Array.from(harmGiven.keys()).sort((i, j) => harmGiven[j] - harmGiven[i]);
    expect(Array.from(chosenOf(lines[0]))).toEqual(sorted.slice(0, 3));
  });

  test("by identity, stance, thresholds and standing: everybody to whom all of it applies", () => {
    const { world, people } = chosen({
      who: { identity: "religion", stance: "neutral", standing: "work", above: { distress: 20 }, below: { belonging: 0.6 } },
    });
    const { traits, stance, state } = world;
    const all = Array.from(stance.keys()).filter(
      (i) =>
        traits.identities[i] === 1 &&
        stance[i] === 2 &&
        traits.standing[i] === 1 &&
        (100 * state.distress[i]) / (state.distress[i] + 1.8) > 20 &&
        state.belonging[i] < 0.6,
    );
    expect(people.length).toBeGreaterThan(0);
    expect(people.toSorted((a, b) => a - b)).toEqual(all);
  });

  test("without an identity: whoever does not carry it; without any: whoever carries none", () => {
    const plan = planOf({ size: 80, warmUp: 0, identities: [identity(0.5), identity(0.5, { dimension: "age" })] });
    const carried = (world: World, people: number[]) => new Set(people.map((i) => world.traits.identities[i]));
    const one = chosen({ who: { without: "age" } }, plan, 0);
    expect([...carried(one.world, one.people)].toSorted()).toEqual([0, 1]);
    const none = chosen({ who: { without: "any" } }, plan, 0);
    expect([...carried(none.world, none.people)]).toEqual([0]);
    const both = chosen({ who: { identity: "religion", without: "age" } }, plan, 0);
    expect([...carried(both.world, both.people)]).toEqual([1]);
    const { identities } = both.world.traits;
    expect([one, none, both].map(({ people }) => people.length)).toEqual(
      [[0, 1], [0], [1]].map((kinds) => identities.filter((bits) => kinds.includes(bits)).length),
    );
  });

  test("above and below a number: whoever has just that is neither", () => {
    const ring = { ...base, network: { ...base.network, source: { generator: "ring", values: { neighbors: 6 } } } };
    const many = (who: object) => chosen({ who }, ring).people.length;
    expect([many({ above: { degree: 6 } }), many({ below: { degree: 6 } })]).toEqual([0, 0]);
    expect([many({ above: { degree: 5.9 } }), many({ below: { degree: 6.1 } })]).toEqual([80, 80]);
  });

  test("at random: a smaller share is part of a larger one, and the week plays no part", () => {
    const few = chosen({ who: { amount: { share: 0.1 } } }).people;
    const more = chosen({ who: { amount: { share: 0.3 } } }, base, 17).people;
    expect(more.slice(0, 8)).toEqual(few);
  });

  test("a share of the eligible, rounded; 5% of 80 are four people", () => {
    expect(chosen({ who: { amount: { share: 0.05 }, by: "degree" } }).people).toHaveLength(4);
    // 2.4 and 2.8 people.
    expect(chosen({ who: { amount: { share: 0.03 } } }).people).toHaveLength(2);
    expect(chosen({ who: { amount: { share: 0.035 } } }).people).toHaveLength(3);
  });

  test("people without any tie can be meant, by any order", () => {
    const empty = { ...base, network: { ...base.network, source: { generator: "empty", values: {} } } };
    for (const by of ["degree", "betweenness", "isolation", "harm"] as const)
      expect(chosen({ who: { amount: { count: 7 }, by } }, empty).people).toHaveLength(7);
  });
});
