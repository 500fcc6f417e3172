import fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { arcProducts, rowsBegun } from "../../src/model/measures/arc-products.ts";
import { friendsCorrelation } from "../../src/model/measures/friends-correlation.ts";
import { peopleOf } from "../../src/model/measures/groups.ts";
import { alone, isolates } from "../../src/model/measures/isolates.ts";
import { shownDistress } from "../../src/model/measures/shown.ts";
import { measureTies, tieRoom } from "../../src/model/measures/tie-measures.ts";
import type { World } from "../../src/model/world.ts";
import { tieCount } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { on, planOf } from "../support/plans.ts";
import { renumber } from "../support/renumber.ts";

/** What each measure is by itself. */
function oneByOne(world: World, shown: Float64Array) {
  return {
    isolates: isolates(world),
    alone: alone(world),
    degree: (2 * tieCount(world.network)) / world.count,
    friendsCorrelation: friendsCorrelation(world, shown),
    ties: tieCount(world.network),
  };
}

test("while ties live, measures of ties taken together have, week after week, the bits of each taken by itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 1, max: 1000 }), (size, seed) => {
      const simulation = createSimulation(planOf({ size, ties: "adult", warmUp: 0 }), { seed, replicate: 0 });
      const { world } = simulation;
      const everyone = peopleOf(world, "everyone");
      const room = tieRoom(world, everyone);
      expect(room).not.toBeNull();
      for (let week = 0; week < 15; week++) {
        step(simulation);
        const shown = world.state.distress.map(shownDistress);
        const before = shown.slice();
        expect(measureTies(world, everyone, shown, room)).toEqual(oneByOne(world, shown));
        expect(shown).toEqual(before);
      }
    }),
    { numRuns: 20 },
  );
});

test("people who stand in another order, or of whom some are left out, are measured one by one", () => {
  const plan = planOf({ warmUp: 0 });
  const { world } = createSimulation(plan, { seed: 1, replicate: 0 });
  const backwards = Uint32Array.from({ length: world.count }, (_, i) => world.count - 1 - i);
  const turned = createSimulation(on(renumber(world.network, backwards), plan), { seed: 1, replicate: 0 }).world;
  expect(tieRoom(turned, peopleOf(turned, "everyone"))).toBeNull();
  world.leftOut[3] = 1;
  const others = peopleOf(world, "everyone");
  expect(tieRoom(world, others)).toBeNull();
  const { degree } = measureTies(world, others, world.state.distress.map(shownDistress), null);
  const { offsets, ends } = world.network;
  expect(degree).toBeCloseTo((2 * tieCount(world.network) - (ends[3] - offsets[3])) / (world.count - 1), 12);
});

test("products over arcs: of a triangle and a loner, twice the sum over its ties", () => {
  const ties = new TieList(4);
  ties.add(0, 1);
  ties.add(0, 2);
  ties.add(1, 2);
  const network = ties.toNetwork();
  expect(arcProducts(network, rowsBegun(network) as Uint8Array, Float64Array.of(2, 3, 5, 7))).toBe(2 * (2 * 3 + 2 * 5 + 3 * 5));
});

test("where more than 255 people in a row have no room for ties, ties are measured one by one", () => {
  const ties = new TieList(302);
  ties.add(300, 301);
  expect(rowsBegun(ties.toNetwork())).toBeNull();
  const { world } = createSimulation(on(ties.toNetwork(), planOf({ warmUp: 0 })), { seed: 1, replicate: 0 });
  const everyone = peopleOf(world, "everyone");
  const shown = world.state.distress.map(shownDistress);
  expect(measureTies(world, everyone, shown, tieRoom(world, everyone))).toEqual(oneByOne(world, shown));
  expect(measureTies(world, everyone, shown, null).alone).toBe(300 / 302);
});

test("no tie at all: nobody is like anybody, and everybody is alone", () => {
  const { world } = createSimulation(on(new TieList(12).toNetwork(), planOf({ warmUp: 0 })), { seed: 1, replicate: 0 });
  const everyone = peopleOf(world, "everyone");
  const measured = measureTies(world, everyone, new Float64Array(12).fill(30), tieRoom(world, everyone));
  expect(measured).toEqual({ isolates: 1, alone: 1, degree: 0, friendsCorrelation: 0, ties: 0 });
});
