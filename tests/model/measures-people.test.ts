import { expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { type PersonMeasure, personMeasure, personMeasures } from "../../src/model/measures/person-measures.ts";
import { Stance } from "../../src/model/population.ts";
import type { World } from "../../src/model/world.ts";
import { Manner } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { on, planOf } from "../support/plans.ts";

/** Ada, Ben and Cy know each other; Dee knows Ada alone; nobody knows Eli. Ada, Ben and Eli carry the identity. */
function fivePeople(): World {
  const ties = new TieList(5);
  ties.add(0, 1, { trust: 0.6, trustBack: 0.3 });
  ties.add(0, 2, { trust: 0.2, trustBack: 0.5 });
  ties.add(1, 2, { trust: 0.4, trustBack: 0.1 });
  ties.add(0, 3, { trust: 0.4, trustBack: 0.4, manner: Manner.ofPerson, mannerBack: Manner.stigmatizing });
  const { world } = createSimulation(on(ties.toNetwork(), planOf({ warmUp: 0 })), { seed: "five", replicate: 0 });
  world.traits.identities.set([1, 1, 0, 0, 1]);
  world.stance.set([Stance.affirming, Stance.neutral, Stance.stigmatizing, Stance.affirming, Stance.neutral]);
  world.traits.stance.set([Stance.affirming, Stance.stigmatizing, Stance.neutral, Stance.affirming, Stance.neutral]);
  world.skill.set([0.5, 1.5, 2, 1.25, 1]);
  world.state.distress.set([3, 2.5, 2, 5, 4]);
  return world;
}

function read(world: World, name: string): number[] {
  const out = new Float64Array(world.count).fill(99);
  (personMeasure(name) as PersonMeasure).read(world, out);
  return [...out];
}

function expectClose(values: readonly number[], expected: readonly number[]): void {
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 12));
}

test("available support is s(sum of trust x skill) of those who do not stigmatize, over a tie's own manner before the stance", () => {
  const s = (x: number) => x / (1 + x);
  // Cy stigmatizes, and so does Ada towards Dee.
  expectClose(read(fivePeople(), "support"), [s(0.6 * 1.5 + 0.4 * 1.25), s(0.3 * 0.5), s(0.5 * 0.5 + 0.1 * 1.5), 0, 0]);
});

test("the ingroup share is trust in people who share an identity, of all trust; 0 for who carries none or trusts nobody", () => {
  expectClose(read(fivePeople(), "ingroupShare"), [0.6 / 1.2, 0.3 / 0.7, 0, 0, 0]);
});

test("isolated is who trusts nobody at 0.5 or more: a trust of just 0.5 is enough", () => {
  expect(read(fivePeople(), "isolated")).toEqual([0, 1, 0, 1, 1]);
});

test("clustering is the share of pairs of contacts who are tied: one of Ada's three, all of Ben's and Cy's one, 0 with fewer than two", () => {
  expectClose(read(fivePeople(), "clustering"), [1 / 3, 1, 1, 0, 0]);
});

test("the number of ties is that of the person's own", () => {
  expect(read(fivePeople(), "degree")).toEqual([3, 2, 2, 1, 0]);
});

test("distressed pairs are ties at whose two ends latent distress is above 2, not at it", () => {
  expect(read(fivePeople(), "distressedPairs")).toEqual([2, 1, 0, 1, 0]);
});

test("who stigmatizes now and whose first stance it was are two measures", () => {
  expect(read(fivePeople(), "stigmatizing")).toEqual([0, 0, 1, 0, 0]);
  expect(read(fivePeople(), "firstStigmatizing")).toEqual([0, 1, 0, 0, 0]);
});

test("every other weekly measure reads the column that its name says, person by person", () => {
  const world = fivePeople();
  const { state, gathered, traits, perceived, settings, count } = world;
  const columns = {
    latentDistress: state.distress,
    acuteStress: state.acuteStress,
    vigilance: state.vigilance,
    internalizedStigma: state.internalizedStigma,
    concealment: gathered.concealment,
    pride: state.pride,
    selfEsteem: state.selfEsteem,
    belonging: state.belonging,
    resilience: state.resilience,
    goalPersistence: state.goalPersistence,
    events: world.events,
    severity: gathered.stigma,
    need: world.need,
    help: world.help,
    hurt: gathered.hurt,
    skill: world.skill,
    visibility: traits.meanVisibility,
    unitsReached: perceived.unitsReached,
  };
  // No two columns hold the same: a measure that read another would be seen.
  Object.values(columns).forEach((column, c) => {
    for (let i = 0; i < count; i++) column[i] = 10 * (c + 1) + i;
  });
  for (const [name, column] of Object.entries(columns)) expect(read(world, name), name).toEqual([...column]);
  expectClose(
    read(world, "distress"),
    Array.from(state.distress, (d) => (100 * d) / (d + 1.8)),
  );
  // Know-how is the mean over settings, which are two.
  expect(settings.names).toHaveLength(2);
  state.practicalResource.set([0, 0.2, 0.4, 0.6, 0.8, 1, 0.2, 0.4, 0.6, 0]);
  expectClose(read(world, "practicalResource"), [0.5, 0.2, 0.4, 0.6, 0.4]);
  const seen = [...Object.keys(columns), "distress", "practicalResource", "stigmatizing", "firstStigmatizing"];
  const weekly = personMeasures.filter(({ kind }) => kind === "weekly").map(({ name }) => name);
  expect(weekly.toSorted()).toEqual(seen.toSorted());
});
