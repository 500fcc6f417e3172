import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { World } from "../../src/model/world.ts";
import { alike, identity, planOf, setting } from "../support/plans.ts";

const apart = { source: { generator: "empty", values: {} }, trust: { from: 0, to: 1 }, change: "none", by: null };
const plan = planOf({
  size: 400,
  network: apart,
  identities: [identity(1, { visibilitySpread: 0.3 })],
  settings: [setting("work", 0.7, { climate: 0.8, units: 4 }), setting("home", 0.2, { climate: 0.3, units: 4 })],
  population: { exposureSpread: 1, stressSpread: 1, unitClimateSpread: 0.8, unitStressSpread: 0.8 },
  preset: "minimal",
  choices: { stigmaExposure: { frequency: 3, majorShare: 0.3, severity: 0.5 }, ordinaryStress: { frequency: 2, burden: 0.6 } },
  warmUp: 0,
});

/** What all people, and the half whom it finds most, met in so many weeks, beside what the specification expects of each. */
function lived(weeks: number, expected: (world: World, i: number) => number, met: (world: World, i: number) => number) {
  const simulation = createSimulation(plan, { seed: "rates", replicate: 0 });
  const { world } = simulation;
  const [theory, seen] = [new Float64Array(world.count), new Float64Array(world.count)];
  for (let week = 0; week < weeks; week++) {
    step(simulation);
    for (let i = 0; i < world.count; i++) {
      theory[i] += expected(world, i);
      seen[i] += met(world, i);
    }
  }
  const order = Array.from(theory.keys()).sort((i, j) => theory[j] - theory[i]);
  const sum = (column: Float64Array, people: readonly number[]) => people.reduce((total, i) => total + column[i], 0);
  return [order, order.slice(0, 200), order.slice(200)].map((people) => [sum(seen, people), sum(theory, people)]);
}

test("stigma events find people by their exposure, their visibility, and the time and climate of the units they are in", () => {
  const rate = ({ traits, settings: { time, climate, unit, unitClimate }, count }: World, i: number) =>
    [0, 1].reduce(
      (sum, k) =>
        sum + 3 * traits.exposureFactor[i] * (traits.visibility[i] * 2 * climate[k]) * time[k] * unitClimate[unit[k * count + i]],
      0,
    );
  for (const [seen, theory] of lived(20, rate, ({ events }, i) => events[i]))
    expect(Math.abs(seen - theory)).toBeLessThan(4 * Math.sqrt(theory));
});

test("ordinary stressors find people by how stressful their lives and the units they are in are; each weighs .6 in the mean", () => {
  const burden = ({ traits, settings: { time, unit, unitStress }, count }: World, i: number) =>
    [0, 1].reduce((sum, k) => sum + 0.6 * 2 * traits.stressFactor[i] * time[k] * unitStress[unit[k * count + i]], 0);
  // A sum of Poisson many exponentials of mean m has variance 2 m x its mean.
  for (const [seen, theory] of lived(20, burden, ({ gathered }, i) => gathered.ordinary[i]))
    expect(Math.abs(seen - theory)).toBeLessThan(4 * Math.sqrt(2 * 0.6 * theory));
});

test("stressors of one week are drawn apart from each other: the burden of two has the variance of two", () => {
  const simulation = createSimulation(plan, { seed: "rates", replicate: 1 });
  const { world } = simulation;
  // Of Poisson many exponentials, at a person's own rate r: mean m r, variance 2 m^2 r; that of the squared distance from the mean is
  // 24 m^4 r + 8 m^4 r^2. Summed over people and weeks.
  let [theory, seen, variance, weeks] = [0, 0, 0, 0];
  for (let week = 0; week < 20; week++) {
    step(simulation);
    const { traits, settings, count } = world;
    for (let i = 0; i < count; i++) {
      const stressful = [0, 1].reduce((sum, k) => sum + settings.time[k] * settings.unitStress[settings.unit[k * count + i]], 0);
      const rate = 2 * traits.stressFactor[i] * stressful;
      if (rate > 6) continue;
      weeks++;
      theory += 2 * 0.6 ** 2 * rate;
      variance += 24 * 0.6 ** 4 * rate + 8 * 0.6 ** 4 * rate ** 2;
      seen += (world.gathered.ordinary[i] - 0.6 * rate) ** 2;
    }
  }
  expect(weeks).toBeGreaterThan(6000);
  expect(Math.abs(seen - theory)).toBeLessThan(4 * Math.sqrt(variance));
});

test("a major event weighs four times as much in the mean, and how heavy an event is says nothing of whether it is major", () => {
  const simulation = createSimulation(plan, { seed: "rates", replicate: 0 });
  const { eventList } = simulation.world;
  const kinds = { major: [0, 0], other: [0, 0] };
  for (let week = 0; week < 10; week++) {
    step(simulation);
    for (let e = 0; e < eventList.count; e++) {
      const kind = eventList.major[e] === 1 ? kinds.major : kinds.other;
      kind[0]++;
      kind[1] += eventList.severity[e];
    }
  }
  const mean = ([events, severity]: number[]) => severity / events;
  const near = (value: number, theory: number, events: number) =>
    expect(Math.abs(value / theory - 1)).toBeLessThan(4 / Math.sqrt(events));
  near(mean(kinds.major), 4 * 0.5, kinds.major[0]);
  near(mean(kinds.other), 0.5, kinds.other[0]);
  const all = kinds.major[0] + kinds.other[0];
  expect(Math.abs(kinds.major[0] / all - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / all));
});

test("where a scenario names no identity, events come at the background's rate in a neutral climate", () => {
  const wishes = { identities: [], settings: [setting("work", 1, { climate: 0.9 })], population: alike };
  const choices = { stigmaExposure: { frequency: 2, background: 1 } } as const;
  const simulation = createSimulation(planOf({ ...wishes, size: 300, network: apart, preset: "minimal", choices, warmUp: 0 }), {
    seed: "rates",
    replicate: 0,
  });
  const { world } = simulation;
  let events = 0;
  for (let week = 0; week < 10; week++) {
    step(simulation);
    const { count, chance, identity: about } = world.eventList;
    // Half of the candidates of the harshest climate; about none.
    expect(new Set(chance.subarray(0, count))).toEqual(new Set([0.5]));
    expect(new Set(about.subarray(0, count))).toEqual(new Set([0]));
    events += count;
  }
  expect(Math.abs(events - 6000)).toBeLessThan(4 * Math.sqrt(6000));
});

test("a week's ups and downs have mean 0 and the spread that is said, and are never beyond 3.47 times it", () => {
  const people = planOf({ size: 3000, network: apart, warmUp: 0 });
  const mechanisms = new Map([["mood", { spread: 0.2 }]]);
  const { world, ...rest } = createSimulation({ ...people, mechanisms }, { seed: "mood", replicate: 0 });
  world.state.distress.fill(10);
  step({ world, ...rest });
  const moved = Array.from(world.state.distress, (distress) => distress - 10);
  const mean = moved.reduce((sum, value) => sum + value, 0) / 3000;
  const variance = moved.reduce((sum, value) => sum + value * value, 0) / 3000;
  expect(Math.abs(mean)).toBeLessThan((4 * 0.2) / Math.sqrt(3000));
  // The sum of four uniforms has a kurtosis of 2.7: the variance of a square is 1.7.
  expect(Math.abs(variance / 0.04 - 1)).toBeLessThan(4 * Math.sqrt(1.7 / 3000));
  expect(Math.max(...moved.map(Math.abs))).toBeLessThan(0.2 * 3.47);
  expect(new Set(moved).size).toBeGreaterThan(2900);
});
