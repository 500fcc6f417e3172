import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { affinityFrom } from "../../src/model/ties/affinity.ts";
import { sharesNoUnit } from "../../src/model/ties/likeness.ts";
import { arcBetween } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { canonicalTies } from "../../src/network/ties.ts";
import { doing, line } from "../support/lines.ts";
import { alike, on, setting } from "../support/plans.ts";
import { chance, empty, faithful, onlyTies, pair } from "./living-ties.ts";

describe("T1, contact and trust", () => {
  test("without contact trust fades by fading (1 + unlikeFading (1 - similarity)) each week, in both directions alike", () => {
    const seen = new Set<number>();
    for (let replicate = 0; replicate < 12; replicate++) {
      const plan = on(pair(0.8, 0.4), onlyTies({ ...faithful, contact: 0 }, { identities: [] }));
      const simulation = createSimulation(plan, { ...chance, replicate });
      const { world } = simulation;
      const { background } = world.traits;
      const similarity = ((background[0] === background[1] ? 1 : 0) + (background[2] === background[3] ? 1 : 0)) / 2;
      seen.add(similarity);
      const kept = 1 - 0.01 * (1 + 0.5 * (1 - similarity));
      for (let week = 0; week < 10; week++) step(simulation);
      expect(world.network.trust[0]).toBeCloseTo(0.8 * kept ** 10, 12);
      expect(world.network.trust[world.network.twins[0]]).toBeCloseTo(0.4 * kept ** 10, 12);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test("a meeting adds growth (1 - trust), and how often two people meet follows contact x affinity / (1 + withdrawal (distress of both) / 2), halved between people who share no unit", () => {
    const own = { ...faithful, fading: 0, contact: 0.3, withdrawal: 2 };
    const settings = [setting("work", 1, { units: 2 })];
    let apart = 0;
    let met = 0;
    let expected = 0;
    for (let replicate = 0; replicate < 300; replicate++) {
      const simulation = createSimulation(on(pair(0), onlyTies(own, { settings })), { ...chance, replicate });
      const { world } = simulation;
      const [one, other] = world.state.distress;
      const together = world.settings.unit[0] === world.settings.unit[1];
      if (!together) apart++;
      const affinity = affinityFrom(world.network.affinity[0]) * (together ? 1 : 0.5);
      const likely = Math.min(0.95, (0.3 * affinity) / (1 + one + other));
      for (let week = 0; week < 20; week++) {
        const before = world.network.trust[0];
        step(simulation);
        const after = world.network.trust[0];
        const grown = before + 0.04 * (1 - before);
        expect(after === before || Math.abs(after - grown) < 1e-12).toBe(true);
        if (after !== before) met++;
        expected += likely;
      }
    }
    // Mean of Bernoulli draws whose chances are known: within four SD.
    expect(Math.abs(met - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(apart).toBeGreaterThan(100);
  });

  test("nobody meets more surely than in 95 weeks of 100, however often they would", () => {
    let [met, weeks] = [0, 0];
    for (let replicate = 0; replicate < 30; replicate++) {
      const own = { ...faithful, contact: 1, withdrawal: 0, fading: 0, growth: 0.01 };
      const simulation = createSimulation(on(pair(0), onlyTies(own, { settings: [setting("work", 1, { units: 1 })] })), {
        ...chance,
        replicate,
      });
      const { network } = simulation.world;
      if (affinityFrom(network.affinity[0]) < 1) continue;
      for (let week = 0; week < 100; week++) {
        const before = network.trust[0];
        step(simulation);
        weeks++;
        if (network.trust[0] > before) met++;
      }
    }
    expect(weeks).toBeGreaterThan(800);
    expect(Math.abs(met / weeks - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / weeks));
  });

  test("a tie of a layer beyond the settings lives at the plain rates", () => {
    const ties = new TieList(2);
    ties.add(0, 1, { trust: 0.5, layer: 9 });
    const own = { ...faithful, contact: 1, fading: 0, withdrawal: 0, apart: 1 };
    const settings = [setting("work", 1, { contact: 0 })];
    const simulation = createSimulation(on(ties.toNetwork(), onlyTies(own, { settings })), chance);
    for (let week = 0; week < 20; week++) step(simulation);
    expect(simulation.world.network.trust[0]).toBeGreaterThan(0.5);
  });

  test("affinity is uniform between 0.1 and 1.9, the same for both, and a tie knows whether its people share a unit", () => {
    const factors: number[] = [];
    for (let replicate = 0; replicate < 400; replicate++) {
      const plan = onlyTies(faithful, { settings: [setting("work", 1, { units: 2 })] });
      const { world } = createSimulation(on(pair(0.5), plan), { ...chance, replicate });
      const together = world.settings.unit[0] === world.settings.unit[1];
      factors.push(affinityFrom(world.network.affinity[0]));
      expect(world.network.likeness[0] < sharesNoUnit).toBe(together);
      expect(world.network.affinity[world.network.twins[0]]).toBe(world.network.affinity[0]);
    }
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.1);
    expect(Math.max(...factors)).toBeLessThanOrEqual(1.9);
    const mean = factors.reduce((sum, one) => sum + one) / factors.length;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * (0.52 / 20)); // SD of uniform(.1, 1.9) is .52
  });

  test("two people have the same affinity however they come to be tied: grown, given or tied on purpose", () => {
    const wishes = { size: 40, network: empty, population: alike };
    const grown = createSimulation(onlyTies(faithful, wishes), chance).world.network;
    const ties = new TieList(40);
    const pairs = Array.from(canonicalTies(grown), (a) => [grown.targets[grown.twins[a]], grown.targets[a]] as const);
    for (const [i, j] of pairs) ties.add(i, j);
    const given = createSimulation(on(ties.toNetwork(), onlyTies(faithful, wishes)), chance).world.network;
    const named = pairs.map(([i, j]) => [String(j), String(i)] as const);
    const alone = { ...onlyTies({ ...faithful, rounds: 0 }, wishes), weeks: 1 };
    const made = createSimulation(doing(alone, line("addTies", { pairs: named })), chance).world.network;
    expect(pairs.length).toBeGreaterThan(40);
    for (const [i, j] of pairs) {
      const [one, ...others] = [grown, given, made].map((network) => network.affinity[arcBetween(network, i, j)]);
      expect(others).toEqual([one, one]);
    }
  });

  test("of two people the one with more ties sets how crowded a meeting is: 32 ties halve it", () => {
    const ties = new TieList(34);
    // Who has many ties comes last by id, and first in nothing.
    for (let j = 1; j <= 32; j++) ties.add(33, j, { trust: 0 });
    ties.add(0, 1, { trust: 0 });
    const own = { ...faithful, fading: 0, growth: 1, contact: 0.5, withdrawal: 0 };
    let [crowded, calm, expectedCrowded, expectedCalm] = [0, 0, 0, 0];
    for (let replicate = 0; replicate < 40; replicate++) {
      // One unit: nobody is apart.
      const plan = onlyTies(own, { settings: [setting("work", 1, { units: 1 })] });
      const simulation = createSimulation(on(ties.toNetwork(), plan), { ...chance, replicate });
      const { network } = simulation.world;
      step(simulation);
      for (let j = 1; j <= 32; j++) {
        const arc = arcBetween(network, 33, j);
        crowded += network.trust[arc];
        expectedCrowded += Math.min(0.95, (0.5 * affinityFrom(network.affinity[arc])) / 2);
      }
      const other = arcBetween(network, 0, 1);
      calm += network.trust[other];
      expectedCalm += Math.min(0.95, 0.5 * affinityFrom(network.affinity[other]));
    }
    expect(Math.abs(crowded - expectedCrowded)).toBeLessThan(4 * Math.sqrt(expectedCrowded));
    expect(Math.abs(calm - expectedCalm)).toBeLessThan(4 * Math.sqrt(expectedCalm));
  });

  test("blame takes trust in who blames, and in nobody else", () => {
    const ties = new TieList(3);
    ties.add(0, 1, { trust: 0.9 });
    ties.add(0, 2, { trust: 0.9 });
    const plan = onlyTies({ ...faithful, contact: 0, fading: 0, blame: 0.25 });
    const simulation = createSimulation(on(ties.toNetwork(), plan), chance);
    const { world } = simulation;
    // What a mechanism of the week would have put there.
    const put = (w: typeof world) => {
      w.asks.makeRoom(2);
      w.asks.asker.set([0, 0]);
      w.asks.arc.set([0, 1]);
      w.asks.contact.set([1, 2]);
      w.asks.madeUpTo(2);
      w.asks.blamed[0] = 1;
    };
    put(world);
    simulation.week.after[0](world);
    expect([...world.network.trust].filter((w) => w > 0)).toEqual([0.65, 0.9, 0.9, 0.9]);
  });
});
