import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { arcBetween } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { alike, on, setting } from "../support/plans.ts";
import { chance, faithful, onlyTies } from "./living-ties.ts";

test("the high half of a look's second word says whether it goes through friends, the low half whether to the own unit of a setting or to anybody", () => {
  const values = { ...faithful, look: 1, withdrawal: 0, homophily: 0, throughFriends: 0.5, ownUnit: 0.6 };
  const ring = new TieList(60);
  for (let i = 0; i < 60; i++) ring.add(i, (i + 1) % 60, { trust: 0.5 });
  const settings = [setting("work", 0.75, { units: 5 }), setting("neighborhood", 0.25, { units: 6 })];
  // Nobody withdraws, is refused or has no room, and everybody has friends of friends: everybody finds somebody.
  const plan = onlyTies(values, { settings, population: { ...alike, capacity: 40, capacitySpread: 0 } });
  const where = new Map<number, number>();
  const probes = new Map<number, number>();
  const listener = (purpose: string, week: number, who: number, _slot: number, first: number, second: number) => {
    if (week !== 1) return;
    if (purpose === "ties.look") where.set(who, second);
    if (purpose === "ties.probe") probes.set(who, first);
  };
  const simulation = createSimulation(on(ring.toNetwork(), plan), chance, { listener });
  step(simulation);
  const { network, settings: drawn } = simulation.world;
  const met = { unit: 0, anybody: 0 };
  expect(where.size).toBe(60);
  for (const [i, word] of where) {
    const [high, low] = [(word >>> 16) / 65_536, (word & 0xffff) / 65_536];
    expect(probes.has(i), `whether ${i} looks beyond friends of friends`).toBe(high >= 0.5);
    const last = probes.get(i);
    if (last === undefined) continue;
    // The share of looks that go to the own unit is parted by the settings' time: 0.6 x 0.75 at work, the rest next door.
    const at = low < 0.45 ? 0 : 60;
    const around = Array.from({ length: 60 }, (_, j) => j).filter((j) => low >= 0.6 || drawn.unit[at + j] === drawn.unit[at + i]);
    const found = around[Math.floor((last / 2 ** 32) * around.length)];
    expect(arcBetween(network, i, found), `the tie of ${i} to ${found}`).toBeGreaterThanOrEqual(0);
    met[low < 0.6 ? "unit" : "anybody"]++;
  }
  expect(met.unit).toBeGreaterThan(9);
  expect(met.anybody).toBeGreaterThan(5);
});
