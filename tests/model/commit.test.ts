import fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { stateColumns, stateNames } from "../../src/model/columns.ts";
import { commit } from "../../src/model/commit.ts";
import { planOf } from "../support/plans.ts";

test("every state begins at 0: the commit takes it for granted", () => {
  for (const name of stateNames) expect(stateColumns[name].min, name).toBe(0);
});

test("a state moves by its change and stays in its range, to the bit, and the change is empty afterwards", () => {
  const { world } = createSimulation(planOf({ size: 8, warmUp: 0, weeks: 1 }), { seed: "commit", replicate: 0 });
  const number = fc.oneof(
    fc.constantFrom(0, -0, 1, -1, 2 ** -1074, -(2 ** -1074), 1 - 2 ** -53, 1 + 2 ** -52, 1e300, -1e300),
    fc.double({ min: -3, max: 3, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...stateNames), number, number, (name, held, moved) => {
      const { max } = stateColumns[name];
      world.state[name][0] = held;
      world.change[name][0] = moved;
      commit(world, [name]);
      // toBe tells 0 from -0.
      expect(world.state[name][0]).toBe(Math.min(max, Math.max(0, held + moved)));
      expect(world.change[name][0]).toBe(0);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
