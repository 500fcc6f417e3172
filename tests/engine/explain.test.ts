import { describe, expect, test } from "vitest";
import { explainPerson } from "../../src/engine/explain.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { WeekWatch } from "../../src/engine/week-watch.ts";
import { arcBetween } from "../../src/network/network.ts";
import { identity, planOf } from "../support/plans.ts";

const chance = { seed: "explain", replicate: 0 };

describe("a person's diary", () => {
  const plan = planOf({ size: 30, warmUp: 12, weeks: 2 });

  test("gives know-how as its mean over the settings, at both ends of a week", () => {
    const simulation = createSimulation(plan, chance);
    const { world } = simulation;
    const means = () => Array.from({ length: 30 }, (_, i) => (know()[i] + know()[30 + i]) / 2);
    const know = () => world.state.practicalResource;
    while (world.week < 0) step(simulation);
    const before = means();
    const settingsDiffer = know().some((value, k) => k < 30 && value !== know()[30 + k]);
    step(simulation);
    expect(settingsDiffer).toBe(true);
    for (const person of [2, 11, 23]) {
      const [week] = explainPerson(plan, chance, person).weeks;
      expect(week.before.practicalResource).toBe(before[person]);
      expect(week.after.practicalResource).toBe(means()[person]);
    }
  });

  test("credits the stress that somebody brings along from the warm-up to what made it then", () => {
    let brought = 0;
    for (let person = 0; person < 30; person++) {
      const [first] = explainPerson(plan, chance, person).weeks;
      if (first.before.acuteStress < 0.01) continue;
      brought++;
      const credited = first.shown.filter(({ way }) => way === "stress").map(({ mechanism }) => mechanism);
      expect(credited.length).toBeGreaterThan(0);
      expect(credited).not.toContain("acuteStress");
    }
    expect(brought).toBeGreaterThan(10);
  });
});

test("who pressed somebody, by the diary, are those whose pressure hurt: somebody hardly visible is pressed less", () => {
  const pressing = { conformityPressure: { chance: 0.5, strength: 2, atNoTrust: 0.5 } };
  const plan = planOf({
    size: 60,
    identities: [identity(0.5, { visibility: 0.3, visibilitySpread: 0.2 })],
    population: { stigmatizing: 0.4 },
    preset: "none",
    choices: { ...pressing, acuteStress: {} },
    warmUp: 0,
  });
  const pressed = new Set<number>();
  for (let person = 0; person < 60; person++) {
    const simulation = createSimulation(plan, chance);
    const { world } = simulation;
    const watch = new WeekWatch(new Ledger(person));
    for (let week = 0; week < 10; week++) {
      step(simulation, watch);
      const { network, gathered } = world;
      const hurt = watch.pressedBy.reduce((sum, other) => sum + 2 * (0.5 + network.trust[arcBetween(network, person, other)]), 0);
      expect(gathered.hurt[person]).toBeCloseTo(hurt, 12);
      if (hurt > 0) pressed.add(person);
    }
  }
  expect(pressed.size).toBeGreaterThan(10);
});
