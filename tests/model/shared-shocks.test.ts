import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { presets } from "../../src/model/presets.ts";
import { makeNetwork } from "../../src/network/plan.ts";
import { seedKey, textHash } from "../../src/random/seed.ts";
import { identity, on, planOf, setting, type Wishes } from "../support/plans.ts";
import { renumber } from "../support/renumber.ts";

const chance = { seed: "incidents", replicate: 0 };
/** Events alone, not thinned by anybody but climate and incidents. */
function events(values: Record<string, number> | "off", wishes: Wishes = {}) {
  const plan = planOf({
    preset: "minimal",
    identities: [identity(1)],
    warmUp: 0,
    ...wishes,
    choices: { sharedShocks: values, ...wishes.choices },
  });
  return createSimulation(plan, chance);
}

describe("incidents", () => {
  test("are drawn by the names of unit and setting alone: which stands first, or that there is one more, moves nobody's", () => {
    const drawn = (...names: string[]) => {
      const keys: string[] = [];
      const plan = planOf({
        preset: "minimal",
        warmUp: 0,
        settings: names.map((name) => setting(name, 0.4, { units: 2 })),
        choices: { sharedShocks: {} },
      });
      const listener = (purpose: string, _week: number, who: number, slot: number) =>
        void (purpose === "sharedShocks.incident" && keys.push(`${who} in ${slot}`));
      step(createSimulation(plan, chance, { listener }));
      return keys.sort();
    };
    const key = (unit: string, where: string) => `${textHash(unit)} in ${textHash(where)}`;
    const ofWork = [key("work 1", "work"), key("work 2", "work")];
    const ofSchool = [key("school 1", "school"), key("school 2", "school")];
    expect(drawn("work", "school")).toEqual([...ofWork, ...ofSchool].sort());
    expect(drawn("school", "work")).toEqual([...ofWork, ...ofSchool].sort());
    expect(drawn("work")).toEqual(ofWork.sort());
  });

  test("leave the usual events as they are drawn, and prevent of them what they bring in incidents: factor 1 / (1 - p + p m)", () => {
    const [off, shared] = [events("off"), events({ chance: 0.1, multiplier: 6 })];
    const rank = shared.week.running.find(({ mechanism }) => mechanism.name === "sharedShocks")?.rank;
    let prevented = 0;
    for (let week = 0; week < 60; week++) {
      step(off);
      step(shared);
      const { eventList: list } = shared.world;
      const usual = off.world.eventList;
      let own = 0;
      for (let e = 0; e < list.count; e++) {
        if (list.place[e] >= 256) continue;
        for (const column of ["person", "place", "setting", "severity", "luck"] as const)
          expect(list[column][e]).toBe(usual[column][own]);
        expect(list.chance[e]).toBeCloseTo(usual.chance[own] / (1 - 0.1 + 0.6), 12);
        if (list.preventedBy[e] === rank) prevented++;
        own++;
      }
      expect(own).toBe(usual.count);
    }
    expect(prevented).toBeGreaterThan(20);
  });

  test("make events `multiplier` times as frequent in a unit that has one, and as frequent as ever in the mean over time", () => {
    const wishes = { size: 400, settings: [setting("work", 1, { units: 20 })] };
    const [off, shared] = [events("off", wishes), events({ chance: 0.05, multiplier: 8 }, wishes)];
    const unitOf = shared.world.settings.unit;
    let [usual, all] = [0, 0];
    const hit = { events: 0, usual: 0, units: 0 };
    for (let week = 0; week < 600; week++) {
      step(off);
      step(shared);
      const { eventList: list } = shared.world;
      const incident = new Set<number>();
      for (let e = 0; e < list.count; e++) if (list.place[e] >= 256) incident.add(unitOf[list.person[e]]);
      for (let i = 0; i < 400; i++) {
        usual += off.world.events[i];
        all += shared.world.events[i];
        if (!incident.has(unitOf[i])) continue;
        hit.events += shared.world.events[i];
        hit.usual += off.world.events[i];
      }
      hit.units += incident.size;
    }
    // A week of a unit in 20 (those without any event of it cannot be seen, but there are hardly any): 600, SD 24.
    expect(Math.abs(hit.units - 600)).toBeLessThan(100);
    // Incidents make the total uncertain by 600 x (8 - 1) / 1.35 x about 9 events a unit and week, SD 4%.
    expect(Math.abs(all / usual - 1)).toBeLessThan(0.12);
    // 8 times what it is in other weeks, which is 1 / 1.35 of what it would be without incidents.
    expect(Math.abs(hit.events / hit.usual - 8 / 1.35)).toBeLessThan(0.6);
  });

  test("strike everybody in a unit in the same weeks, and units of another setting in weeks of their own", () => {
    const shared = events({ chance: 0.1, multiplier: 50 }, { size: 300, choices: { stigmaExposure: { frequency: 5 } } });
    const { eventList: list, settings, count } = shared.world;
    const seen = new Set<string>();
    for (let week = 0; week < 40; week++) {
      step(shared);
      for (let k = 0; k < 2; k++) {
        const touched = new Map<number, number>();
        for (let e = 0; e < list.count; e++) {
          if (list.place[e] < 256 || list.setting[e] !== k) continue;
          const unit = settings.unit[k * count + list.person[e]];
          touched.set(unit, (touched.get(unit) ?? 0) + 1);
        }
        // Nobody but the members of a few units, and these get many.
        expect(touched.size).toBeLessThan(7);
        for (const [unit, number] of touched) {
          expect(number).toBeGreaterThan(20);
          seen.add(`${k} ${unit}`);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  test("are thinned like other events: by climate, policy and know-how", () => {
    const only = (events: ReturnType<typeof createSimulation>) => {
      let struck = 0;
      for (let week = 0; week < 200; week++) {
        step(events);
        const { eventList: list } = events.world;
        for (let e = 0; e < list.count; e++) if (list.place[e] >= 256 && list.preventedBy[e] === 0) struck++;
      }
      return struck;
    };
    const at = (more: object, choices: Wishes["choices"] = {}) =>
      only(events({ chance: 0.1, multiplier: 10 }, { settings: [setting("work", 1, more)], choices }));
    const usual = at({});
    expect(at({ climate: 0.25 }) / usual).toBeCloseTo(0.5, 1);
    expect(at({ policy: 0.5 }, { policy: "on" }) / usual).toBeCloseTo(0.5, 1);
    expect(at({ climate: 0 })).toBe(0);
  });

  test("are off in every preset, and do nothing where no stigma event happens", () => {
    for (const { on: names } of presets) expect(names).not.toContain("sharedShocks");
    const simulation = events({ chance: 1 }, { choices: { stigmaExposure: "off" } });
    for (let week = 0; week < 5; week++) step(simulation);
    expect(simulation.world.eventList.count).toBe(0);
  });

  test("are the same however people are numbered, and after a run was stopped and restored", () => {
    const choices = { sharedShocks: { chance: 0.2 } };
    const network = makeNetwork(planOf().network, 60, seedKey("incidents"));
    const plan = on(network, planOf({ choices, weeks: 40 }));
    const order = Uint32Array.from({ length: 60 }, (_, i) => (i * 7 + 3) % 60);
    const [whole, turned] = [createSimulation(plan, chance), createSimulation(on(renumber(network, order), plan), chance)];
    for (const simulation of [whole, turned]) run(simulation);
    const byId = (simulation: typeof whole) =>
      new Map(Array.from(simulation.world.network.ids, (id, i) => [id, simulation.world.state.distress[i]]));
    for (const [id, distress] of byId(whole)) expect(byId(turned).get(id)).toBe(distress);
    const stopped = createSimulation(plan, chance);
    while (stopped.world.week < 17) step(stopped);
    const resumed = restore(plan, checkpoint(stopped));
    run(resumed);
    expect(hashWorld(resumed.world)).toBe(hashWorld(whole.world));
  });
});

test("shared incidents alone make people of a unit alike in distress, without any tie between them", () => {
  const alikeness = (values: Record<string, number> | "off") => {
    const settings = [setting("work", 1, { units: 10 })];
    const population = { unitClimateSpread: 0, unitStressSpread: 0 };
    const simulation = events(values, { size: 400, settings, population, choices: { stigmaExposure: { frequency: 2 } } });
    const { world } = simulation;
    let [between, weeks] = [0, 0];
    for (let week = 0; week < 200; week++) {
      step(simulation);
      if (week < 50) continue;
      const sums = new Float64Array(10);
      const members = new Float64Array(10);
      for (let i = 0; i < 400; i++) {
        sums[world.settings.unit[i]] += world.state.distress[i];
        members[world.settings.unit[i]]++;
      }
      const means = sums.map((sum, u) => sum / members[u]);
      const mean = means.reduce((sum, value) => sum + value, 0) / 10;
      between += means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 9;
      weeks++;
    }
    return between / weeks;
  };
  expect(alikeness({ chance: 0.02, multiplier: 20 })).toBeGreaterThan(1.5 * alikeness("off"));
});
