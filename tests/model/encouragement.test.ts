import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { createSimulation, run, type Simulation, step } from "../../src/engine/simulation.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { group, identity, on, planOf, setting, type Wishes } from "../support/plans.ts";

const chance = { seed: "encouragement", replicate: 0 };
/** Nobody is told to leave or come back. */
const stay = { leaving: 0, returning: 0 };

/** Everybody on at once but moods, with these values of encouragement. */
function people(values: Record<string, number> | "off", wishes: Wishes = {}): Simulation {
  return createSimulation(
    planOf({ ...wishes, choices: { mood: "off", ...wishes.choices, encouragement: values }, warmUp: 0 }),
    chance,
  );
}

/** A world without anything that happens, of one person alone. */
function alone(values: Record<string, number>, wishes: Wishes = {}): Simulation {
  const quiet = {
    stigmaExposure: "off",
    ordinaryStress: "off",
    mood: "off",
    conformityPressure: "off",
    belonging: "off",
  } as const;
  const plan = planOf({ ...wishes, choices: { ...quiet, encouragement: values, ...wishes.choices }, warmUp: 0 });
  return createSimulation(on(new TieList(1).toNetwork(), plan), chance);
}

describe("goal persistence", () => {
  test("starts at .5 for everybody, and without anybody or any setback stays there", () => {
    const simulation = alone(stay);
    for (let week = 0; week < 30; week++) step(simulation);
    expect([...simulation.world.state.goalPersistence]).toEqual([0.5]);
  });

  test("grows with an affirming group that meets: .4 of encouragement takes .03 x .4 of what is missing", () => {
    const simulation = alone(stay, { groups: [group("circle")] });
    let expected = 0.5;
    for (let week = 0; week < 20; week++) {
      step(simulation);
      expected += 0.03 * 0.4 * (1 - expected);
      expect(simulation.world.state.goalPersistence[0]).toBeCloseTo(expected, 12);
    }
  });

  test("falls with a burden above `heavy` and with major events, by s of both: loss x s(majors + burden - heavy) of what there is", () => {
    const simulation = people(stay, {
      choices: { stigmaExposure: { majorShare: 0.5, frequency: 3 } },
      identities: [identity(1)],
    });
    const { world } = simulation;
    const seen = { major: 0, heavy: 0 };
    for (let week = 0; week < 20; week++) {
      const before = world.state.goalPersistence.slice();
      step(simulation);
      const { eventList, gathered, perceived } = world;
      for (let i = 0; i < world.count; i++) {
        let majors = 0;
        for (let e = 0; e < eventList.count; e++)
          if (eventList.person[e] === i && eventList.major[e] === 1 && eventList.preventedBy[e] === 0) majors++;
        const hard = majors + Math.max(0, gathered.burden[i] - 1);
        const positive = perceived.positiveTrust[i];
        const [gained, lost] = [positive / (positive + 3), hard / (1 + hard)];
        const expected = before[i] + 0.03 * gained * (1 - before[i]) - 0.02 * lost * before[i];
        expect(world.state.goalPersistence[i]).toBeCloseTo(expected, 12);
        seen.major += majors;
        if (hard > majors) seen.heavy++;
      }
    }
    expect(Math.min(seen.major, seen.heavy)).toBeGreaterThan(20);
  });

  test("is higher among people with people to turn to than among the same people without, after the same year", () => {
    const ends = (ties: boolean) => {
      const network = ties ? undefined : new TieList(60).toNetwork();
      const plan = planOf({ choices: { encouragement: stay }, weeks: 52 });
      const simulation = createSimulation(network === undefined ? plan : on(network, plan), chance);
      run(simulation);
      return simulation.world.state.goalPersistence.reduce((sum, value) => sum + value, 0) / 60;
    };
    expect(ends(true)).toBeGreaterThan(ends(false) + 0.1);
    expect(ends(false)).toBeLessThan(0.5);
  });
});

