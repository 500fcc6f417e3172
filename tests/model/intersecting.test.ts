import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { live } from "../../src/model/week.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { identity, on, planOf, setting, type Wishes } from "../support/plans.ts";

/** Everybody carries both identities, fully visible; each setting devalues one of them alone. */
const apart = {
  size: 200,
  identities: [
    identity(1, { visibility: 1, visibilitySpread: 0 }),
    { ...identity(1, { visibility: 1, visibilitySpread: 0 }), dimension: "age" },
  ],
  settings: [
    setting("work", 0.5, { climate: { religion: 0.8, age: 0 } }),
    setting("neighborhood", 0.5, { climate: { religion: 0, age: 0.4 } }),
  ],
};
const together = { ...apart, settings: [setting("work", 1, { climate: { religion: 0.6, age: 0.3 } })] };

/** Candidate events a person and week that the climate brings about, by setting and identity. */
function events(wishes: Wishes, combination = 1): Map<string, number> {
  const plan = planOf({
    ...wishes,
    preset: "minimal",
    choices: { stigmaExposure: { combination } },
    population: { unitClimateSpread: 0 },
    warmUp: 0,
  });
  const simulation = createSimulation(plan, { seed: "intersecting", replicate: 0 });
  const found = new Map<string, number>();
  for (let week = 0; week < 100; week++) {
    step(simulation);
    const { eventList } = simulation.world;
    for (let e = 0; e < eventList.count; e++) {
      const key = `${eventList.setting[e]} ${eventList.identity[e]}`;
      found.set(key, (found.get(key) ?? 0) + 1 / (100 * 200));
    }
  }
  return found;
}
const total = (found: Map<string, number>) => [...found.values()].reduce((sum, value) => sum + value, 0);

describe("people who carry two identities", () => {
  test("hide less from those who carry the identity that it was about, and no less from those who share another", () => {
    // One asker with both; a contact with each of them and one with none. All events are about religion, and hiding is nearly whole.
    const file = new Map([
      ["religion", ["1", "1", "0", "0"]],
      ["age", ["1", "0", "1", "0"]],
    ]);
    const ties = new TieList(4);
    for (const contact of [1, 2, 3]) ties.add(0, contact, { trust: 1 });
    const network = ties.toNetwork({ attributes: file });
    const plan = planOf({
      identities: ["religion", "age"].map((dimension) => ({
        ...identity(1),
        share: null,
        dimension,
        where: { attribute: dimension, values: ["1"] },
      })),
      settings: [setting("work", 1, { climate: { religion: 1, age: 0 } })],
      choices: { concealment: { base: 0.9 }, seeking: { amongSimilar: 0 }, stigmaExposure: { frequency: 20 } },
      warmUp: 0,
    });
    const { world, week } = createSimulation(on(network, plan), { seed: "hiding", replicate: 0 });
    const asked = [0, 0, 0, 0];
    for (let w = 0; w < 200; w++) {
      live(world, week);
      for (let k = 0; k < world.asks.count; k++) if (world.asks.asker[k] === 0) asked[world.asks.contact[k]]++;
    }
    // Who carries it too is asked in every week, the others in the one in ten in which nothing is hidden.
    expect(asked[1]).toBeGreaterThan(190);
    for (const other of [asked[2], asked[3]]) expect(Math.abs(other - 20)).toBeLessThan(18);
  });

  test("meet events about one of them where it is devalued, and about the other where that one is", () => {
    const found = events(apart);
    expect([...found.keys()].sort()).toEqual(["0 0", "1 1"]);
    // .9 events a week x half the time x 2 x climate.
    expect(Math.abs((found.get("0 0") ?? 0) - 0.9 * 0.5 * 1.6)).toBeLessThan(0.05);
    expect(Math.abs((found.get("1 1") ?? 0) - 0.9 * 0.5 * 0.8)).toBeLessThan(0.04);
  });

  test("in one setting meet what both bring together, in proportion to how devalued each is there", () => {
    const found = events(together);
    expect(Math.abs(total(found) - 0.9 * (1.2 + 0.6))).toBeLessThan(0.08);
    expect(Math.abs((found.get("0 0") ?? 0) / (found.get("0 1") ?? 1) - 2)).toBeLessThan(0.15);
  });

  test("meet more than the sum at a combination above 1 and less below it, as the scenario says: (sum of load^(1/chi))^chi", () => {
    const expected = (chi: number) => 0.9 * (1.2 ** (1 / chi) + 0.6 ** (1 / chi)) ** chi;
    for (const chi of [0.8, 1.3]) expect(Math.abs(total(events(together, chi)) - expected(chi))).toBeLessThan(0.09);
    expect(expected(0.8)).toBeLessThan(1.62);
    expect(expected(1.3)).toBeGreaterThan(1.62);
  });

  test("share an experience with who carries the identity that the event was about, not with who carries the other", () => {
    const plan = planOf({ ...together, identities: [identity(0.6), { ...identity(0.6), dimension: "age" }], warmUp: 0 });
    const simulation = createSimulation(plan, { seed: "intersecting", replicate: 1 });
    const { world } = simulation;
    const seen = { kin: 0, other: 0 };
    for (let week = 0; week < 60; week++) {
      step(simulation);
      const { asks, eventIdentities, traits, gathered, events: struck } = world;
      for (let k = 0; k < asks.count; k++) {
        const i = asks.asker[k];
        const [own, theirs] = [traits.identities[i], traits.identities[asks.contact[k]]];
        if (asks.ease[k] === 0 || struck[i] === 0 || (own & theirs) === 0) continue;
        let [ease, bonus] = [0, 0];
        for (let other = 0; other < asks.count; other++) {
          if (asks.asker[other] !== i) continue;
          ease += asks.ease[other];
          if ((eventIdentities[i] & traits.identities[asks.contact[other]]) !== 0) bonus += 0.5 * asks.ease[other];
        }
        expect(gathered.ease[i]).toBeCloseTo(ease + bonus, 12);
        (eventIdentities[i] & theirs) !== 0 ? seen.kin++ : seen.other++;
      }
    }
    expect(Math.min(seen.kin, seen.other)).toBeGreaterThan(10);
  });
});
