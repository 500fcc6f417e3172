import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { actsBy } from "../../src/model/attitude.ts";
import { Stance } from "../../src/model/population.ts";
import { Manner } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { identity, on, planOf, type Wishes } from "../support/plans.ts";

const chance = { seed: "difficult ties", replicate: 0 };
const [child, parent, neighbor] = [0, 1, 2];
/** Who accepts and affirms whom moves moods, and moods move how much somebody has to give. */
const alikeElsewhere = { belonging: "off", encouragement: "off", internalizedStigma: "off", pride: "off" } as const;

/**
 * A child who trusts a parent fully, and a neighbor who does as well. The parent affirms people and shames the child alone: the arc from child to parent has
 * a manner of its own.
 */
function family(wishes: Wishes = {}, manner: number = Manner.stigmatizing) {
  const ties = new TieList(3);
  ties.add(child, parent, { trust: 1, manner });
  ties.add(neighbor, parent, { trust: 1 });
  const plan = on(
    ties.toNetwork(),
    planOf({ identities: [identity(1, { visibility: 1, visibilitySpread: 0 })], warmUp: 0, ...wishes }),
  );
  const simulation = createSimulation(plan, chance);
  simulation.world.stance.fill(Stance.affirming);
  simulation.world.tiesVersion++;
  return simulation;
}

describe("a supportive parent who shames their own child", () => {
  test("helps with ordinary troubles as they would help anybody: the manner counts when stigma is told of", () => {
    const ordinary = {
      stigmaExposure: "off",
      ordinaryStress: { frequency: 5 },
      conformityPressure: "off",
      ...alikeElsewhere,
    } as const;
    const [shaming, kind] = [family({ choices: ordinary }), family({ choices: ordinary }, Manner.supportive)];
    let help = 0;
    for (let week = 0; week < 30; week++) {
      step(shaming);
      step(kind);
      expect(shaming.world.help).toEqual(kind.world.help);
      expect(shaming.world.gathered.hurt[child]).toBe(0);
      help += shaming.world.help[child];
    }
    expect(help).toBeGreaterThan(10);
  });

  test("answers a stigma event with blame 8 times in 10 and with help the other times, from the child alone", () => {
    const simulation = family({ choices: { concealment: "off", conformityPressure: "off", stigmaExposure: { frequency: 5 } } });
    const { world } = simulation;
    const told = { child: 0, neighbor: 0 };
    const blamed = { child: 0, neighbor: 0 };
    for (let week = 0; week < 400; week++) {
      step(simulation);
      const { asks, events } = world;
      for (let k = 0; k < asks.count; k++) {
        if (asks.contact[k] !== parent || events[asks.asker[k]] === 0) continue;
        const who = asks.asker[k] === child ? "child" : "neighbor";
        told[who]++;
        blamed[who] += asks.blamed[k];
        expect(asks.given[k] > 0).toBe(asks.blamed[k] === 0);
      }
    }
    // About 380 times each; SD of a share .02 and .01.
    expect(Math.abs(blamed.child / told.child - 0.8)).toBeLessThan(0.08);
    expect(Math.abs(blamed.neighbor / told.neighbor - 0.03)).toBeLessThan(0.04);
  });

  test("presses the child to conform, and nobody else; the child takes in harm where the neighbor takes in affirmation", () => {
    const simulation = family({ choices: { conformityPressure: { chance: 1 }, stigmaExposure: "off", ordinaryStress: "off" } });
    step(simulation);
    const { gathered, perceived } = simulation.world;
    expect(gathered.hurt[child]).toBe(2 * (0.5 + 1));
    expect(gathered.hurt[neighbor]).toBe(0);
    expect([perceived.negativeTrust[child], perceived.positiveTrust[child]]).toEqual([1, 0]);
    expect([perceived.negativeTrust[neighbor], perceived.positiveTrust[neighbor]]).toEqual([0, 1]);
  });
});

test("most difficult ties also give something: in a year, of people with a stigmatizing contact, most were both helped and hurt by one", () => {
  const simulation = createSimulation(
    planOf({ size: 300, identities: [identity(0.5)], population: { stigmatizing: 0.3 }, warmUp: 0 }),
    chance,
  );
  const { world } = simulation;
  const { ids } = world.network;
  const pressure = simulation.week.running.find(({ mechanism }) => mechanism.name === "conformityPressure");
  if (pressure === undefined) throw new Error("no pressure");
  const hurt = new Set<number>();
  const helped = new Set<number>();
  for (let week = 0; week < 52; week++) {
    step(simulation);
    const { asks, network, attitude, traits } = world;
    for (let k = 0; k < asks.count; k++) {
      const a = asks.arc[k];
      if (actsBy(attitude[a]) !== Stance.stigmatizing || traits.identities[asks.asker[k]] === 0) continue;
      if (asks.blamed[k] === 1) hurt.add(a);
      if (asks.given[k] > 0) helped.add(a);
    }
    for (let i = 0; i < world.count; i++) {
      for (let a = network.offsets[i]; traits.identities[i] !== 0 && a < network.ends[i]; a++) {
        if (actsBy(attitude[a]) !== Stance.stigmatizing) continue;
        if (pressure.dice["press"].uniform(ids[i], ids[network.targets[a]]) < 0.12 * traits.meanVisibility[i]) hurt.add(a);
      }
    }
  }
  // The five most trusted are asked; some ties stand below them and are never asked for help.
  const both = [...hurt].filter((a) => helped.has(a)).length;
  expect(both / hurt.size).toBeGreaterThan(0.6);
});

test("two people in high distress dwell on it: .01 of distress for each helper in it as well, and none from others", () => {
  const ties = new TieList(4);
  for (const other of [1, 2, 3]) ties.add(0, other, { trust: 1 });
  const quiet = { stigmaExposure: "off", ordinaryStress: { frequency: 5, burden: 0.01 }, mood: "off" } as const;
  const after = (coRumination: "on" | "off", distress: readonly number[]) => {
    const plan = on(
      ties.toNetwork(),
      planOf({ identities: [], choices: { ...quiet, coRumination }, population: { stressSpread: 0 }, warmUp: 0 }),
    );
    const simulation = createSimulation(plan, { seed: "dwelling", replicate: 1 });
    simulation.world.state.distress.set(distress);
    simulation.world.stance.fill(Stance.neutral);
    simulation.world.tiesVersion++;
    step(simulation);
    expect(simulation.world.asked[0]).toBe(3);
    return simulation.world.state.distress[0];
  };
  const added = (distress: readonly number[]) => after("on", distress) - after("off", distress);
  expect(added([3, 3, 3, 1])).toBeCloseTo(0.02, 12);
  expect(added([3, 3, 3, 3])).toBeCloseTo(0.03, 12);
  expect(added([1.9, 3, 3, 3])).toBe(0);
});
