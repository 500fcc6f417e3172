import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { actsBy, kin } from "../../src/model/attitude.ts";
import type { World } from "../../src/model/world.ts";
import { actsOn } from "../../src/network/network.ts";
import { doing, line } from "../support/lines.ts";
import { group, identity, planOf } from "../support/plans.ts";

/** All that can turn a stance or a manner, at once, among people whose ties begin and end. */
const turning = doing(
  planOf({
    size: 120,
    ties: "school",
    identities: [identity(0.4), { ...identity(0.3), dimension: "age" }],
    population: { stigmatizing: 0.3, affirming: 0.2 },
    groups: [group("circle", { carriedStance: 0.2, fading: 0.1 }, { open: false })],
    choices: { norms: { chance: 0.3 } },
    warmUp: 0,
  }),
  line("openGroup", { from: 5, to: 15, names: { group: ["circle"] } }),
  line("allyTraining", { from: 8, to: 12, dose: 2, values: { fading: 0.2 } }),
  line("changeTies", { from: 20, who: { amount: { count: 20 } }, values: { manner: 3 } }),
  line("cutTies", { from: 22, to: 22, who: { amount: { count: 10 } } }),
  line("addTies", { from: 24, to: 24, who: { amount: { count: 10 } } }),
  line("set", { from: 26, to: 30, names: { number: ["population.stigmatizing"] }, numbers: { to: 0.6 } }),
);

/** Everybody's attitudes, worked out from who stands at the other end. */
function fromScratch({ network, stance, traits: { identities }, attitude }: World): [kept: number[], meant: number[]] {
  const [kept, meant]: [number[], number[]] = [[], []];
  for (let i = 0; i < network.size; i++) {
    for (let a = network.offsets[i]; a < network.ends[i]; a++) {
      const j = network.targets[a];
      kept.push(attitude[a]);
      meant.push(actsOn(network.manner[a], stance[j]) + ((identities[i] & identities[j]) === 0 ? 0 : kin));
    }
  }
  return [kept, meant];
}

test("whatever turned a stance, a manner or a tie, each week begins with how everybody acts now", () => {
  const simulation = createSimulation(turning, { seed: "attitude", replicate: 0 });
  let weeksOfTurning = 0;
  while (simulation.world.week < 35) {
    const before = simulation.world.stance.slice();
    step(simulation, {
      begin(world) {
        const [kept, meant] = fromScratch(world);
        expect(kept, `week ${world.week}`).toEqual(meant);
      },
      acted: () => {},
      beforeCommit: () => {},
      afterCommit: () => {},
    });
    weeksOfTurning += Number(simulation.world.stance.some((now, i) => now !== before[i]));
  }
  // Somebody turns in most weeks, or this test sees nothing.
  expect(weeksOfTurning).toBeGreaterThan(20);
});

test("an attitude says how somebody acts, whether or not both are alike", () => {
  expect([1, 2, 3, 1 + kin, 2 + kin, 3 + kin].map(actsBy)).toEqual([1, 2, 3, 1, 2, 3]);
});