describe("progress", () => {
  const circle = { groups: [group("circle")] };
  test("is encouragement x goal persistence in a week without setback: self-esteem and resilience gain by it", () => {
    const simulation = alone(stay, circle);
    const without = alone({ ...stay, toSelfEsteem: 0, toResilience: 0 }, circle);
    const { state } = simulation.world;
    const resilience = state.resilience[0];
    step(simulation);
    step(without);
    const ledger = new Ledger(0);
    expect(state.selfEsteem[0] - without.world.state.selfEsteem[0]).toBeCloseTo(0.002 * 0.4 * 0.5, 12);
    expect(state.resilience[0] - without.world.state.resilience[0]).toBeCloseTo(0.0005 * 0.4 * 0.5 * (1 - resilience), 12);
    step(simulation, ledger);
    const rows = ledger.rows.filter(({ mechanism }) => mechanism === "encouragement").map(({ state: into }) => into);
    expect(rows).toEqual(expect.arrayContaining(["goalPersistence", "selfEsteem", "resilience"]));
  });

  test("there is none in a week that sets somebody back, and none reaches a state whose mechanism is off", () => {
    const hard = alone(
      { ...stay, heavy: 0, toSelfEsteem: 1 },
      { ...circle, choices: { ordinaryStress: { frequency: 5, burden: 3 } } },
    );
    const eased = alone(
      { ...stay, heavy: 10, toSelfEsteem: 1 },
      { ...circle, choices: { ordinaryStress: { frequency: 5, burden: 0.1 } } },
    );
    for (const simulation of [hard, eased]) step(simulation);
    expect(hard.world.gathered.burden[0]).toBeGreaterThan(0);
    expect(hard.world.gathered.esteemGain[0]).toBe(0);
    expect(eased.world.gathered.esteemGain[0]).toBeGreaterThan(0);
    const unmoved = alone(
      { ...stay, toSelfEsteem: 1, toResilience: 1 },
      { ...circle, choices: { selfEsteem: "off", resilience: "off" } },
    );
    const start = [unmoved.world.state.selfEsteem[0], unmoved.world.state.resilience[0]];
    for (let week = 0; week < 10; week++) step(unmoved);
    expect([unmoved.world.state.selfEsteem[0], unmoved.world.state.resilience[0]]).toEqual(start);
  });
});

describe("leaving a setting", () => {
  test("has chance leaving x (1 - goalPersistence), setting by setting, and coming back returning x goalPersistence", () => {
    const simulation = people({ gain: 0, loss: 0, leaving: 0.2, returning: 0.3 }, { size: 400 });
    const { world } = simulation;
    let [left, stayed, back, away] = [0, 0, 0, 0];
    for (let week = 0; week < 50; week++) {
      const before = world.attends.slice();
      step(simulation);
      for (let k = 0; k < before.length; k++) {
        if (before[k] === 1) world.attends[k] === 0 ? left++ : stayed++;
        else world.attends[k] === 1 ? back++ : away++;
      }
    }
    // Chances .1 and .15, within four standard errors.
    expect(Math.abs(left / (left + stayed) - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / (left + stayed)));
    expect(Math.abs(back / (back + away) - 0.15)).toBeLessThan(4 * Math.sqrt((0.15 * 0.85) / (back + away)));
  });

  test("is likelier with little goal persistence, and of the same settings in every run that shares the chance", () => {
    const leave = (persistence: number) => {
      const simulation = people({ leaving: 0.5, gain: 0, loss: 0 });
      simulation.world.state.goalPersistence.fill(persistence);
      step(simulation);
      return simulation.world.attends;
    };
    const [little, much] = [leave(0.2), leave(0.8)];
    expect(little.filter((there) => there === 0).length).toBeGreaterThan(much.filter((there) => there === 0).length);
    expect(leave(1)).not.toContain(0);
    const first = little.subarray(0, 60);
    for (const [i, there] of much.subarray(0, 60).entries()) if (there === 0) expect(first[i]).toBe(0);
  });

  test("has that chance in every setting, however many there are and however likely it is", () => {
    const settings = ["work", "school", "club"].map((name) => setting(name, 1 / 3));
    const simulation = people({ leaving: 0.9, gain: 0, loss: 0 }, { size: 3000, settings });
    step(simulation);
    for (let k = 0; k < 3; k++) {
      const left = simulation.world.attends.subarray(3000 * k, 3000 * (k + 1)).filter((there) => there === 0).length;
      // .9 x (1 - .5), within four standard errors.
      expect(Math.abs(left / 3000 - 0.45)).toBeLessThan(4 * Math.sqrt((0.45 * 0.55) / 3000));
    }
  });

  test("keeps away every event there, in its own name, and moves none elsewhere", () => {
    const [some, all] = [people({ ...stay }), people({ ...stay })];
    const { world } = some;
    world.attends.fill(0, 0, world.count);
    const name = some.week.running.find(({ mechanism }) => mechanism.name === "encouragement")?.rank;
    let kept = 0;
    for (let week = 0; week < 10; week++) {
      step(some);
      step(all);
      for (let e = 0; e < world.eventList.count; e++) {
        if (world.eventList.setting[e] !== 0) continue;
        expect(world.eventList.preventedBy[e]).not.toBe(0);
        if (world.eventList.preventedBy[e] === name) kept++;
      }
      if (week === 0)
        for (const column of ["person", "setting", "severity", "luck"] as const)
          expect(world.eventList[column]).toEqual(all.world.eventList[column]);
    }
    expect(kept).toBeGreaterThan(5);
  });

  test("ends know-how there: it fades, and who has left gives none", () => {
    const simulation = people(stay, { population: { standing: 1 } });
    const { world } = simulation;
    for (let week = 0; week < 20; week++) step(simulation);
    const { practicalResource } = world.state;
    const away = Array.from({ length: 30 }, (_, i) => i);
    for (const i of away) world.attends[i] = 0;
    const before = practicalResource.slice();
    step(simulation);
    for (const i of away) expect(practicalResource[i]).toBeCloseTo(0.9 * before[i], 12);
    // Whoever has left everything, all around: nobody gets any more.
    world.attends.fill(0);
    const all = practicalResource.slice();
    step(simulation);
    for (let r = 0; r < all.length; r++) expect(practicalResource[r]).toBeCloseTo(0.9 * all[r], 12);
  });

  test("costs: the settling point rises by .3 x the time spent there, and self-esteem falls by .008 x that time a week", () => {
    const [away, there] = [alone(stay), alone(stay)];
    away.world.attends[0] = 0;
    step(away);
    step(there);
    const recovery = 0.05 + 0.25 * there.world.traits.resilience[0];
    expect(away.world.gathered.settlingPoint[0] - there.world.gathered.settlingPoint[0]).toBeCloseTo(0.3 * 0.6, 12);
    expect(away.world.state.distress[0] - there.world.state.distress[0]).toBeCloseTo(recovery * 0.3 * 0.6, 12);
    expect(away.world.state.selfEsteem[0] - there.world.state.selfEsteem[0]).toBeCloseTo(-0.008 * 0.6, 12);
  });

  test("is of few by default, one to three in a hundred a year and setting, and no cure: who is away is not less distressed for it", () => {
    const wishes = { size: 300, identities: [identity(0.3)], ties: "adult", network: grown };
    let [left, years] = [0, 0];
    const gain: number[] = [];
    for (let replicate = 0; replicate < 4; replicate++) {
      const lives = [{}, { leaving: 0 }].map((encouragement) =>
        createSimulation(planOf({ ...wishes, choices: { encouragement }, warmUp: 0 }), { seed: "leaving", replicate }),
      );
      const [world, other] = lives.map((life) => life.world);
      for (let week = 0; week < 156; week++) {
        const before = world.attends.slice();
        for (const life of lives) step(life);
        for (let k = 0; k < before.length; k++) if (before[k] > world.attends[k]) left++;
        years += before.length / 52;
        if (week < 52) continue;
        for (let i = 0; i < 300; i++)
          if (world.attends[i] + world.attends[300 + i] < 2) gain.push(world.state.distress[i] - other.state.distress[i]);
      }
    }
    expect(left / years).toBeGreaterThan(0.01);
    expect(left / years).toBeLessThan(0.03);
    expect(gain.reduce((sum, value) => sum + value, 0) / gain.length).toBeGreaterThan(0);
  });
});
const grown = { source: { generator: "empty", values: {} }, trust: { from: 0.2, to: 0.8 }, change: "none", by: null } as const;

