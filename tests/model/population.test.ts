import { expect, test } from "vitest";
import { createSimulation } from "../../src/engine/simulation.ts";
import { Stance } from "../../src/model/population.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { identity, on, planOf, setting } from "../support/plans.ts";

const size = 20_000;
const { world } = createSimulation(
  planOf({
    size,
    identities: [identity(0.3)],
    settings: [setting("work", 0.6, { units: 2000 }), setting("neighborhood", 0.4)],
    network: { source: { generator: "empty", values: {} }, trust: { from: 0.2, to: 0.8 }, change: "none", by: null },
    warmUp: 0,
  }),
  { seed: "population", replicate: 0 },
);
const { traits, state, settings } = world;
const carriers = [...traits.identities.keys()].filter((i) => traits.identities[i] !== 0);

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: ArrayLike<number>) => {
  const middle = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - middle) ** 2)));
};
const range = (values: ArrayLike<number>) => [Math.min(...Array.from(values)), Math.max(...Array.from(values))];
const logs = (values: ArrayLike<number>) => Array.from(values, Math.log);
/** Within four standard errors of what theory says. */
const near = (value: number, theory: number, standardDeviation: number, people = size) =>
  expect(Math.abs(value - theory)).toBeLessThan((4 * standardDeviation) / Math.sqrt(people));

test("exposure, stress and skill are lognormal with mean 1 and log-SD 0.3, 0.8 and 0.3; skill keeps within 0.3 to 2.5", () => {
  for (const [column, logSd] of [
    [traits.exposureFactor, 0.3],
    [traits.stressFactor, 0.8],
  ] as const) {
    near(mean(logs(column)), -(logSd ** 2) / 2, logSd);
    near(sd(logs(column)), logSd, logSd / Math.SQRT2);
  }
  near(mean(traits.supportSkill), 1, 0.31);
  expect(range(traits.supportSkill)[0]).toBeGreaterThanOrEqual(0.3);
  expect(range(traits.supportSkill)[1]).toBe(2.5);
});

test("settling points are exponential with mean 0.46, resilience 0.5 (SD 0.12, 0.05 to 0.95), self-esteem 0.7 (SD 0.11)", () => {
  near(mean(traits.settlingPoint), 0.46, 0.46);
  near(sd(traits.settlingPoint), 0.46, 0.46 * Math.SQRT2);
  near(mean(traits.resilience), 0.5, 0.12);
  near(sd(traits.resilience), 0.12, 0.12 / Math.SQRT2);
  const [least, most] = range(traits.resilience);
  expect(least).toBeGreaterThanOrEqual(0.05);
  expect(least).toBeLessThan(0.15);
  expect(most).toBeLessThanOrEqual(0.95);
  near(mean(traits.selfEsteem), 0.7, 0.11);
  near(sd(traits.selfEsteem), 0.11, 0.11 / Math.SQRT2);
});

test("30% carry the identity; their visibility is 0.6 (SD 0.2) within 0.1 to 1, and 0 for everybody else", () => {
  near(carriers.length / size, 0.3, Math.sqrt(0.3 * 0.7));
  const visibility = carriers.map((i) => traits.visibility[i]);
  // Both ends are cut: 2.28% pile up at 1 and 0.62% at 0.1, which takes 0.0013 off the mean.
  near(mean(visibility), 0.6 - 0.2 * (0.00849 - 0.002), 0.2, carriers.length);
  expect(range(visibility)).toEqual([0.1, 1]);
  for (let i = 0; i < size; i++) if (traits.identities[i] === 0) expect(traits.visibility[i] + traits.meanVisibility[i]).toBe(0);
});

test("internalized stigma is 0.22 (SD 0.15) kept at 0 or above among those with the identity, and 0 without", () => {
  // Mean of max(0, 0.22 + 0.15 z) with a = 0.22 / 0.15: 0.22 Phi(a) + 0.15 phi(a).
  const held = carriers.map((i) => traits.internalizedStigma[i]);
  near(mean(held), 0.22 * 0.92875 + 0.15 * 0.1361, 0.14, carriers.length);
  expect(range(held)[0]).toBe(0);
  for (let i = 0; i < size; i++) if (traits.identities[i] === 0) expect(traits.internalizedStigma[i]).toBe(0);
});

test("15% stigmatize, 35% affirm, the rest is neutral; 30% have standing, setting by setting", () => {
  const share = (stance: number) => traits.stance.filter((one) => one === stance).length / size;
  near(share(Stance.stigmatizing), 0.15, Math.sqrt(0.15 * 0.85));
  near(share(Stance.affirming), 0.35, Math.sqrt(0.35 * 0.65));
  near(share(Stance.neutral), 0.5, 0.5);
  near(mean(traits.standing.subarray(0, size)), 0.3, Math.sqrt(0.21));
  near(mean(traits.standing.subarray(size)), 0.3, Math.sqrt(0.21));
});

test("units are uniform, and their factors on climate and stress lognormal with mean 1 and log-SD 0.4", () => {
  expect(new Set(settings.unit.subarray(size)).size).toBe(12);
  near(mean(settings.unit.subarray(size)), 2000 + 5.5, Math.sqrt(143 / 12));
  for (const column of [settings.unitClimate, settings.unitStress]) {
    near(mean(logs(column)), -0.08, 0.4, column.length);
    near(sd(logs(column)), 0.4, 0.4 / Math.SQRT2, column.length);
  }
});

