import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { explainPerson } from "../../src/engine/explain.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import { leave } from "../../src/model/groups/groups.ts";
import { group, planOf } from "../support/plans.ts";
import { chance, circle, people, some } from "./live-groups.ts";

describe("time", () => {
  const plan = planOf({
    groups: [
      circle({ meeting: 0.6, carriedSkill: 0.3, carriedStance: 0.2, fading: 0.2 }),
      group("haven", { hours: 0.2 }, { safeSpace: true, ...some(0.4) }),
      group("clique", { norm: -1 }, some(0.2)),
    ],
    warmUp: 5,
    weeks: 30,
  });

  test("a run that was stopped and restored goes on with the same bits, groups and what was carried included", () => {
    const whole = createSimulation(plan, chance);
    while (whole.world.week < 10) step(whole);
    leave(whole.world, 0, 1);
    whole.world.groups.open[2] = 0;
    const restored = restore(plan, checkpoint(whole));
    expect(hashWorld(restored.world)).toBe(hashWorld(whole.world));
    for (let t = 0; t < 20; t++) {
      step(whole);
      step(restored);
    }
    expect(hashWorld(restored.world)).toBe(hashWorld(whole.world));
  });

  test("the order in which groups are written changes no result but their places", () => {
    const turned: Plan = { ...plan, people: { ...plan.people, groups: [...(plan.people.groups ?? [])].reverse() } };
    const [one, other] = [createSimulation(plan, chance), createSimulation(turned, chance)];
    for (let t = 0; t < 20; t++) {
      step(one);
      step(other);
    }
    for (const name of stateNames)
      for (const i of people(one.world)) expect(other.world.state[name][i]).toBeCloseTo(one.world.state[name][i], 10);
  });

  test("a diary names the meetings of a week, and each row of the meeting is the difference it made", () => {
    const here = planOf({ groups: [circle({ norm: 0.5 }, some(1))], choices: { encouragement: "off" }, warmUp: 0, weeks: 1 });
    const without = (plan: Plan, ...names: readonly string[]): Plan => ({
      ...plan,
      mechanisms: new Map([...plan.mechanisms].filter(([name]) => !names.includes(name))),
    });
    // Help comes after comfort in the order of the ledger, so a row of stress is seen in a week without help.
    const alone = without(here, "emotionalSupport", "sharedExperience");
    const seen = new Set<string>();
    for (let person = 0; person < 15; person++) {
      const [week] = explainPerson(alone, chance, person).weeks;
      const [idle] = explainPerson(without(alone, "groupMeetings"), chance, person).weeks;
      expect(week.meetings).toEqual([{ group: "circle", norm: 0.5, safeSpace: false }]);
      for (const state of ["belonging", "internalizedStigma", "pride", "acuteStress"] as const) {
        const rows = week.ledger.filter((row) => row.mechanism === "groupMeetings" && row.state === state);
        const made = rows.reduce((sum, { amount }) => sum + amount, 0);
        expect(made).toBeCloseTo(week.after[state] - idle.after[state], 12);
        if (Math.abs(made) > 1e-6) seen.add(state);
      }
    }
    expect([...seen].sort()).toEqual(["acuteStress", "belonging", "internalizedStigma", "pride"]);
  });
});
