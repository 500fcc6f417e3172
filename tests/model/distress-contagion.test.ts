import { describe, expect, test } from "vitest";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { friendsCorrelation } from "../../src/model/measures/friends-correlation.ts";
import { chooseMechanisms, presets } from "../../src/model/presets.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { on, planOf } from "../support/plans.ts";

const chance = { seed: "contagion", replicate: 0 };
const [spreads, lifts] = [{ mode: 0 }, { mode: 1 }];

/** Person 0 with contacts of the given trust and distress; nothing else moves anybody. */
function among(own: number, contacts: readonly (readonly [trust: number, distress: number])[], values: Record<string, number>) {
  const ties = new TieList(contacts.length + 1);
  for (const [k, [trust]] of contacts.entries()) ties.add(0, k + 1, { trust, trustBack: 0.5 });
  const all = chooseMechanisms("none", { distressContagion: values });
  const plan = on(ties.toNetwork(), planOf({ warmUp: 0 }));
  const simulation = createSimulation(
    { ...plan, mechanisms: new Map([...all].filter(([name]) => name === "distressContagion")) },
    chance,
  );
  simulation.world.state.distress.set([own, ...contacts.map(([, distress]) => distress)]);
  step(simulation);
  return simulation.world.state.distress;
}

describe("distress spreads", () => {
  test("by pull x s(all trust) x (mean of contacts, weighed by trust, - own), and never pulls down", () => {
    const contacts = [
      [0.75, 2],
      [0.25, 1],
    ] as const;
    // All trust 1, s = .5; mean 1.75.
    expect(among(0.5, contacts, spreads)[0]).toBeCloseTo(0.5 + 0.02 * 0.5 * 1.25, 12);
    expect(among(0.5, contacts, { ...spreads, pull: 0.1 })[0]).toBeCloseTo(0.5 + 0.1 * 0.5 * 1.25, 12);
    expect(among(1.75, contacts, spreads)[0]).toBe(1.75);
    expect(among(3, contacts, spreads)[0]).toBe(3);
  });

  test("not to people without anybody, nor through a tie without trust", () => {
    expect(among(0.5, [], spreads)[0]).toBe(0.5);
    expect(among(0.5, [[0, 5]], spreads)[0]).toBe(0.5);
  });

  test("from last week's distress of everybody: both ends of a tie see the other as they were", () => {
    const distress = among(1, [[0.5, 2]], spreads);
    expect(distress[0]).toBeCloseTo(1 + 0.02 * (0.5 / 1.5) * 1, 12);
    expect(distress[1]).toBe(2);
  });

  test("so that friends become a little more alike", () => {
    const alike = (values: Record<string, number> | "off") => {
      let sum = 0;
      for (let replicate = 0; replicate < 4; replicate++) {
        const plan = planOf({ size: 300, choices: { distressContagion: values }, weeks: 52 });
        const simulation = createSimulation(plan, { seed: "alike", replicate });
        run(simulation);
        sum += friendsCorrelation(simulation.world, simulation.world.state.distress);
      }
      return sum / 4;
    };
    expect(alike({ ...spreads, pull: 0.1 })).toBeGreaterThan(alike("off") + 0.03);
  });
});

describe("healthy mood spreads", () => {
  const friends = (well: number, others: number) => [
    ...Array.from({ length: well }, () => [0.5, 0.5] as const),
    ...Array.from({ length: others }, () => [0.5, 2.5] as const),
  ];
  test("where five friends are well: .17 of distress above 1.8 goes in a week, besides all else", () => {
    expect(among(2.8, friends(5, 0), lifts)[0]).toBeCloseTo(1.8 + 0.83, 12);
    expect(among(2.8, friends(5, 4), lifts)[0]).toBeCloseTo(1.8 + 0.83, 12);
    expect(among(2.8, friends(7, 0), lifts)[0]).toBeCloseTo(1.8 + 0.83, 12);
  });

  test("of friends whose distress is just 1.8 nobody is well", () => {
    const friends = (last: number) => [1, 1, 1, 1, last].map((distress) => [0.5, distress] as const);
    expect(among(2.8, friends(1.8), lifts)[0]).toBe(2.8);
    expect(among(2.8, friends(1.8 - 1e-9), lifts)[0]).toBeCloseTo(2.8 - 0.17, 12);
  });

  test("not with four, and to nobody who is well: distress itself never spreads", () => {
    expect(among(2.8, friends(4, 4), lifts)[0]).toBe(2.8);
    expect(among(1.7, friends(5, 0), lifts)[0]).toBe(1.7);
    expect(among(0.1, friends(0, 6), lifts)[0]).toBe(0.1);
    expect(among(2.8, friends(3, 0), { ...lifts, enough: 3 })[0]).toBeLessThan(2.8);
  });

  test("so that there is less of high distress where people have friends enough", () => {
    const high = (values: Record<string, number> | "off") => {
      const source = { generator: "small-world", values: { neighbors: 10, rewiring: 0.2 } };
      const network = { source, trust: { from: 0.2, to: 0.8 }, change: "none", by: null } as const;
      const plan = planOf({
        size: 300,
        network,
        population: { settlingPoint: 1 },
        choices: { distressContagion: values },
        weeks: 52,
      });
      const simulation = createSimulation(plan, chance);
      run(simulation);
      return simulation.world.state.distress.reduce((sum, value) => sum + Math.max(0, value - 1.8), 0);
    };
    expect(high(lifts)).toBeLessThan(0.8 * high("off"));
  });
});

test("it is off in every preset", () => {
  for (const { on: names } of presets) expect(names).not.toContain("distressContagion");
});
