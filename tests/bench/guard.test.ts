import { expect, test } from "vitest";
import { benchPlan, defaultPlan } from "../../bench/plans.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createRecorder } from "../../src/engine/recorder.ts";
import { createSimulation, type Simulation, step } from "../../src/engine/simulation.ts";
import { arcCount } from "../../src/network/network.ts";
import { heldBytes, madeOnHeap, timesAsLong } from "./in-process.ts";
import { referenceKernel } from "./reference-kernel.ts";

/**
 * Speed is held here by what no noise of a machine moves: counts, bytes, and ratios of processor time between things done in
 * turn in this process. Ratios have bounds of three times what was measured. How fast the engine is says `npm run bench`.
 */
const chance = { seed: "guard", replicate: 0 };

/** Blocks of random bits a person and week: what was counted, and a quarter. */
const mostDraws = { minimal: 7.3, both: 9.3, default: 13.9 };
/** Bytes a person with ten ties: what was measured, and half as much. */
const mostBytes = 1560;
/** Weeks of the fixed loop that a week takes: three times what was measured. */
const mostWork = { minimal: 57, default: 117 };

function begin(plan: Plan): Simulation {
  return createSimulation(plan, chance);
}

function live(simulation: Simulation, weeks: number): void {
  for (let week = 0; week < weeks; week++) step(simulation);
}

function planOf(model: "minimal" | "both" | "default", people: number): Plan {
  return model === "default" ? defaultPlan(people) : benchPlan(people, model);
}

test.each(["minimal", "both", "default"] as const)(
  "a person and week of %s draws no more random bits than its rules ask for",
  (model) => {
    let draws = 0;
    const simulation = createSimulation(planOf(model, 500), chance, { listener: () => void draws++ });
    draws = 0;
    live(simulation, 26);
    const each = draws / (26 * 500);
    console.log(`${model}: ${each.toFixed(2)} blocks a person and week`);
    expect(each).toBeLessThan(mostDraws[model]);
  },
);

test("a week makes no object for each person, and ten years leave nothing behind", () => {
  const people = 1000;
  const simulation = begin(defaultPlan(people));
  live(simulation, 60);
  // Until the compiler is through, which may take a while where others are at work, numbers are objects too.
  let made = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 20 && made >= 150; tries++) made = madeOnHeap(() => live(simulation, 4)) / (4 * people);
  console.log(`made on the heap for a person and week: ${made.toFixed(1)} bytes`);
  expect(made).toBeLessThan(150);

  const [early, from] = [heldBytes(), simulation.world.week];
  live(simulation, 520 - from);
  const late = heldBytes();
  const kept = (late.heap - early.heap) / (people * (520 - from));
  console.log(`kept of a person and week: ${kept.toFixed(3)} bytes; typed arrays grew by ${late.arrays - early.arrays} bytes`);
  expect(kept).toBeLessThan(1);
  expect(late.arrays).toBeLessThan(1.05 * early.arrays);
});

test("a person of the default model with ten ties takes no more bytes than it took", () => {
  const people = 4000;
  const before = heldBytes();
  const simulation = begin(defaultPlan(people, 14));
  live(simulation, 52);
  const after = heldBytes();
  const bytes = (after.heap + after.arrays - before.heap - before.arrays) / people;
  const degree = arcCount(simulation.world.network) / people;
  console.log(`${bytes.toFixed(0)} bytes a person with ${degree.toFixed(1)} ties`);
  expect(degree).toBeGreaterThanOrEqual(10);
  expect(bytes).toBeLessThan(mostBytes);
});

test.each([
  ["minimal", 20],
  ["default", 5],
] as const)("a week of %s takes no more work than it took, measured against a fixed loop", { retry: 1 }, (model, weeks) => {
  const people = 1000;
  const simulation = begin(planOf(model, people));
  const kernel = referenceKernel(people);
  live(simulation, 100);
  kernel.live(1000);
  const ratio = timesAsLong(
    () => live(simulation, weeks),
    () => kernel.live(200),
  );
  const each = (200 * ratio) / weeks;
  console.log(`${model}: a week takes ${each.toFixed(1)} times the fixed loop`);
  expect(kernel.sum).toBeGreaterThan(0);
  expect(each).toBeLessThan(mostWork[model]);
});

test("eight times the people take about eight times the work, not sixty-four times", { retry: 1 }, () => {
  const [few, many] = [begin(defaultPlan(500)), begin(defaultPlan(4000))];
  live(few, 100);
  live(many, 10);
  const ratio = timesAsLong(
    () => live(many, 1),
    () => live(few, 8),
  );
  console.log(`a person and week among 4,000 takes ${ratio.toFixed(2)} times as long as among 500`);
  expect(ratio).toBeLessThan(3);
});

test("recording all measures every week takes less than the week itself", { retry: 1 }, () => {
  const plan = defaultPlan(1000);
  const [without, having] = [begin(plan), begin(plan)];
  const recorder = createRecorder({ every: 1, model: true, people: [], trust: false }, plan.weeks);
  const liveRecorded = (weeks: number) => {
    for (let week = 0; week < weeks; week++) {
      step(having);
      recorder.record(having.world);
    }
  };
  recorder.record(having.world);
  live(without, 50);
  liveRecorded(50);
  const ratio = timesAsLong(
    () => liveRecorded(5),
    () => live(without, 5),
  );
  console.log(`a run that records takes ${ratio.toFixed(2)} times as long as one that does not`);
  expect(ratio).toBeLessThan(2);
});
