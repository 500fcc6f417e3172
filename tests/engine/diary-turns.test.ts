import { expect, test } from "vitest";
import { explainPerson } from "../../src/engine/explain.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { doing, line } from "../support/lines.ts";
import { group, identity, planOf } from "../support/plans.ts";

const chance = { seed: "turns", replicate: 0 };

test("a diary says which settings somebody left and came back to, in the weeks in which it happened", () => {
  const plan = planOf({ choices: { encouragement: { leaving: 0.4, returning: 0.5 } }, warmUp: 0, weeks: 30 });
  const simulation = createSimulation(plan, chance);
  const { world } = simulation;
  const seen: string[][] = [];
  for (let week = 0; week < 30; week++) {
    const before = world.attends.slice();
    step(simulation);
    seen.push(
      world.settings.names.flatMap((setting, k) => {
        const [was, is] = [before[k * world.count + 7], world.attends[k * world.count + 7]];
        return was === is ? [] : [`${is === 1 ? "returned" : "left"} ${setting}`];
      }),
    );
  }
  const told = explainPerson(plan, chance, 7).weeks.map(({ turns }) => turns.map(({ what, to }) => `${what} ${to}`));
  expect(told).toEqual(seen);
  expect(seen.flat().length).toBeGreaterThan(3);
});

test("a diary says when somebody begins to answer others in another way", () => {
  const plan = planOf({
    choices: { norms: { chance: 1 }, encouragement: "off" },
    population: { stigmatizing: 0.4, affirming: 0 },
    warmUp: 0,
    weeks: 20,
  });
  const simulation = createSimulation(plan, chance);
  const { world } = simulation;
  const first = world.stance.slice();
  while (world.week < 20 && world.stance.every((stance, i) => stance === first[i])) step(simulation);
  const person = world.stance.findIndex((stance, i) => stance !== first[i]);
  expect(person).toBeGreaterThanOrEqual(0);
  const week = explainPerson(plan, chance, person).weeks[world.week - 1];
  expect(week.turns).toEqual([{ what: "stance", to: world.stance[person] === 3 ? "stigmatizing" : "neutral" }]);
});

test("a diary tells the norm that a meeting had, not the one that an intervention prepares for the week to come", () => {
  const plan = doing(
    planOf({ identities: [identity(1)], groups: [group("club")], warmUp: 0, weeks: 8 }),
    line("set", { from: 4, to: 6, names: { number: ["groups.club.norm"] }, numbers: { to: -1 } }),
  );
  const norms = explainPerson(plan, chance, 3).weeks.map(({ meetings }) => meetings[0]?.norm);
  expect(norms).toEqual([1, 1, 1, -1, -1, -1, 1, 1]);
});
