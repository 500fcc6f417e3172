import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { LineWishes } from "../support/lines.ts";
import { doing, line } from "../support/lines.ts";
import { group, planOf } from "../support/plans.ts";

const chance = { seed: "numbers", replicate: 0 };
const base = planOf({ size: 200, warmUp: 2, weeks: 60, population: { stigmatizing: 0.1 } });

/** A line that moves a number. */
function moved(number: string, numbers: Readonly<Record<string, number>>, wishes: LineWishes = {}) {
  return line("set", { names: { number: [number] }, numbers, ...wishes });
}

/** What the world has for the coming week, at the end of each week from 0 on. */
function each<T>(plan: typeof base, weeks: number, look: (simulation: ReturnType<typeof createSimulation>) => T): T[] {
  const simulation = createSimulation(plan, chance);
  while (simulation.world.week < 0) step(simulation);
  const seen = [look(simulation)];
  while (simulation.world.week < weeks) {
    step(simulation);
    seen.push(look(simulation));
  }
  return seen;
}

describe("set", () => {
  test("moves a number in a line, from its first to its last week, and back when they are over", () => {
    const plan = doing(base, moved("settings.work.climate", { from: 0.2, to: 0.6 }, { from: 2, to: 6 }));
    const climate = each(plan, 8, ({ world }) => world.settings.climate[0]);
    // At the end of week 0 for week 1, ...
    [0.5, 0.2, 0.3, 0.4, 0.5, 0.6, 0.5, 0.5].forEach((value, week) => expect(climate[week]).toBeCloseTo(value, 12));
    expect(each(plan, 8, ({ world }) => world.settings.climate[1])).toEqual(Array(9).fill(0.5));
  });

  test("moves it in steps of equal length: the first from, the last to", () => {
    const plan = doing(base, moved("settings.work.policy", { from: 0, to: 0.6 }, { from: 1, to: 6, values: { steps: 3 } }));
    const policy = each(plan, 6, ({ world }) => world.settings.policy[0]);
    [0, 0, 0.3, 0.3, 0.6, 0.6, 0].forEach((value, week) => expect(policy[week]).toBeCloseTo(value, 12));
  });

  test("has steps that differ by a week at most where the weeks do not divide, the longest first", () => {
    const plan = doing(base, moved("settings.work.policy", { from: 0, to: 0.6 }, { from: 1, to: 10, values: { steps: 3 } }));
    const policy = each(plan, 10, ({ world }) => world.settings.policy[0]);
    // At the end of week 0 for week 1: ten weeks in levels of four, three and three.
    [0, 0, 0, 0, 0.3, 0.3, 0.3, 0.6, 0.6, 0.6, 0].forEach((value, week) => expect(policy[week]).toBeCloseTo(value, 12));
  });

  test("goes to its last value at once where it has one week only", () => {
    const plan = doing(base, moved("settings.work.climate", { from: 0.2, to: 0.6 }, { from: 2, to: 2 }));
    expect(each(plan, 3, ({ world }) => world.settings.climate[0])).toEqual([0.5, 0.6, 0.5, 0.5]);
  });

  test("moves parameters of mechanisms and of ties that live", () => {
    const plan = doing(
      { ...planOf({ ties: "adult", warmUp: 0, weeks: 10 }) },
      moved("mechanisms.emotionalSupport.relief", { to: 0.7 }, { name: "relief", from: 3, to: 4 }),
      moved("ties.homophily", { to: 3 }, { name: "likes", from: 2, to: 3 }),
    );
    const relief = each(
      plan,
      5,
      ({ week }) => week.running.find(({ mechanism }) => mechanism.name === "emotionalSupport")?.values["relief"],
    );
    expect(relief).toEqual([0.22, 0.22, 0.7, 0.7, 0.22, 0.22]);
    expect(plan.ties?.homophily).toBe(1.1);
  });

  test("a rate that is moved counts in the very weeks: no stressor in the weeks in which their frequency is 0", () => {
    const plan = doing(base, moved("mechanisms.ordinaryStress.frequency", { to: 0 }, { from: 10, to: 14 }));
    const total = each(plan, 20, ({ world }) => world.gathered.ordinary.reduce((sum, value) => sum + value, 0));
    total.forEach((sum, week) => {
      if (week > 0) expect([week, sum === 0]).toEqual([week, week >= 10 && week <= 14]);
    });
  });

  test("lines further down have the last word, and a policy multiplies what they set", () => {
    const plan = doing(
      base,
      moved("settings.work.climate", { to: 0.9 }),
      moved("settings.work.climate", { to: 0.8 }, { name: "later" }),
      line("policy"),
    );
    expect(each(plan, 2, ({ world }) => world.settings.climate[0])[1]).toBeCloseTo(0.56, 12);
  });

  test("moves how a group meets and what it is like", () => {
    const circle = group("circle", { norm: 0.6, meeting: 0.5, hours: 0.1 });
    const plan = doing(
      planOf({ groups: [circle, group("other")], warmUp: 0, weeks: 5 }),
      moved("groups.circle.norm", { from: 0.2, to: -0.4 }, { name: "norm", from: 2, to: 4 }),
      moved("groups.circle.meeting", { to: 1 }, { name: "meeting", from: 3, to: 3 }),
      moved("groups.circle.hours", { to: 0.3 }, { name: "hours", from: 2, to: 3 }),
    );
    // At the end of week 0 for week 1, ...
    const columns = (["norm", "meeting", "hours"] as const).map((name) => each(plan, 4, ({ world }) => [...world.groups[name]]));
    const [norm, meeting, hours] = columns.map((weeks) => weeks.map(([value]) => value));
    [0.6, 0.2, -0.1, -0.4, 0.6].forEach((value, week) => expect(norm[week]).toBeCloseTo(value, 12));
    expect(meeting).toEqual([0.5, 0.5, 1, 0.5, 0.5]);
    expect(hours).toEqual([0.1, 0.3, 0.3, 0.1, 0.1]);
    // The other group stays what it is.
    for (const weeks of columns) expect(new Set(weeks.map(([, value]) => value)).size).toBe(1);
  });

  test("moves how much units differ: without any spread every unit is as its setting is", () => {
    const plan = doing(
      base,
      moved("population.unitClimateSpread", { to: 0 }, { name: "climate", from: 2, to: 3 }),
      moved("population.unitStressSpread", { to: 0 }, { name: "stress", from: 3, to: 3 }),
    );
    const alike = (name: "unitClimate" | "unitStress") =>
      each(plan, 4, ({ world }) => world.settings[name].every((factor) => factor === 1));
    expect(alike("unitClimate")).toEqual([false, true, true, false, false]);
    expect(alike("unitStress")).toEqual([false, false, true, false, false]);
  });

  test("keeps a number within what a scenario may say, and whole ones whole", () => {
    const plan = doing(
      base,
      moved("settings.work.climate", { to: 7 }),
      moved("mechanisms.seeking.contacts", { from: 1, to: 2 }, { name: "contacts", from: 1, to: 4 }),
    );
    expect(each(plan, 2, ({ world }) => world.settings.climate[0])[1]).toBe(1);
    const contacts = each(
      plan,
      3,
      ({ week }) => week.running.find(({ mechanism }) => mechanism.name === "seeking")?.values["contacts"],
    );
    expect(contacts).toEqual([1, 1, 2, 2]);
  });
});

