import fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { friendsCorrelation } from "../../src/model/measures/friends-correlation.ts";
import { rowsByLength, sumOverFriends } from "../../src/model/measures/friends-sums.ts";
import { peopleOf } from "../../src/model/measures/groups.ts";
import { alone, isolates } from "../../src/model/measures/isolates.ts";
import { shownDistress } from "../../src/model/measures/shown.ts";
import { measureTies, tieRoom } from "../../src/model/measures/tie-measures.ts";
import type { World } from "../../src/model/world.ts";
import { withRoom } from "../../src/network/edit-ties.ts";
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

test("sums over friends: of a triangle and a loner, what the two others have; nobody's is 0", () => {
  const ties = new TieList(4);
  ties.add(0, 1);
  ties.add(0, 2);
  ties.add(1, 2);
  const network = ties.toNetwork();
  const sums = new Float64Array(4).fill(-1);
  sumOverFriends(network, rowsByLength(network), Float64Array.of(2, 3, 5, 7), sums);
  expect([...sums]).toEqual([3 + 5, 2 + 5, 2 + 3, 0]);
});

test("sums over friends are those of each row by itself, in the order of its arcs, however many rows are of a length", () => {
  const value = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 7919);
  const pairs = Array.from({ length: 30 }, (_, i) => Array.from({ length: i }, (_, j) => [j, i] as const)).flat();
  fc.assert(
    fc.property(fc.subarray(pairs), fc.array(value, { minLength: 30, maxLength: 30 }), (tied, values) => {
      const ties = new TieList(30);
      for (const [one, other] of tied) ties.add(one, other);
      // Free places of different numbers behind each row, as where ties live.
      const network = withRoom(ties.toNetwork(), (i) => i % 9);
      const { offsets, ends, targets } = network;
      const sums = new Float64Array(30).fill(-1);
      const column = Float64Array.from(values);
      sumOverFriends(network, rowsByLength(network), column, sums);
      const one = (i: number) => Array.from(targets.subarray(offsets[i], ends[i])).reduce((sum, j) => sum + values[j], 0);
      expect([...sums]).toEqual(values.map((_, i) => one(i)));
      expect([...column]).toEqual(values);
    }),
  );
});

test("no tie at all: nobody is like anybody, and everybody is alone", () => {
  const { world } = createSimulation(on(new TieList(12).toNetwork(), planOf({ warmUp: 0 })), { seed: 1, replicate: 0 });
  const everyone = peopleOf(world, "everyone");
  const measured = measureTies(world, everyone, new Float64Array(12).fill(30), tieRoom(world, everyone));
  expect(measured).toEqual({ isolates: 1, alone: 1, degree: 0, friendsCorrelation: 0, ties: 0 });
});
