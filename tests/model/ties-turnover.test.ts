import { describe, expect, test } from "vitest";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { arcBetween, arcCount, degree, type Network, tieCount } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { canonicalTies } from "../../src/network/ties.ts";
import { validate } from "../../src/network/validate.ts";
import { doing, line } from "../support/lines.ts";
import { alike, on, planOf, setting, tiesAsSpecified } from "../support/plans.ts";
import { chance, empty, faithful, onlyTies, pair } from "./living-ties.ts";

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
  const roomForSeven = { population: { ...alike, capacity: 7, capacitySpread: 0 } };
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

  test("nobody who looks or is found ends with more ties than they have room for, though an intervention may tie them to more", () => {
    const own = { ...faithful, look: 1, homophily: 0, fading: 0 };
    const plan = onlyTies(own, { size: 100, network: empty, population: { ...alike, capacity: 3 } });
    const simulation = createSimulation(doing(plan, line("contact", { from: 3, to: 3 })), chance);
    const { network, traits } = simulation.world;
    const above = () => Array.from(traits.capacity.keys()).filter((i) => degree(network, i) > traits.capacity[i]).length;
    for (let week = 1; week <= 2; week++) {
      expect(above()).toBe(0);
      step(simulation);
    }
    // The contact of week 3 stands at the end of week 2, beyond anybody's room.
    const made = above();
    expect(made).toBeGreaterThan(10);
    for (let week = 3; week <= 6; week++) step(simulation);
    expect(above()).toBe(made);
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

  test("of friends' friends eight are met, likelier with more friends in common, and whoever has most of them is asked", () => {
    // Person 0 of each part knows 1 and 2; 3 knows both of these, and 39 others know only 1.
    const [parts, people] = [600, 43];
    const ties = new TieList(parts * people);
    for (let part = 0; part < parts; part++) {
      const at = part * people;
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ])
        ties.add(at + i, at + j, { trust: 1 });
      for (let other = 4; other < people; other++) ties.add(at + 1, at + other, { trust: 1 });
    }
    const own = { ...faithful, look: 1, throughFriends: 1, homophily: 0, withdrawal: 1, fading: 0 };
    const simulation = createSimulation(on(ties.toNetwork(), onlyTies(own, roomForSeven)), chance);
    const { network, state } = simulation.world;
    // Nobody else looks: they are too withdrawn.
    state.distress.forEach((_, i) => (state.distress[i] = i % people === 0 ? 0 : 1e12));
    step(simulation);
    let chosen = 0;
    for (let part = 0; part < parts; part++) {
      expect(degree(network, part * people)).toBe(3);
      if (arcBetween(network, part * people, part * people + 3) >= 0) chosen++;
    }
    // 3 is met where fewer than eight of 39 uniforms lie below half of its own: 2 x 8 / 40.
    expect(Math.abs(chosen / parts - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / parts));
  });

  test("whoever was refused looks no further that week", () => {
    // 0 can get to know 2 through 1, and 3 without anybody; 2 is unlike 0 in everything, 3 is like 0.
    const ties = new TieList(4);
    ties.add(0, 1, { trust: 1 });
    ties.add(1, 2, { trust: 1 });
    const own = { ...faithful, look: 1, throughFriends: 1, homophily: 8, withdrawal: 1, fading: 0, ownUnit: 0 };
    const alone = (path: boolean) => {
      const given = path ? ties.toNetwork() : new TieList(4).toNetwork();
      const simulation = createSimulation(
        { ...on(given, onlyTies(own, roomForSeven)), ties: tiesAsSpecified("adult", { ...own, rounds: 0 }) },
        chance,
      );
      const { traits, state, network } = simulation.world;
      traits.identities.set([0, 1, 1, 0]);
      traits.background.set([0, 1, 1, 0, 0, 1, 1, 0]);
      state.distress.set([0, 1e12, 1e12, 1e12]);
      for (let week = 0; week < 40; week++) step(simulation);
      return [2, 3].map((other) => arcBetween(network, 0, other) >= 0);
    };
    expect(alone(true)).toEqual([false, false]);
    expect(alone(false)).toEqual([false, true]);
  });

  test("who looks in a unit of their own looks in their settings by the time spent there", () => {
    const settings = [setting("work", 0.5, { units: 20 }), setting("home", 0.5, { units: 20 })];
    const own = { ...faithful, look: 1, throughFriends: 0, ownUnit: 0.5, homophily: 0, fading: 0 };
    const population = { ...alike, capacity: 2, capacitySpread: 0 };
    const simulation = createSimulation(
      {
        ...onlyTies(own, { size: 2000, network: empty, settings, population }),
        ties: tiesAsSpecified("adult", { ...own, rounds: 0 }),
      },
      chance,
    );
    step(simulation);
    const { network } = simulation.world;
    const layers = [0, 0, 0];
    for (const a of canonicalTies(network)) layers[network.layer[a]]++;
    const all = layers[0] + layers[1] + layers[2];
    // Half look in a unit, a quarter at work and a quarter at home; one in twenty share the other unit by chance.
    const theory = [0.25 + 0.75 / 20, (0.25 + 0.5 / 20) * 0.95, 0.5 * 0.95 ** 2];
    layers.forEach((ties, k) =>
      expect(Math.abs(ties / all - theory[k])).toBeLessThan(4 * Math.sqrt((theory[k] * (1 - theory[k])) / all)),
    );
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