test("everybody starts at their settling point and traits, with belonging 0.48; pride is 0.5 with the identity, else 0", () => {
  expect(state.distress).toEqual(traits.settlingPoint);
  expect(state.resilience).toEqual(traits.resilience);
  expect(state.internalizedStigma).toEqual(traits.internalizedStigma);
  expect(state.selfEsteem).toEqual(traits.selfEsteem.map((value) => Math.min(1, Math.max(0, value))));
  for (const column of [state.acuteStress, state.vigilance, state.practicalResource]) expect(range(column)).toEqual([0, 0]);
  expect(range(state.belonging)).toEqual([0.48, 0.48]);
  for (let i = 0; i < size; i++) expect(state.pride[i]).toBe(traits.identities[i] === 0 ? 0 : 0.5);
});

/** People of a plan who are tied to nobody. */
const drawn = (wishes: Parameters<typeof planOf>[0]) =>
  createSimulation(
    planOf({
      network: { source: { generator: "empty", values: {} }, trust: { from: 0.2, to: 0.8 }, change: "none", by: null },
      warmUp: 0,
      ...wishes,
    }),
    { seed: "population", replicate: 0 },
  ).world;

test("room for ties is lognormal around its median, rounded to the nearest whole number, and never above 30", () => {
  const { capacity } = drawn({ size: 10_000, population: { capacity: 1, capacitySpread: 1.5 } }).traits;
  const share = (holds: (ties: number) => boolean) => capacity.filter(holds).length / 10_000;
  // Below half a tie is none: the normal share below ln(0.5) / 1.5 = -0.4621 is .3220; below one and a half, ln(1.5) / 1.5: .6065.
  near(
    share((ties) => ties === 0),
    0.322,
    Math.sqrt(0.322 * 0.678),
    10_000,
  );
  near(
    share((ties) => ties <= 1),
    0.6065,
    Math.sqrt(0.6065 * 0.3935),
    10_000,
  );
  // From 29.5 on it would be more: 1 - the normal share below ln(29.5) / 1.5 = 2.2563 is .0120.
  near(
    share((ties) => ties === 30),
    0.012,
    Math.sqrt(0.012 * 0.988),
    10_000,
  );
  expect(range(capacity)).toEqual([0, 30]);
});

test("of the two traits that stand for all else, one has three values and the other two, each as likely as its others", () => {
  const { background } = traits;
  const [three, two] = [background.subarray(0, size), background.subarray(size)];
  const share = (column: Uint8Array, value: number) => column.filter((one) => one === value).length / size;
  for (const value of [0, 1, 2]) near(share(three, value), 1 / 3, Math.sqrt(2) / 3);
  for (const value of [0, 1]) near(share(two, value), 1 / 2, 1 / 2);
  // And the one says nothing of the other.
  const both = three.filter((value, i) => value === 0 && two[i] === 0).length / size;
  near(both, 1 / 6, Math.sqrt(5) / 6);
});

test("who carries several identities is as visible in the mean as these are together", () => {
  const { traits: many, count } = drawn({
    size: 500,
    identities: ["religion", "age", "race"].map((dimension) => identity(0.6, { dimension })),
  });
  let several = 0;
  for (let i = 0; i < count; i++) {
    const carried = [0, 1, 2].filter((d) => (many.identities[i] & (1 << d)) !== 0);
    if (carried.length > 1) several++;
    const sum = carried.reduce((total, d) => total + many.visibility[d * count + i], 0);
    expect(many.meanVisibility[i]).toBeCloseTo(carried.length === 0 ? 0 : sum / carried.length, 12);
  }
  expect(several).toBeGreaterThan(200);
});

test("a unit that a file names is as harsh and as stressful whatever other units there are", () => {
  const unitsOf = (names: readonly string[]) => {
    const network = new TieList(names.length).toNetwork({ attributes: new Map([["team", names]]) });
    const { settings: found } = createSimulation(
      on(network, planOf({ settings: [setting("work", 1, { units: "team" })], warmUp: 0 })),
      {
        seed: "units",
        replicate: 0,
      },
    ).world;
    return new Map(found.unitNames.map((name, u) => [name, [found.unitClimate[u], found.unitStress[u]]]));
  };
  const [many, few] = [unitsOf(["c", "a", "b", "c"]), unitsOf(["b", "c"])];
  expect([...many.keys()]).toEqual(["a", "b", "c"]);
  for (const [name, factors] of few) expect(factors).toEqual(many.get(name));
  expect(many.get("b")).not.toEqual(many.get("c"));
});

test("more who stigmatize or more who affirm are the same people and some more, and the other end keeps its own", () => {
  const stances = (population: object) => [
    ...drawn({ size: 1000, population: { stigmatizing: 0.1, affirming: 0.3, ...population } }).stance,
  ];
  const few = stances({});
  const [harsher, kinder] = [stances({ stigmatizing: 0.3 }), stances({ affirming: 0.5 })];
  let turned = 0;
  few.forEach((stance, i) => {
    if (stance !== Stance.neutral) expect([harsher[i], kinder[i]]).toEqual([stance, stance]);
    else turned += Number(harsher[i] === Stance.stigmatizing) + Number(kinder[i] === Stance.affirming);
  });
  expect(turned).toBeGreaterThan(300);
});

test("a climate that a setting does not give for an identity is the neutral one", () => {
  const { settings: found } = drawn({
    identities: ["religion", "age"].map((dimension) => identity(0.5, { dimension })),
    settings: [setting("work", 0.5, { climate: { age: 0.9 } }), setting("home", 0.5, { climate: { religion: 0 } })],
  });
  expect([...found.climate]).toEqual([0.5, 0.9, 0, 0.5]);
});
