import { expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { findPartner, wholeNumber } from "../../src/model/interventions/partners.ts";
import { seedKey } from "../../src/random/seed.ts";
import { Stream } from "../../src/random/stream.ts";
import { planOf } from "../support/plans.ts";
import { empty } from "./living-ties.ts";

test("a part of a tie comes about with that chance, and a whole number for sure", () => {
  expect([0.2, 0.29, 0.31, 0.9].map((uniform) => wholeNumber(2.3, uniform))).toEqual([3, 3, 2, 2]);
  expect([0.001, 0.999].map((uniform) => wholeNumber(2, uniform))).toEqual([2, 2]);
});

test("a partner is looked for 64 times, by draws that no other tie of the same person has", () => {
  const { world } = createSimulation(planOf({ size: 3, network: empty, warmUp: 0 }), { seed: "partners", replicate: 0 });
  const slots: number[] = [];
  const dice = new Stream(
    seedKey("partners"),
    "interventions.test.partner",
    (_purpose, _week, _who, slot) => void slots.push(slot),
  );
  for (const number of [0, 1]) expect(findPartner(world, Uint32Array.of(1, 2), dice, 0, number, () => false)).toBe(-1);
  expect(slots).toEqual(Array.from({ length: 128 }, (_, k) => k));
});
