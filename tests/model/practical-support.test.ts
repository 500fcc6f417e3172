import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { identity, planOf, setting, type Wishes } from "../support/plans.ts";

const chance = { seed: "know-how", replicate: 0 };

/** The chance that is left to events of a week, for people who all have the same know-how, over the chance that climate gives. */
function left(policy: number, knowHow: number, choices: Wishes["choices"] = {}): number {
  const plan = planOf({
    preset: "minimal",
    choices: { policy: "on", practicalSupport: "on", stigmaExposure: { frequency: 4 }, ...choices },
    identities: [identity(1)],
    settings: [setting("work", 1, { policy })],
    warmUp: 0,
  });
  const simulation = createSimulation(plan, chance);
  const { eventList, state } = simulation.world;
  state.practicalResource.fill(knowHow);
  step(simulation);
  expect(eventList.count).toBeGreaterThan(20);
  const chances = new Set(Array.from({ length: eventList.count }, (_, e) => (eventList.chance[e] / 0.5).toFixed(12)));
  expect(chances.size).toBe(1);
  return Number([...chances][0]);
}

describe("guidance to assert oneself: know-how raises the use of a policy", () => {
  test("a policy of strength p prevents p of the events without any know-how", () => {
    for (const policy of [0, 0.3, 0.8, 1]) expect(left(policy, 0)).toBeCloseTo(1 - policy, 12);
  });

  test("with know-how R it prevents half of p x R of what it would let through as well, beside what know-how prevents by itself", () => {
    expect(left(0.4, 1)).toBeCloseTo(0.6 * (1 - 0.35) * (1 - 0.5 * 0.4), 12);
    expect(left(0.4, 0.5)).toBeCloseTo(0.6 * (1 - 0.35 * 0.5) * (1 - 0.5 * 0.4 * 0.5), 12);
    expect(left(0.4, 1, { practicalSupport: { useOfPolicy: 1 } })).toBeCloseTo(0.6 * 0.65 * 0.6, 12);
    expect(left(0.4, 1, { policy: { effect: 0.5 } })).toBeCloseTo(0.8 * 0.65 * (1 - 0.5 * 0.5 * 0.4), 12);
  });

  test("without a policy, or where policies are off, know-how prevents what it prevents by itself", () => {
    expect(left(0, 1)).toBeCloseTo(0.65, 12);
    expect(left(0.4, 1, { policy: "off" })).toBeCloseTo(0.65, 12);
  });

  test("where practical support is off, a policy prevents what it says", () => {
    expect(left(0.4, 0, { practicalSupport: "off" })).toBeCloseTo(0.6, 12);
  });
});
