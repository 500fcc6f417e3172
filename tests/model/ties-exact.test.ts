import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import type { Network } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { canonicalTies, tieOwners } from "../../src/network/ties.ts";
import { validate } from "../../src/network/validate.ts";
import { identity, on, planOf, tiesAsSpecified } from "../support/plans.ts";
import { renumber } from "../support/renumber.ts";
import { chance, empty } from "./living-ties.ts";

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
