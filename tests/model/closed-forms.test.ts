import { expect, test } from "vitest";
import { createSimulation, run, type Simulation, step } from "../../src/engine/simulation.ts";
import { defineMechanism } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { defaults, stress } from "../../src/parameters/parameter.ts";
import { alike, identity, on, planOf } from "../support/plans.ts";

/** The same burden for everybody in every week: what closed forms are written for. */
const constantLoad = defineMechanism({
  name: "constantLoad",
  title: "Constant load",
  id: "test",
  summary: "The same burden every week.",
  rule: ["burden += load"],
  sources: ["assumed"],
  parameters: { load: stress(0.4, "burden a week", "assumed") },
  changes: ["burden"],
  off: "No load.",
  draws: {},
  happen({ count, gathered }, { load }) {
    for (let i = 0; i < count; i++) gathered.burden[i] += load;
  },
});
const registry = [constantLoad, ...mechanisms];
const chance = { seed: "closed forms", replicate: 0 };

function withLoad(plan: ReturnType<typeof planOf>, load: number) {
  return { ...plan, mechanisms: new Map([...plan.mechanisms, ["constantLoad", { ...defaults(constantLoad.parameters), load }]]) };
}
const quiet = { stigmaExposure: "off", ordinaryStress: "off", mood: "off" } as const;

function ring(size: number, trust: number) {
  const ties = new TieList(size);
  for (let i = 0; i < size; i++) ties.add(i, (i + 1) % size, { trust });
  return ties.toNetwork();
}

test("an isolated person with a constant load settles at settling point + toDistress x load / fading / recovery", () => {
  const plan = withLoad(
    on(new TieList(1).toNetwork(), planOf({ preset: "minimal", choices: { ...quiet, resilience: "off" }, weeks: 400 })),
    0.4,
  );
  const simulation = createSimulation(plan, chance, { registry });
  run(simulation);
  const { traits, state } = simulation.world;
  const stressAtRest = 0.4 / 0.5;
  const recovery = 0.05 + 0.25 * traits.resilience[0];
  expect(state.acuteStress[0]).toBeCloseTo(stressAtRest, 12);
  expect(state.distress[0]).toBeCloseTo(traits.settlingPoint[0] + (0.1 * stressAtRest) / recovery, 10);
});

test("what is left of a disturbance after its half-life is half: ln 2 / -ln(1 - recovery) weeks", () => {
  const plan = on(
    new TieList(1).toNetwork(),
    planOf({ preset: "minimal", choices: { ...quiet, resilience: "off" }, warmUp: 0, weeks: 60 }),
  );
  const simulation = createSimulation(plan, chance);
  const { state, traits } = simulation.world;
  state.distress[0] = traits.settlingPoint[0] + 1;
  const recovery = 0.05 + 0.25 * traits.resilience[0];
  let left = 1;
  for (let week = 1; week <= 20; week++) {
    step(simulation);
    left *= 1 - recovery;
    expect(state.distress[0] - traits.settlingPoint[0]).toBeCloseTo(left, 12);
  }
});

test("with resilience 0 half of a disturbance is gone after 13.5 weeks, with resilience 1 after 2", () => {
  expect(Math.LN2 / -Math.log(1 - 0.05)).toBeCloseTo(13.5, 1);
  expect(Math.LN2 / -Math.log(1 - 0.3)).toBeCloseTo(1.94, 2);
});

test("without events and pressure nothing hurts: no stress, no vigilance, no hurt, ever", () => {
  const plan = planOf({
    choices: { stigmaExposure: { frequency: 0 }, ordinaryStress: { frequency: 0 }, conformityPressure: "off" },
    weeks: 52,
  });
  const simulation = createSimulation(plan, chance);
  run(simulation, ({ state, gathered }) => {
    expect(Math.max(...state.acuteStress)).toBe(0);
    expect(Math.max(...state.vigilance)).toBe(0);
    expect(Math.max(...gathered.hurt)).toBe(0);
  });
});