describe("the share of people who stigmatize", () => {
  const stances = (plan: typeof base, weeks: number) => each(plan, weeks, ({ world }) => world.stance.slice());

  test("moves by everybody's own draw: up and down again, the same people have the same stances", () => {
    const up = moved("population.stigmatizing", { from: 0.1, to: 0.5 }, { from: 1, to: 21 });
    const down = moved("population.stigmatizing", { from: 0.5, to: 0.1 }, { name: "down", from: 22, to: 42 });
    const seen = stances(doing(base, up, down), 43);
    const share = seen.map((stance) => stance.filter((one) => one === 3).length / 200);
    for (let week = 1; week <= 20; week++) {
      expect(share[week]).toBeGreaterThanOrEqual(share[week - 1]);
      // Every week on the way down looks like the one on the way up.
      expect(seen[41 - week]).toEqual(seen[week]);
    }
    expect(share[20]).toBeCloseTo(0.5, 1);
    expect(seen[43]).toEqual(stances(base, 0)[0]);
  });

  test("has at each level the people whom a run with that share begins with", () => {
    const seen = stances(doing(base, moved("population.stigmatizing", { from: 0.1, to: 0.4 }, { from: 1, to: 4 })), 3);
    [0.1, 0.2, 0.3, 0.4].forEach((stigmatizing, week) =>
      expect(seen[week]).toEqual(
        stances({ ...base, people: { ...base.people, population: { ...base.people.population, stigmatizing } } }, 0)[0],
      ),
    );
  });

  test("leaves alone whoever was turned by something else", () => {
    const training = line("allyTraining", { from: 1, to: 60, dose: 5 });
    const plan = doing(base, training, moved("population.stigmatizing", { from: 0.1, to: 0.3 }, { from: 10, to: 20 }));
    const seen = stances(plan, 15);
    const first = stances(base, 0)[0];
    // All were trained at a chance of 1, and the share moves only those who were not in it before.
    first.forEach((stance, i) => {
      if (stance === 3) expect(seen[15][i]).toBe(2);
    });
    expect(seen[15].filter((stance) => stance === 3).length).toBeGreaterThan(5);
  });

  test("moves skill by what the trait moves, and a gain of training stays on top", () => {
    const training = line("allyTraining", { from: 1, to: 60, values: { skill: 0.5 } });
    const plan = doing(base, training, moved("population.skillSpread", { to: 0 }, { from: 5, to: 6 }));
    const skills = each(plan, 7, ({ world }) => world.skill.slice());
    skills[0].forEach((skill, i) => {
      const own = skill / 1.5;
      expect(skills[4][i]).toBeCloseTo(1 + 0.5 * own, 12);
      expect(skills[7][i]).toBeCloseTo(skill, 12);
    });
  });
});

test("numbers that are not there are refused by name", () => {
  expect(() => createSimulation({ ...doing(base, moved("mechanisms.policies.effect", { to: 1 })), warmUp: 0 }, chance)).toThrow(
    'no number "mechanisms.policies.effect" can be moved',
  );
});