test("a group is left like a setting, and whoever has left is at none of its meetings", () => {
  const simulation = people({ leaving: 0.4, gain: 0, loss: 0 }, { groups: [group("circle")] });
  const { world } = simulation;
  step(simulation);
  const members = world.groups.member.reduce((sum, one) => sum + one, 0);
  // Chance .2 of 60: 12, SD 3.1.
  expect(Math.abs(60 - members - 12)).toBeLessThan(12);
  const gone = Array.from({ length: 60 }, (_, i) => i).filter((i) => world.groups.member[i] === 0);
  step(simulation);
  for (const i of gone) expect(world.groups.present[i]).toBe(0);
});

test("a group that is closed is left by nobody", () => {
  const simulation = people({ leaving: 1, gain: 0, loss: 0 }, { groups: [group("circle", {}, { open: false })] });
  for (let week = 1; week <= 5; week++) step(simulation);
  expect(simulation.world.groups.member).not.toContain(0);
});

test("a run that stops, is stored and goes on ends with the same bits, who has left included", () => {
  const plan = planOf({ choices: { encouragement: { leaving: 0.05 } }, groups: [group("circle")], weeks: 60 });
  const [whole, stopped] = [createSimulation(plan, chance), createSimulation(plan, chance)];
  while (stopped.world.week < 25) step(stopped);
  expect(stopped.world.attends).toContain(0);
  const resumed = restore(plan, checkpoint(stopped));
  for (const simulation of [whole, resumed]) run(simulation);
  expect(hashWorld(resumed.world)).toBe(hashWorld(whole.world));
});
