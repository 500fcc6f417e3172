import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { arcBetween } from "../../src/network/network.ts";
import { doing, line } from "../support/lines.ts";
import { base, chance, pairsOf, worldOf } from "./made-ties.ts";

describe("bridging mentors", () => {
  const mentored = doing(base, line("bridgingMentors", { names: { setting: ["work"] }, who: { identity: "religion" } }));

  test("have standing in the setting and belong to another unit there", () => {
    const world = worldOf(mentored);
    let found = 0;
    for (let i = 0; i < 100; i++) {
      if (world.mentor[i] === 0) continue;
      found++;
      const j = world.mentor[i] - 1;
      expect([world.traits.standing[j], world.settings.unit[i] === world.settings.unit[j]]).toEqual([1, false]);
      expect(arcBetween(world.network, i, j)).toBeGreaterThanOrEqual(0);
    }
    expect(found).toBe(world.traits.identities.reduce((sum, carried) => sum + carried, 0));
  });

  test("are as many as the doses that are charged, of whom one counts double", () => {
    const before = pairsOf(worldOf(base));
    const mentors = (dose: number, budget: number | null = null) => {
      const names = { setting: ["work"] };
      const world = worldOf(doing(base, line("bridgingMentors", { names, dose, budget, who: { people: ["5", "25", "45"] } })));
      const fresh = pairsOf(world).filter((pair) => !before.includes(pair));
      const [{ doses, served }] = world.interventions;
      for (const i of [5, 25, 45])
        if (world.mentor[i] > 0) expect(fresh).toContain([i, world.mentor[i] - 1].sort((a, b) => a - b).join("-"));
      return [fresh.length, doses[0], served[0], world.mentor.filter((one) => one > 0).length];
    };
    expect(mentors(1)).toEqual([3, 3, 3, 3]);
    expect(mentors(2)).toEqual([6, 6, 3, 3]);
    expect(mentors(2, 3)).toEqual([3, 3, 2, 2]);
    expect(mentors(0)).toEqual([0, 0, 0, 0]);
    const { interventions } = worldOf(doing(base, line("bridgingMentors", { dose: 0.5 })));
    // Binomial(100, 0.5): mean 50, SD 5.
    expect(Math.abs(interventions[0].doses[0] + interventions[0].unplaced[0] - 50)).toBeLessThan(20);
  });

  test("give practical support that counts double", () => {
    const world = worldOf(mentored, 3);
    const simulation = createSimulation(mentored, chance);
    while (simulation.world.week < 2) step(simulation);
    const before = simulation.world.state.practicalResource.slice();
    step(simulation);
    const { asks, traits, mentor, count } = simulation.world;
    const received = new Float64Array(count);
    let doubled = 0;
    for (let k = 0; k < asks.count; k++) {
      if (traits.standing[asks.contact[k]] === 0) continue;
      const own = mentor[asks.asker[k]] === asks.contact[k] + 1;
      if (own && asks.given[k] > 0) doubled++;
      received[asks.asker[k]] += asks.given[k] * (own ? 2 : 1);
    }
    expect(doubled).toBeGreaterThan(0);
    for (let i = 0; i < count; i++) {
      const expected = before[i] + 0.1 * (received[i] / (1 + received[i]) - before[i]);
      expect(world.state.practicalResource[i]).toBeCloseTo(expected, 12);
    }
  });
});
