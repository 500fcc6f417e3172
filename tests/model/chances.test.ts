import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { Stance } from "../../src/model/population.ts";
import { chooseMechanisms, presets } from "../../src/model/presets.ts";
import { live } from "../../src/model/week.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { identity, mechanismsAsSpecified, on, planOf, setting } from "../support/plans.ts";

const chance = { seed: "chances", replicate: 0 };

/** Within four standard errors of the chance. */
const near = (times: number, of: number, p: number) => {
  expect(of).toBeGreaterThan(1000);
  expect(Math.abs(times / of - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / of));
};

test("in a calm week a contact is asked with the chance of the trust; after a stigma event hiding lowers it, by half as much among kin", () => {
  const plan = planOf({ size: 300, choices: { harmfulReactions: "off", ordinaryStress: { frequency: 5 } }, warmUp: 0 });
  const simulation = createSimulation(plan, chance);
  const { world } = simulation;
  const { offsets, targets, trust } = world.network;
  const kinds = { calm: [0, 0, 0], other: [0, 0, 0], kin: [0, 0, 0] };
  for (let week = 1; week <= 40; week++) {
    step(simulation);
    const asked = new Set(world.asks.arc.subarray(0, world.asks.count));
    for (let i = 0; i < world.count; i++) {
      if (world.need[i] === 0) continue;
      const arcs = Array.from({ length: offsets[i + 1] - offsets[i] }, (_, k) => offsets[i] + k);
      arcs.sort((one, other) => trust[other] - trust[one] || targets[one] - targets[other]);
      for (const a of arcs.slice(5)) expect(asked.has(a)).toBe(false);
      for (const a of arcs.slice(0, 5)) {
        const kin = (world.traits.identities[i] & world.traits.identities[targets[a]]) !== 0;
        const kind = world.events[i] === 0 || world.traits.identities[i] === 0 ? kinds.calm : kin ? kinds.kin : kinds.other;
        const hiding = kind === kinds.calm ? 0 : (kin ? 0.5 : 1) * world.gathered.concealment[i];
        kind[0] += asked.has(a) ? 1 : 0;
        kind[1]++;
        kind[2] += trust[a] * (1 - hiding);
      }
    }
  }
  for (const [times, of, expected] of Object.values(kinds)) near(times, of, expected / of);
});

test("of contacts trusted alike the five with the smallest ids are asked", () => {
  const ties = new TieList(9);
  for (const other of [8, 3, 5, 1, 7, 2, 6, 4]) ties.add(0, other, { trust: 1 });
  const choices = { stigmaExposure: "off", ordinaryStress: { frequency: 5 } } as const;
  const simulation = createSimulation(on(ties.toNetwork(), planOf({ choices, warmUp: 0 })), chance);
  const { world } = simulation;
  while (world.need[0] === 0) step(simulation);
  const asked = Array.from(world.asks.contact.subarray(0, world.asks.count)).filter((_, k) => world.asks.asker[k] === 0);
  expect(asked).toEqual([1, 2, 3, 4, 5]);
});

test("told of a stigma event, who stigmatizes blames 8 times in 10 and anybody else 3 in 100; in a calm week nobody does", () => {
  const simulation = createSimulation(planOf({ size: 400, identities: [identity(1)], warmUp: 0 }), chance);
  const { world } = simulation;
  const told = { stigmatizing: [0, 0], others: [0, 0] };
  for (let week = 1; week <= 120; week++) {
    step(simulation);
    for (let k = 0; k < world.asks.count; k++) {
      if (world.events[world.asks.asker[k]] === 0) expect(world.asks.blamed[k]).toBe(0);
      else {
        const kind = world.traits.stance[world.asks.contact[k]] === Stance.stigmatizing ? told.stigmatizing : told.others;
        kind[0] += world.asks.blamed[k];
        kind[1]++;
      }
    }
  }
  near(told.stigmatizing[0], told.stigmatizing[1], 0.8);
  near(told.others[0], told.others[1], 0.03);
});

