import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { affinityFrom } from "../../src/model/ties/affinity.ts";
import { sharesNoUnit } from "../../src/model/ties/likeness.ts";
import type { TieValues } from "../../src/model/ties/parameters.ts";
import { arcBetween, arcCount, degree, type Network, tieCount } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { canonicalTies, tieOwners } from "../../src/network/ties.ts";
import { validate } from "../../src/network/validate.ts";
import { alike, identity, on, planOf, setting, tiesAsSpecified } from "../support/plans.ts";
import { renumber } from "../support/renumber.ts";

/** Nothing happens to anybody but ties: no mechanism is on, everybody has the distress they settle at. */
function onlyTies(own: Partial<TieValues>, wishes: Parameters<typeof planOf>[0] = {}): Plan {
  return { ...planOf({ population: alike, warmUp: 0, ...wishes }), mechanisms: new Map(), ties: tiesAsSpecified("adult", own) };
}

const chance = { seed: "ties", replicate: 0 };

/** Two people who never end their tie nor look for another. */
const faithful = { ending: 0, least: 0, look: 0 };

function pair(trust: number, trustBack = trust): Network {
  const ties = new TieList(2);
  ties.add(0, 1, { trust, trustBack });
  return ties.toNetwork();
}

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

describe("T1, ending", () => {
  test("a tie ends with chance ending x loneEnding x (1 - mean trust)^2 a week, and without the factor where there is a friend in common", () => {
    const own = { contact: 0, fading: 0, least: 0, look: 0, ending: 0.1, loneEnding: 4 };
    const ended = (network: Network) => {
      let count = 0;
      for (let replicate = 0; replicate < 600; replicate++) {
        const simulation = createSimulation(on(network, onlyTies(own)), { ...chance, replicate });
        step(simulation);
        if (arcBetween(simulation.world.network, 0, 1) < 0) count++;
      }
      return count / 600;
    };
    const triangle = new TieList(3);
    triangle.add(0, 1, { trust: 0.5 });
    triangle.add(0, 2, { trust: 1 });
    triangle.add(1, 2, { trust: 1 });
    expect(Math.abs(ended(pair(0.5)) - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / 600));
    expect(Math.abs(ended(triangle.toNetwork()) - 0.025)).toBeLessThan(4 * Math.sqrt((0.025 * 0.975) / 600));
  });

  test("a tie without trust ends, whatever the dice say", () => {
    const simulation = createSimulation(on(pair(0.11, 0), onlyTies({ ending: 0, contact: 0, look: 0 })), chance);
    step(simulation);
    expect(tieCount(simulation.world.network)).toBe(0);
    expect([...simulation.world.turnover]).toEqual([1, 0]);
  });

  test("ties of a setting live at its rates: with ending 0 they stay, with contact 0 they fade", () => {
    const ties = new TieList(4);
    ties.add(0, 1, { trust: 0.4, layer: 0 });
    ties.add(2, 3, { trust: 0.4, layer: 1 });
    const settings = [setting("family", 0.5, { contact: 0, ending: 0 }), setting("work", 0.5)];
    const own = { look: 0, least: 0, ending: 1, loneEnding: 10, fading: 0.02, unlikeFading: 0 };
    const simulation = createSimulation(on(ties.toNetwork(), onlyTies(own, { settings })), chance);
    for (let week = 0; week < 20; week++) step(simulation);
    const { network } = simulation.world;
    expect(network.trust[arcBetween(network, 0, 1)]).toBeCloseTo(0.4 * 0.98 ** 20, 12);
    expect(arcBetween(network, 2, 3)).toBe(-1);
  });
});

