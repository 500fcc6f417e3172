import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { Stance } from "../../src/model/population.ts";
import { chooseMechanisms, presets } from "../../src/model/presets.ts";
import type { World } from "../../src/model/world.ts";
import { Manner } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { group, on, planOf, type Wishes } from "../support/plans.ts";

const { affirming, neutral, stigmatizing } = Stance;
const always = { chance: 1 };

/** Somebody, person 0, with a contact for each [stance, trust]; the stances hold in the first week. */
function around(own: number, contacts: readonly (readonly [stance: number, trust: number])[], values = {}, wishes: Wishes = {}) {
  const ties = new TieList(contacts.length + 1);
  for (const [k, [, trust]] of contacts.entries()) ties.add(0, k + 1, { trust, trustBack: 0 });
  const plan = on(ties.toNetwork(), planOf({ warmUp: 0, ...wishes }));
  const mechanisms = chooseMechanisms("none", { norms: { ...always, ...values } });
  const simulation = createSimulation(
    { ...plan, mechanisms: new Map([...mechanisms].filter(([name]) => name === "norms")) },
    chance,
  );
  setStances(simulation.world, [own, ...contacts.map(([stance]) => stance)]);
  return simulation;
}
const chance = { seed: "norms", replicate: 0 };

function setStances(world: World, stances: readonly number[]) {
  world.stance.set(stances);
  world.tiesVersion++;
}

/** The stance of person 0 after a week. */
function stanceAfter(...given: Parameters<typeof around>): number {
  const simulation = around(...given);
  step(simulation);
  return simulation.world.stance[0];
}

describe("somebody who looks around", () => {
  test("turns where people who stigmatize have more than .34 of the trust, and there are two of them at least", () => {
    // 0.7 of 2: .35.
    expect(
      stanceAfter(neutral, [
        [stigmatizing, 0.3],
        [stigmatizing, 0.4],
        [neutral, 0.8],
        [neutral, 0.5],
      ]),
    ).toBe(stigmatizing);
    // 0.66 of 2: .33.
    expect(
      stanceAfter(neutral, [
        [stigmatizing, 0.3],
        [stigmatizing, 0.36],
        [neutral, 0.84],
        [neutral, 0.5],
      ]),
    ).toBe(neutral);
    // One alone has it all.
    expect(stanceAfter(neutral, [[stigmatizing, 1]])).toBe(neutral);
    expect(stanceAfter(neutral, [[stigmatizing, 1]], { voices: 1 })).toBe(stigmatizing);
  });

  test("is kept from it by people who affirm, whose trust counts by .3 more, and by an affirming group, which counts 1", () => {
    const affirmed = [
      [stigmatizing, 0.4],
      [stigmatizing, 0.4],
      [affirming, 0.6],
      [affirming, 0.6],
    ] as const;
    // .8 of 2 is .4; of 2 + .3 x 1.2 it is .339.
    expect(stanceAfter(neutral, affirmed)).toBe(neutral);
    expect(stanceAfter(neutral, affirmed, { affirmingWeight: 0 })).toBe(stigmatizing);
    const pair = [
      [stigmatizing, 0.5],
      [stigmatizing, 0.4],
    ] as const;
    // .9 of .9 is 1; of .9 + 1 in a group it is .47, and with a contact of 1 beside it .31.
    expect(stanceAfter(neutral, [...pair, [neutral, 1]])).toBe(stigmatizing);
    expect(stanceAfter(neutral, [...pair, [neutral, 1]], {}, { groups: [group("circle")] })).toBe(neutral);
    expect(stanceAfter(neutral, [...pair, [neutral, 1]], {}, { groups: [group("parlor", { norm: -1 })] })).toBe(stigmatizing);
  });

  test("turns back below .20: to the first stance, or to neutral where that was stigmatizing", () => {
    // .19 and .21 of the trust.
    const [few, some] = [0.19, 0.21].map(
      (part) =>
        [
          [stigmatizing, part],
          [neutral, 1 - part],
        ] as const,
    );
    for (const first of [affirming, neutral, stigmatizing]) {
      for (const [contacts, expected] of [
        [few, first === stigmatizing ? neutral : first],
        [some, stigmatizing],
      ] as const) {
        const simulation = around(stigmatizing, contacts);
        simulation.world.traits.stance[0] = first;
        step(simulation);
        expect(simulation.world.stance[0]).toBe(expected);
      }
    }
  });

  test("turns back where nobody is around or nobody is trusted: nothing speaks for it", () => {
    expect(stanceAfter(stigmatizing, [])).toBe(neutral);
    expect(
      stanceAfter(stigmatizing, [
        [stigmatizing, 0],
        [stigmatizing, 0],
      ]),
    ).toBe(neutral);
  });

  test("sees an arc's own manner before the other's stance", () => {
    const ties = new TieList(3);
    for (const other of [1, 2]) ties.add(0, other, { trust: 0.5, manner: Manner.stigmatizing });
    const plan = on(ties.toNetwork(), planOf({ warmUp: 0 }));
    const simulation = createSimulation({ ...plan, mechanisms: chooseMechanisms("none", { norms: always }) }, chance);
    setStances(simulation.world, [neutral, affirming, affirming]);
    step(simulation);
    expect(simulation.world.stance[0]).toBe(stigmatizing);
  });

  test("does so with chance .05 a week", () => {
    let turned = 0;
    for (let replicate = 0; replicate < 40; replicate++) {
      const plan = planOf({
        size: 100,
        warmUp: 0,
        network: { source: { generator: "complete", values: {} }, trust: { from: 0.5, to: 0.5 }, change: "none", by: null },
      });
      const simulation = createSimulation(
        { ...plan, mechanisms: chooseMechanisms("none", { norms: "on" }) },
        { seed: "looks", replicate },
      );
      setStances(
        simulation.world,
        Array.from({ length: 100 }, (_, i) => (i < 60 ? stigmatizing : neutral)),
      );
      step(simulation);
      for (let i = 60; i < 100; i++) if (simulation.world.stance[i] === stigmatizing) turned++;
    }
    // 1,600 people could turn: 80, SD 8.7.
    expect(Math.abs(turned - 80)).toBeLessThan(35);
  });
});

