import { expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { friendsCorrelation } from "../../src/model/measures/friends-correlation.ts";
import { alone, isolates } from "../../src/model/measures/isolates.ts";
import { latentDistress, shownDistress } from "../../src/model/measures/shown.ts";
import { type MeasureName, measureNames, measures, measureWeek, prepareMeasures } from "../../src/model/measures/weekly.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { identity, on, planOf } from "../support/plans.ts";

/** Ten people in a row, the last without a tie; person i has shown distress 10 i. */
function tenPeople() {
  const ties = new TieList(10);
  for (let i = 0; i < 8; i++) ties.add(i, i + 1, { trust: i === 0 ? 0.2 : 0.6, trustBack: 0.6 });
  const { world } = createSimulation(on(ties.toNetwork(), planOf({ identities: [identity(0)], warmUp: 0 })), {
    seed: 1,
    replicate: 0,
  });
  for (let i = 0; i < 10; i++) world.state.distress[i] = latentDistress(10 * i);
  for (const i of [0, 1, 2]) world.traits.identities[i] = 1;
  return world;
}

function measured(): Record<MeasureName, number> {
  const world = tenPeople();
  const out = new Float64Array(measureNames.length);
  measureWeek(world, prepareMeasures(world), out);
  return Object.fromEntries(measureNames.map((name, m) => [name, out[m]])) as Record<MeasureName, number>;
}

test("shown distress is 0 for none, 50 at 1.8, about 31 at the population's mean of 0.8, and can be read back", () => {
  expect(shownDistress(0)).toBe(0);
  expect(shownDistress(1.8)).toBe(50);
  expect(shownDistress(0.8)).toBeCloseTo(30.8, 1);
  for (const shown of [0, 3, 50, 99]) expect(shownDistress(latentDistress(shown))).toBeCloseTo(shown, 10);
});

test("means, gap, shares and quantiles of ten people with distress 0, 10, ... 90", () => {
  const values = measured();
  expect(values.distress).toBeCloseTo(45, 10);
  expect(values.distressDevalued).toBeCloseTo(10, 10);
  expect(values.distressOthers).toBeCloseTo(60, 10);
  expect(values.gap).toBeCloseTo(-50, 10);
  expect(values.worstTenth).toBeCloseTo(90, 10);
  expect(values.highShare).toBeCloseTo(0.5, 10);
  expect(values.distressQ10).toBeCloseTo(9, 10);
  expect(values.distressMedian).toBeCloseTo(45, 10);
  expect(values.distressQ90).toBeCloseTo(81, 10);
});

test("every mean is that of its own column, over the people it is about and without those who are left out", () => {
  const world = tenPeople();
  const { state, gathered } = world;
  // The first three carry the identity; the last of them, and one of the others, are in no measure.
  const everyone = [0, 1, 3, 4, 5, 6, 7, 8];
  const devalued = [0, 1];
  world.leftOut.set([0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
  const columns = {
    events: [world.events, devalued],
    hurt: [gathered.hurt, devalued],
    help: [world.help, everyone],
    belonging: [state.belonging, everyone],
    resilience: [state.resilience, everyone],
    selfEsteem: [state.selfEsteem, devalued],
    internalizedStigma: [state.internalizedStigma, devalued],
    pride: [state.pride, devalued],
    vigilance: [state.vigilance, devalued],
    goalPersistence: [state.goalPersistence, everyone],
  } as const;
  const value = (c: number, i: number) => 100 * (c + 1) + i * i;
  Object.values(columns).forEach(([column], c) => {
    for (let i = 0; i < 10; i++) column[i] = value(c, i);
  });
  // Know-how in two settings; from the first of them 0, 1 and 2 have gone, from the second 3.
  state.practicalResource.set([0.2, 0.4, 0.9]);
  state.practicalResource.set([0.6, 0.8, 0.9], 10);
  world.attends.fill(1).set([0, 0, 0]);
  world.attends[10 + 3] = 0;
  world.stance.fill(2).set([3, 2, 3, 3, 1]);
  const out = new Float64Array(measureNames.length);
  measureWeek(world, prepareMeasures(world), out);
  const read = (name: MeasureName) => out[measureNames.indexOf(name)];
  Object.entries(columns).forEach(([name, [, people]], c) => {
    const mean = people.reduce((sum, i) => sum + value(c, i), 0) / people.length;
    expect(read(name as MeasureName), name).toBeCloseTo(mean, 9);
  });
  expect(read("practicalResource")).toBeCloseTo((0.2 + 0.4 + 0.6 + 0.8) / 4, 12);
  // Of eight people in two settings three have gone from one: 0 and 1 from the first, 3 from the second.
  expect(read("attending")).toBeCloseTo(13 / 16, 12);
  expect(read("stigmatizingShare")).toBeCloseTo(2 / 8, 12);
});

test("ties ended are a share of those that there were at the start of the week: what began is taken off, what ended put back", () => {
  const world = tenPeople();
  // Eight ties now; three have begun and two have ended, so that seven stood before.
  world.turnover.set([2, 3]);
  const out = new Float64Array(measureNames.length);
  measureWeek(world, prepareMeasures(world), out);
  expect(out[measureNames.indexOf("tiesEnded")]).toBeCloseTo(2 / 7, 12);
});

test("isolates have nobody at trust 0.5, alone have no tie at all", () => {
  const world = tenPeople();
  expect(isolates(world)).toBeCloseTo(0.2, 12); // the first trusts the second by 0.2 only, the last has no tie
  expect(alone(world)).toBeCloseTo(0.1, 12);
  // A trust of just 0.5 is close, the least below it is not.
  const { trust } = world.network;
  trust.fill(0.5);
  expect(isolates(world)).toBeCloseTo(0.1, 12);
  trust.fill(0.5 - 2 ** -54);
  expect(isolates(world)).toBe(1);
});

test("friends are alike: 1 in two pairs of twins, -1 where every tie joins opposites, 0 where nobody differs", () => {
  const pairs = (values: number[]) => {
    const ties = new TieList(4);
    ties.add(0, 1);
    ties.add(2, 3);
    const { world } = createSimulation(on(ties.toNetwork(), planOf()), { seed: 1, replicate: 0 });
    return friendsCorrelation(world, values);
  };
  expect(pairs([1, 1, 5, 5])).toBeCloseTo(1, 12);
  expect(pairs([1, 5, 1, 5])).toBeCloseTo(-1, 12);
  expect(pairs([3, 3, 3, 3])).toBe(0);
});

test("friends who are in no measure make nobody more or less alike", () => {
  const ties = new TieList(6);
  for (const [i, j] of [
    [0, 1],
    [2, 3],
    [0, 4],
    [3, 5],
  ])
    ties.add(i, j);
  const { world } = createSimulation(on(ties.toNetwork(), planOf()), { seed: 1, replicate: 0 });
  world.leftOut.set([0, 0, 0, 0, 1, 1]);
  // What is left are two pairs of twins.
  expect(friendsCorrelation(world, [1, 1, 5, 5, 90, -40])).toBeCloseTo(1, 12);
});

test("anxiety is half acute stress and half vigilance, depression 0.8 distress + 0.2 (1 - self-esteem), of people with the identity", () => {
  const world = tenPeople();
  for (let i = 0; i < 10; i++) {
    world.state.acuteStress[i] = i < 3 ? 1 + i : 50; // 1, 2 and 3 among the three who carry it
    world.state.vigilance[i] = i < 3 ? 0.4 : 50;
    world.state.distress[i] = i < 3 ? i : 50;
    world.state.selfEsteem[i] = i < 3 ? 0.7 : 0;
  }
  const out = new Float64Array(measureNames.length);
  measureWeek(world, prepareMeasures(world), out);
  expect(out[measureNames.indexOf("anxiety")]).toBeCloseTo(0.5 * 2 + 0.5 * 0.4, 12);
  expect(out[measureNames.indexOf("depression")]).toBeCloseTo(0.8 * 1 + 0.2 * 0.3, 12);
});

test("what is about people who are not there is no number, and nothing else is lost", () => {
  const { world } = createSimulation(planOf({ identities: [identity(0)], size: 20 }), { seed: 1, replicate: 0 });
  const out = new Float64Array(measureNames.length);
  measureWeek(world, prepareMeasures(world), out);
  for (const [m, { name }] of measures.entries()) {
    const aboutDevalued = [
      "distressDevalued",
      "gap",
      "events",
      "hurt",
      "selfEsteem",
      "internalizedStigma",
      "pride",
      "vigilance",
      "practicalResource",
      "anxiety",
      "depression",
    ].includes(name);
    expect(Number.isNaN(out[m]), name).toBe(aboutDevalued);
  }
});