test("muting stigma leaves both lives identical to the last bit until the first event strikes", () => {
  const lives = [0.05, 0].map((frequency) =>
    createSimulation(planOf({ choices: { stigmaExposure: { frequency } }, warmUp: 0, weeks: 120 }), chance),
  );
  let struck = false;
  let identicalWeeks = 0;
  while (!struck && lives[0].world.week < 120) {
    for (const life of lives) step(life);
    struck = lives[0].world.events.some((events) => events > 0);
    if (struck) break;
    identicalWeeks++;
    expect(lives[0].world.state.distress).toEqual(lives[1].world.state.distress);
    expect(lives[0].world.state.selfEsteem).toEqual(lives[1].world.state.selfEsteem);
  }
  expect(struck).toBe(true);
  expect(identicalWeeks).toBeGreaterThan(0);
});

test("a ring where everyone gives and needs alike stays symmetric to the last bit", () => {
  // Settling points are drawn; here everybody is given the same. Full trust means everybody asks everybody.
  const plan = withLoad(
    on(
      ring(12, 1),
      planOf({
        identities: [identity(1, { visibilitySpread: 0 })],
        population: { ...alike, standing: 1, stigmatizing: 0, affirming: 1, settlingPoint: 0 },
        // Nobody leaves a setting by the dice, which are not alike for everybody.
        choices: { ...quiet, encouragement: { leaving: 0 } },
        warmUp: 0,
        weeks: 60,
      }),
    ),
    0.7,
  );
  const simulation = createSimulation(plan, chance, { registry });
  run(simulation, ({ state, help, count }) => {
    for (const column of [state.distress, state.acuteStress, state.belonging, state.resilience, state.goalPersistence, help]) {
      for (let i = 1; i < count; i++) expect(column[i]).toBe(column[0]);
    }
  });
  expect(simulation.world.help[0]).toBeGreaterThan(0);
});

test("units of help given are units received, week by week, before similar others add to their worth", () => {
  const simulation = createSimulation(planOf({ size: 200 }), chance);
  let total = 0;
  run(simulation, ({ asks, help, week }) => {
    if (week === 0) return;
    let given = 0;
    for (let k = 0; k < asks.count; k++) given += asks.given[k];
    const received = help.reduce((sum, units) => sum + units, 0);
    expect(received).toBeCloseTo(given, 9);
    total += given;
  });
  expect(total).toBeGreaterThan(10);
});

test("nobody gives more than they have: what a person hands out in a week stays within capacity x skill", () => {
  const simulation = createSimulation(planOf({ size: 200 }), chance);
  run(simulation, (world) => {
    const out = new Float64Array(world.count);
    for (let k = 0; k < world.asks.count; k++) out[world.asks.contact[k]] += world.asks.given[k];
    for (let j = 0; j < world.count; j++) expect(out[j]).toBeLessThanOrEqual(2 * world.traits.supportSkill[j] + 1e-12);
  });
});

test("a split over zero trust gives zero, not NaN", () => {
  const ties = new TieList(3);
  ties.add(0, 1, { trust: 1, trustBack: 0 });
  ties.add(1, 2, { trust: 0, trustBack: 0 });
  const simulation = createSimulation(on(ties.toNetwork(), planOf({ weeks: 80 })), chance);
  run(simulation, ({ help }) => expect(help.every((units) => units === 0)).toBe(true));
});

test("help divides the burden: need / (1 + relief x units), with the bonus where the identity is shared", () => {
  // Two people who trust each other fully and carry the identity; only stigma events, no hiding.
  const ties = new TieList(2);
  ties.add(0, 1, { trust: 1 });
  const plan = on(
    ties.toNetwork(),
    planOf({
      identities: [identity(1, { visibility: 1, visibilitySpread: 0 })],
      population: { stigmatizing: 0 },
      choices: { ordinaryStress: "off", concealment: "off", harmfulReactions: { byClumsy: 0 } },
      weeks: 80,
    }),
  );
  const simulation = createSimulation(plan, chance);
  let checked = 0;
  run(simulation, ({ need, help, gathered, asked }) => {
    for (let i = 0; i < 2; i++) {
      if (asked[i] === 0) continue;
      checked++;
      expect(gathered.burden[i]).toBeCloseTo(need[i] / (1 + 0.22 * help[i] * 1.5), 12);
    }
  });
  expect(checked).toBeGreaterThan(5);
});