test("everybody looks at last week's stances: somebody turns after people who turn back in the same week", () => {
  // 0 hears it from 1 and 2 alone; each of these has four neutral people around besides.
  const ties = new TieList(11);
  for (const one of [1, 2]) {
    ties.add(0, one, { trust: 0.5 });
    for (let k = 0; k < 4; k++) ties.add(one, 3 + 4 * (one - 1) + k, { trust: 0.5 });
  }
  const plan = on(ties.toNetwork(), planOf({ warmUp: 0, population: { stigmatizing: 0, affirming: 0 } }));
  const simulation = createSimulation({ ...plan, mechanisms: chooseMechanisms("none", { norms: always }) }, chance);
  const { world } = simulation;
  setStances(world, [neutral, stigmatizing, stigmatizing, ...Array.from({ length: 8 }, () => neutral)]);
  step(simulation);
  expect([...world.stance.subarray(0, 3)]).toEqual([stigmatizing, neutral, neutral]);
  // What is taken in through ties follows in the next week.
  expect(world.perceived.negativeTrust[0]).toBe(1);
  step(simulation);
  expect(world.perceived.negativeTrust[0]).toBe(0);
  expect(world.perceived.negativeTrust[1]).toBe(0.5);
  expect(world.stance[0]).toBe(neutral);
});

test("noise lets somebody turn below the threshold, but nobody without anybody who stigmatizes around", () => {
  const few = [
    [stigmatizing, 0.1],
    [neutral, 0.9],
  ] as const;
  expect(stanceAfter(neutral, few)).toBe(neutral);
  expect(stanceAfter(neutral, few, { noise: 1 })).toBe(stigmatizing);
  expect(stanceAfter(neutral, [[neutral, 1]], { noise: 1 })).toBe(neutral);
  expect(stanceAfter(affirming, [], { noise: 1 })).toBe(affirming);
});

test("it is off in every preset, and then stances stay", () => {
  for (const { on: names } of presets) expect(names).not.toContain("norms");
  const simulation = createSimulation(planOf({ population: { stigmatizing: 0.5 }, weeks: 60 }), chance);
  run(simulation);
  expect(simulation.world.stance).toEqual(simulation.world.traits.stance);
});

test("a run that stops, is stored and goes on ends with the same bits, stances included", () => {
  const plan = planOf({
    preset: "both",
    choices: { norms: { chance: 0.3 } },
    population: { stigmatizing: 0.3 },
    ties: "school",
    weeks: 60,
  });
  const [whole, stopped] = [createSimulation(plan, chance), createSimulation(plan, chance)];
  while (stopped.world.week < 21) step(stopped);
  const resumed = restore(plan, checkpoint(stopped));
  for (const simulation of [whole, resumed]) run(simulation);
  expect(whole.world.stance).not.toEqual(whole.world.traits.stance);
  expect(hashWorld(resumed.world)).toBe(hashWorld(whole.world));
});

/**
 * Stance alone, 300 people with about 8 ties, nobody affirming, 156 weeks, 16 seeds: share of people who stigmatize at the end, ring minus random ties.
 * The specification's prototype measured +.22 (SE .02) at .10, +.25 (.04) at .15, -.16 (.06) at .20 and -.19 (.02) at .25.
 */
test("clustered ties spread a rare norm and hold a common one: ring minus random ties turns sign between shares .15 and .25", () => {
  const ends = (generator: string, share: number, replicate: number) => {
    const values = generator === "ring" ? { neighbors: 8 } : { meanDegree: 8 };
    const network = { source: { generator, values }, trust: { from: 0.2, to: 0.8 }, change: "none", by: null } as const;
    const plan = planOf({ size: 300, network, population: { stigmatizing: share, affirming: 0 }, warmUp: 0, weeks: 156 });
    const norms = new Map([...chooseMechanisms("none", { norms: "on" })].filter(([name]) => name === "norms"));
    const simulation = createSimulation({ ...plan, mechanisms: norms }, { seed: "tipping", replicate });
    run(simulation);
    return simulation.world.stance.filter((stance) => stance === stigmatizing).length / 300;
  };
  const difference = (share: number) => {
    let sum = 0;
    for (let r = 0; r < 16; r++) sum += ends("ring", share, r) - ends("erdos-renyi", share, r);
    return sum / 16;
  };
  expect(Math.abs(difference(0.1) - 0.22)).toBeLessThan(0.1);
  expect(Math.abs(difference(0.15) - 0.25)).toBeLessThan(0.12);
  expect(Math.abs(difference(0.25) + 0.19)).toBeLessThan(0.1);
});
