import { expect } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { World } from "../../src/model/world.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { canonicalTies } from "../../src/network/ties.ts";
import { validate } from "../../src/network/validate.ts";
import { on, planOf } from "../support/plans.ts";

export const chance = { seed: "made ties", replicate: 0 };
export const base = planOf({ size: 100, warmUp: 0, weeks: 20, population: { stigmatizing: 0.3 } });

/** The world after so many weeks; its network is sound. */
export function worldOf(plan: Plan, week = 0): World {
  const simulation = createSimulation(plan, chance);
  while (simulation.world.week < week) step(simulation);
  expect(validate(simulation.world.network)).toEqual([]);
  return simulation.world;
}

/** Two triangles and a tie between them; somebody apart. */
function twoTriangles() {
  const ties = new TieList(7);
  for (const [i, j, trust] of [
    [0, 1, 0.9],
    [1, 2, 0.2],
    [0, 2, 0.4],
    [3, 4, 0.6],
    [4, 5, 0.8],
    [3, 5, 0.3],
    [2, 3, 0.7],
  ])
    ties.add(i, j, { trust });
  return ties.toNetwork({ labels: ["Ada", "Ben", "Cy", "Dee", "Eli", "Fay", "Gus"] });
}

export const small = on(twoTriangles(), planOf({ warmUp: 0, weeks: 20 }));

/** Pairs of people, by place. */
export function pairsOf({ network }: World): string[] {
  return Array.from(canonicalTies(network), (a) => `${network.targets[network.twins[a]]}-${network.targets[a]}`);
}