test("belonging comes to rest at accepted / (accepted + half point), here 1.5 as the specification has it, accepted = positive trust - half of harmful trust", () => {
  const simulation: Simulation = createSimulation(planOf({ weeks: 200 }), chance);
  run(simulation);
  const { state, perceived, count } = simulation.world;
  for (let i = 0; i < count; i++) {
    const accepted = Math.max(0, perceived.positiveTrust[i] - 0.5 * perceived.negativeTrust[i]);
    expect(state.belonging[i]).toBeCloseTo(accepted / (accepted + 1.5), 8);
  }
});

test("vigilance follows the number of events: its mean over a long time is the mean number a week", () => {
  const simulation = createSimulation(planOf({ size: 400, weeks: 400 }), chance);
  const { world } = simulation;
  let events = 0;
  let vigilance = 0;
  run(simulation, () => {
    events += world.events.reduce((sum, value) => sum + value, 0);
    vigilance += world.state.vigilance.reduce((sum, value) => sum + value, 0);
  });
  expect(vigilance / events).toBeCloseTo(1, 1);
});

test("the number of stigma events is what the rate says: frequency x load x time x (1 - what prevents)", () => {
  const plan = planOf({
    size: 2000,
    identities: [identity(1, { visibility: 0.5, visibilitySpread: 0 })],
    settings: [{ name: "work", climate: 0.8, time: 0.5, policy: 0.25, units: 5 }],
    population: alike,
    choices: { practicalSupport: "off", bridgingAccess: "off", concealment: "off" },
    warmUp: 0,
    weeks: 100,
  });
  const simulation = createSimulation(plan, chance);
  let events = 0;
  run(simulation, (world) => (events += world.events.reduce((sum, value) => sum + value, 0)));
  const expected = 0.9 * (0.5 * 2 * 0.8) * 0.5 * (1 - 0.25); // 0.27 a person and week
  expect(Math.abs(events / 200_000 - expected)).toBeLessThan(4 * Math.sqrt(expected / 200_000));
});

test("people without a devalued identity meet background events only, and keep neither pride nor internalized stigma", () => {
  const simulation = createSimulation(
    planOf({
      size: 3000,
      identities: [identity(0)],
      population: alike,
      choices: { bridgingAccess: "off", practicalSupport: "off" },
      warmUp: 0,
    }),
    chance,
  );
  let events = 0;
  run(simulation, (world) => (events += world.events.reduce((sum, value) => sum + value, 0)));
  const expected = 0.9 * 0.03 * 2 * 0.5 * 1;
  expect(Math.abs(events / (3000 * 40) - expected)).toBeLessThan(4 * Math.sqrt(expected / (3000 * 40)));
  expect(Math.max(...simulation.world.state.pride, ...simulation.world.state.internalizedStigma)).toBe(0);
});

test("all ten identity dimensions behave identically: the name of a dimension only names its dice", () => {
  const one = createSimulation(planOf({ identities: [identity(1, { visibility: 0.6, visibilitySpread: 0 })] }), chance);
  const other = createSimulation(
    planOf({ identities: [{ ...identity(1, { visibility: 0.6, visibilitySpread: 0 }), dimension: "disability" }] }),
    chance,
  );
  run(one);
  run(other);
  expect(other.world.state.distress).toEqual(one.world.state.distress);
});

test("two devalued identities add up at combination 1 and weigh more than their sum above it", async () => {
  const { combineLoads } = await import("../../src/model/settings.ts");
  expect(combineLoads([0.6, 0.8], 2, 1)).toBeCloseTo(1.4, 12);
  expect(combineLoads([0.6, 0.8], 2, 1.3)).toBeGreaterThan(1.4);
  expect(combineLoads([0.6, 0.8], 2, 0.8)).toBeLessThan(1.4);
  expect(combineLoads([0.6, 0], 2, 1.3)).toBeCloseTo(0.6, 12);
});
