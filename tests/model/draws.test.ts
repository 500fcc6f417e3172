import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import type { Network } from "../../src/network/network.ts";
import { makeNetwork } from "../../src/network/plan.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { seedKey } from "../../src/random/seed.ts";
import { on, planOf } from "../support/plans.ts";

const chance = { seed: "draws", replicate: 3 };

/** Everything that a run drew: purpose, week, who and slot to the two words; and its events. */
function drawn(plan: Plan) {
  const log = new Map<string, string>();
  const events = new Map<string, { severity: number; setting: number; struck: boolean }>();
  const simulation = createSimulation(plan, chance, {
    listener: (purpose, week, who, slot, first, second) => log.set(`${purpose} ${week} ${who} ${slot}`, `${first} ${second}`),
  });
  while (simulation.world.week < plan.weeks) {
    step(simulation);
    const { eventList, week, network } = simulation.world;
    for (let e = 0; e < eventList.count; e++) {
      const key = `${week} ${network.ids[eventList.person[e]]} ${eventList.place[e]}`;
      events.set(key, { severity: eventList.severity[e], setting: eventList.setting[e], struck: eventList.preventedBy[e] === 0 });
    }
  }
  return { log, events };
}

/** How many keys two logs share, having checked that every shared key has the same value. */
function shared(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  let count = 0;
  for (const [key, value] of one) {
    const there = other.get(key);
    if (there === undefined) continue;
    count++;
    if (there !== value) throw new Error(`${key}: ${value} in one run and ${there} in the other`);
  }
  return count;
}

const base = planOf({ size: 40, warmUp: 4, weeks: 60 });
const network = makeNetwork(base.network, 40, seedKey("draws"));

/** The network without some people or ties, everybody else's ids and trust as they were. */
function without(original: Network, gone: (person: number) => boolean, cut: (from: number, to: number) => boolean): Network {
  const stay = Array.from({ length: original.size }, (_, i) => i).filter((i) => !gone(i));
  const place = new Map(stay.map((i, p) => [i, p]));
  const ties = new TieList(stay.length);
  for (const i of stay) {
    for (let a = original.offsets[i]; a < original.offsets[i + 1]; a++) {
      const j = original.targets[a];
      const [p, q] = [place.get(i), place.get(j)];
      if (i > j || p === undefined || q === undefined || cut(i, j)) continue;
      ties.add(p, q, { trust: original.trust[a], trustBack: original.trust[original.twins[a]] });
    }
  }
  return ties.toNetwork({ ids: Uint32Array.from(stay, (i) => original.ids[i]) });
}

describe("common random numbers", () => {
  const all = drawn(on(network, base));
  const cut = drawn(
    on(
      without(
        network,
        () => false,
        (i, j) => i === 0 && j === network.targets[0],
      ),
      base,
    ),
  );

  test("after cutting one tie every draw under an equal key has the same value", () => {
    expect(cut.log.size).toBeGreaterThan(5000);
    expect(shared(all.log, cut.log)).toBeGreaterThan(0.98 * all.log.size);
  });

  test("after cutting one tie the date, setting and severity of every event in both runs are equal, for all weeks", () => {
    let both = 0;
    for (const [key, event] of all.events) {
      const there = cut.events.get(key);
      if (there === undefined) continue;
      both++;
      expect([there.severity, there.setting]).toEqual([event.severity, event.setting]);
    }
    // No rate was raised, so nobody's candidates differ: they are the same events in both.
    expect(both).toBe(all.events.size);
    expect(both).toBeGreaterThan(300);
  });

  test("removing a person changes no draw of anybody else, and takes away only draws that name that person", () => {
    const gone = network.ids[7];
    const fewer = drawn(
      on(
        without(
          network,
          (i) => i === 7,
          () => false,
        ),
        base,
      ),
    );
    shared(all.log, fewer.log);
    for (const key of fewer.log.keys()) {
      const [purpose, , who, slot] = key.split(" ");
      expect(Number(who)).not.toBe(gone);
      if (["seeking.ask", "harmfulReactions.blame", "conformityPressure.press"].includes(purpose))
        expect(Number(slot)).not.toBe(gone);
    }
    for (const key of all.log.keys()) {
      const [purpose, , who] = key.split(" ");
      if (purpose === "mood.noise" && Number(who) !== gone) expect(fewer.log.has(key)).toBe(true);
      if (purpose === "stigmaExposure.count" && Number(who) !== gone) expect(fewer.log.has(key)).toBe(true);
    }
  });

  test.each([
    "vigilance",
    "pride",
    "practicalSupport",
    "belonging",
    "harmfulReactions",
    "mood",
    "conformityPressure",
    "bridgingAccess",
    "policy",
    "emotionalSupport",
  ])("switching %s off changes no draw of any other mechanism", (name) => {
    const off = drawn({ ...on(network, base), mechanisms: new Map([...base.mechanisms].filter(([key]) => key !== name)) });
    for (const key of off.log.keys()) expect(key.startsWith(`${name}.`)).toBe(false);
    expect(shared(all.log, off.log)).toBeGreaterThan(1000);
    const always = (log: ReadonlyMap<string, string>) =>
      [...log.keys()].filter((key) => /^(stigmaExposure|ordinaryStress)\.count|^traits|^identity/.test(key));
    expect(always(off.log)).toEqual(always(all.log));
  });

  test("a kinder climate prevents events and moves none: what still strikes, strikes as it did", () => {
    const kinder = {
      ...base,
      people: { ...base.people, settings: base.people.settings.map((setting) => ({ ...setting, climate: 0.3 })) },
    };
    const fewer = drawn(on(network, kinder));
    expect(fewer.events.size).toBeLessThan(all.events.size);
    for (const [key, event] of fewer.events) {
      expect([all.events.get(key)?.severity, all.events.get(key)?.setting]).toEqual([event.severity, event.setting]);
    }
  });

  test("replicates differ from each other in people and shocks", () => {
    const [one, two] = [0, 1].map((replicate) => {
      const simulation = createSimulation(base, { seed: "draws", replicate });
      run(simulation);
      return simulation.world;
    });
    expect(one.traits.settlingPoint).not.toEqual(two.traits.settlingPoint);
    expect(one.state.distress).not.toEqual(two.state.distress);
  });
});