describe("T2, forming", () => {
  const grown = () => planOf({ size: 120, network: empty, warmUp: 10, weeks: 60, ties: "adult" });

  test("nobody looks beyond the ties they have room for, and nobody is tied twice or to themself", () => {
    const simulation = createSimulation(grown(), chance);
    const { world } = simulation;
    run(simulation, ({ network, traits }) => {
      expect(validate(network)).toEqual([]);
      for (let i = 0; i < network.size; i++) expect(degree(network, i)).toBeLessThanOrEqual(traits.capacity[i]);
    });
    expect(arcCount(world.network) / 120).toBeGreaterThan(5);
  });

  test("who are unlike in everything accept each other with chance exp(-homophily)", () => {
    // Two people, nobody else: they look at each other, by the own unit, until one accepts.
    const accepted = (homophily: number) => {
      const own = { look: 1, withdrawal: 0, throughFriends: 0, ownUnit: 0, homophily, ending: 0, least: 0, rounds: 0 };
      let [formed, alone] = [0, 0];
      for (let replicate = 0; replicate < 1500; replicate++) {
        const plan = { ...onlyTies(own, { size: 2, network: empty, identities: [] }) };
        const simulation = createSimulation(plan, { ...chance, replicate });
        const { background } = simulation.world.traits;
        if (background[0] === background[1] || background[2] === background[3]) continue;
        simulation.world.traits.capacity.fill(1);
        step(simulation);
        alone++;
        formed += tieCount(simulation.world.network);
      }
      return { share: formed / alone, people: alone };
    };
    const { share, people } = accepted(1.1);
    // Both look in the same week, one after the other, unless the first was accepted: 1 - (1 - p)^2.
    const p = Math.exp(-1.1);
    const either = 1 - (1 - p) ** 2;
    // A person who draws themself tries again; 16 tries are as good as sure.
    expect(Math.abs(share - either)).toBeLessThan(4 * Math.sqrt((either * (1 - either)) / people));
    expect(accepted(0).share).toBe(1);
  });

  test("a new tie begins with trust between startTrust and startTrust + startSpread, of the week it began in", () => {
    const plan = { ...grown(), ties: tiesAsSpecified("adult", { startTrust: 0.4, startSpread: 0.1, contact: 0, fading: 0 }) };
    const simulation = createSimulation(plan, chance);
    const { world } = simulation;
    let seen = 0;
    for (let week = 0; week < 30; week++) {
      step(simulation);
      const { network } = world;
      for (const a of canonicalTies(network)) {
        if (network.since[a] !== world.week || world.week < -9) continue;
        seen++;
        for (const trust of [network.trust[a], network.trust[network.twins[a]]]) {
          expect(trust).toBeGreaterThanOrEqual(0.4);
          expect(trust).toBeLessThanOrEqual(0.5);
        }
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test("a friend of friends is found through them: on a path of three the ends are the only ones who can meet", () => {
    const ties = new TieList(5);
    ties.add(0, 1, { trust: 1 });
    ties.add(1, 2, { trust: 1 });
    const own = { ...faithful, look: 1, throughFriends: 1, homophily: 0, fading: 0 };
    const plan = onlyTies(own, { population: { ...alike, capacitySpread: 0 } });
    const simulation = createSimulation(on(ties.toNetwork(), plan), chance);
    simulation.world.traits.capacity.set([3, 3, 3, 0, 0]);
    step(simulation);
    expect(arcBetween(simulation.world.network, 0, 2)).toBeGreaterThanOrEqual(0);
    expect(tieCount(simulation.world.network)).toBe(3);
  });
});

describe("T3, withdrawal", () => {
  test("people with much distress meet less and look less, so that they end with fewer ties", () => {
    const degrees = (withdrawal: number) => {
      const plan = {
        ...planOf({ size: 200, network: empty, warmUp: 0, weeks: 104 }),
        ties: tiesAsSpecified("adult", { withdrawal }),
      };
      const simulation = createSimulation({ ...plan, mechanisms: new Map() }, chance);
      const { world } = simulation;
      for (let i = 0; i < 200; i++) world.state.distress[i] = i % 2 === 0 ? 4 : 0;
      run(simulation);
      const mean = (start: number) => {
        let sum = 0;
        for (let i = start; i < 200; i += 2) sum += degree(world.network, i);
        return sum / 100;
      };
      return mean(1) - mean(0);
    };
    expect(degrees(1) - degrees(0)).toBeGreaterThan(1);
    expect(degrees(1)).toBeGreaterThan(degrees(0.3));
    expect(degrees(0.3)).toBeGreaterThan(degrees(0));
  });
});

describe("living ties are as exact as fixed ones", () => {
  const plan = planOf({ size: 80, network: empty, identities: [identity(0.4)], warmUp: 12, weeks: 40, ties: "school" });

  test("a run that stops, is stored and goes on ends with the same bits, ties included", () => {
    const whole = createSimulation(plan, chance);
    run(whole);
    const first = createSimulation(plan, chance);
    while (first.world.week < 17) step(first);
    const second = restore(plan, checkpoint(first));
    run(second);
    expect(hashWorld(second.world)).toBe(hashWorld(whole.world));
    expect(validate(second.world.network)).toEqual([]);
  });

  test("how people are numbered changes nothing: the same ties, trust and states by id", () => {
    const given = on(startNetwork(), { ...plan, ties: tiesAsSpecified("school") });
    const order = Array.from({ length: 30 }, (_, k) => (k * 7) % 30);
    const one = createSimulation(given, chance);
    const other = createSimulation(on(renumber(startNetwork(), order), { ...plan, ties: tiesAsSpecified("school") }), chance);
    run(one);
    run(other);
    expect(told(other.world.network)).toEqual(told(one.world.network));
    for (const [p, i] of order.entries()) expect(other.world.state.distress[p]).toBe(one.world.state.distress[i]);
  });

  test("when a tie ends elsewhere, every draw under an equal key keeps its value", () => {
    const drawn = (network: Network) => {
      const log = new Map<string, string>();
      const listener = (purpose: string, week: number, who: number, slot: number, first: number, second: number) =>
        void log.set(`${purpose} ${week} ${who} ${slot}`, `${first} ${second}`);
      run(createSimulation(on(network, { ...plan, ties: tiesAsSpecified("school") }), chance, { listener }));
      return log;
    };
    const full = drawn(startNetwork());
    const cut = drawn(startNetwork(1));
    let shared = 0;
    for (const [key, value] of full) {
      const there = cut.get(key);
      if (there === undefined) continue;
      expect(there).toBe(value);
      shared++;
    }
    expect(shared).toBeGreaterThan(0.8 * full.size);
  });

  test("two variants that differ in a climate alone begin with the same grown network", () => {
    const kinder = {
      ...plan,
      people: { ...plan.people, settings: plan.people.settings.map((one) => ({ ...one, climate: 0.1 })) },
    };
    expect(told(createSimulation(kinder, chance).world.network)).toEqual(told(createSimulation(plan, chance).world.network));
  });
});

const empty = { source: { generator: "empty", values: {} }, trust: { from: 0.2, to: 0.8 }, change: "none", by: null };

/** Thirty people on a ring with chords; `cut` ties fewer. */
function startNetwork(cut = 0): Network {
  const ties = new TieList(30);
  for (let i = 0; i < 30; i++) {
    if (i >= cut) ties.add(i, (i + 1) % 30, { trust: 0.3 + 0.02 * i });
    ties.add(i, (i + 4) % 30, { trust: 0.6 });
  }
  return ties.toNetwork({ ids: Uint32Array.from({ length: 30 }, (_, i) => 1000 - 13 * i) });
}

function told(network: Network): string[] {
  const arcs = canonicalTies(network);
  const owners = tieOwners(network, arcs);
  return Array.from(arcs, (a, k) => {
    const [one, other] = [network.ids[owners[k]], network.ids[network.targets[a]]];
    return `${one}-${other} ${network.trust[a]} ${network.trust[network.twins[a]]} ${network.since[a]} ${network.affinity[a]}`;
  });
}