test("a stigmatizing contact presses with chance 0.12 x visibility", () => {
  const ties = new TieList(2);
  ties.add(0, 1, { trust: 0.5 });
  const seen = identity(1, { visibility: 0.5, visibilitySpread: 0 });
  const choices = { harmfulReactions: "off" } as const;
  const plan = on(
    ties.toNetwork(),
    planOf({ identities: [seen], population: { stigmatizing: 1, affirming: 0 }, choices, warmUp: 0 }),
  );
  const simulation = createSimulation(plan, chance);
  let pressed = 0;
  for (let week = 1; week <= 4000; week++) {
    step(simulation);
    // Pressure hurts by 2 x (0.5 + trust).
    for (const hurt of simulation.world.gathered.hurt) pressed += hurt / 2;
  }
  near(Math.round(pressed), 8000, 0.06);
});

test("nobody hides more than 0.9, and people without a devalued identity have nothing to hide", () => {
  const simulation = createSimulation(planOf({ choices: { concealment: { base: 0.85 } }, warmUp: 0 }), chance);
  const { world } = simulation;
  for (let week = 1; week <= 30; week++) step(simulation);
  expect(Math.max(...world.gathered.concealment)).toBe(0.9);
  for (let i = 0; i < world.count; i++) expect(world.gathered.concealment[i] > 0).toBe(world.traits.identities[i] !== 0);
});

test("people without a devalued identity meet 0.03 x twice the climate of the events that full visibility would bring", () => {
  const settings = [setting("work", 1, { climate: 0.75, units: 1 })];
  const population = { exposureSpread: 0, unitClimateSpread: 0 };
  const choices = { bridgingAccess: "off", practicalSupport: "off" } as const;
  const simulation = createSimulation(
    planOf({ size: 1000, identities: [identity(0)], settings, population, choices, warmUp: 0 }),
    chance,
  );
  let events = 0;
  for (let week = 1; week <= 50; week++) {
    step(simulation);
    for (const struck of simulation.world.events) events += struck;
  }
  const expected = 50_000 * 0.9 * 0.03 * 2 * 0.75;
  expect(Math.abs(events - expected)).toBeLessThan(4 * Math.sqrt(expected));
});

test("presets turn on what section 4 of the specification ticks", () => {
  const ticks = (name: string) => {
    const plan = chooseMechanisms(name);
    const all = (...names: string[]) => names.every((one) => plan.has(one));
    expect(names.some((group) => group.some((one) => plan.has(one)) && !all(...group))).toBe(false);
    return [
      ...names.map((group) => all(...group)),
      (plan.get("bridgingAccess")?.["exposure"] ?? 0) > 0,
      (plan.get("bridgingAccess")?.["severity"] ?? 0) > 0,
    ];
  };
  const names = [
    ["emotionalSupport", "sharedExperience", "coRumination"],
    ["harmfulReactions"],
    ["conformityPressure"],
    ["belonging"],
    ["internalizedStigma", "pride"],
    ["practicalSupport"],
    ["resilience"],
  ];
  const yes = true;
  const no = false;
  expect(ticks("both")).toEqual([yes, yes, yes, yes, yes, yes, yes, yes, yes]);
  expect(ticks("buffer-only")).toEqual([yes, yes, yes, no, yes, yes, yes, yes, yes]);
  expect(ticks("null")).toEqual([no, no, yes, yes, no, no, no, yes, no]);
  expect(ticks("none")).toEqual([no, no, yes, no, no, no, no, yes, no]);
  expect(presets.map(({ name }) => name)).toEqual(["both", "buffer-only", "null", "none", "minimal"]);
});

test("somebody presses those who do not trust them at all as likely as others, and hurts them by atNoTrust", () => {
  const ties = new TieList(2);
  ties.add(0, 1, { trust: 0, manner: 3, mannerBack: 1 });
  const plan = planOf({ identities: [identity(1)], choices: { conformityPressure: { chance: 1 } }, warmUp: 0 });
  const { world, week } = createSimulation(on(ties.toNetwork(), plan), chance);
  world.traits.meanVisibility.fill(1);
  live(world, week);
  const { strength, atNoTrust } = mechanismsAsSpecified("both").get("conformityPressure") ?? {};
  expect(world.gathered.hurt[0]).toBeCloseTo((strength ?? 0) * (atNoTrust ?? 0), 12);
  expect(world.gathered.hurt[1]).toBe(0);
});
