import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import type { GroupPlan } from "../../src/model/groups/plan.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { group, identity, on, planOf, setting } from "../support/plans.ts";
import { begin, isMember, live, people, some } from "./live-groups.ts";

describe("a safe space", () => {
  const haven = (values: Partial<GroupPlan["values"]> = {}, more: Partial<Omit<GroupPlan, "values">> = {}) =>
    group("haven", { norm: 0, hours: 0.25, ...values }, { safeSpace: true, ...some(0.5), ...more });
  const settings = [setting("work", 0.6, { climate: 0.5 }), setting("home", 0.4, { climate: 0.05 })];

  test("takes its hours from hiding and from a harsh climate, in weeks with a meeting, and leaves the rest", () => {
    const { world, next } = live([haven({ meeting: 0.5 })], { settings, size: 100 });
    const base = live([haven({ meeting: 0.5 })], { settings, size: 100, choices: { safeSpaces: "off" } });
    const seen = { safe: 0, kinder: 0, others: 0 };
    for (let t = 0; t < 12; t++) {
      // Both weeks begin alike, so that whatever differs is this week's doing.
      for (const name of stateNames) base.world.state[name].set(world.state[name]);
      next();
      step(base);
      const hours = (i: number) => (world.groups.met[0] === 1 && isMember(world, i) ? 0.25 : 0);
      for (const i of people(world))
        expect(world.gathered.concealment[i]).toBeCloseTo(base.world.gathered.concealment[i] * (1 - hours(i)), 12);
      const [mine, theirs] = [world.eventList, base.world.eventList];
      expect(mine.count).toBe(theirs.count);
      for (let e = 0; e < mine.count; e++) {
        const i = mine.person[e];
        expect([i, mine.severity[e], mine.setting[e]]).toEqual([theirs.person[e], theirs.severity[e], theirs.setting[e]]);
        const hides = base.world.gathered.concealment[i];
        // Nobody hides in the safe hours, where the climate is .1 unless it is kinder anyway.
        const kinder = mine.setting[e] === 0 ? 0.1 / 0.5 : 1;
        const chances = (1 - hours(i)) * (1 - 0.4 * hides) + hours(i) * kinder;
        expect(mine.chance[e]).toBeCloseTo((theirs.chance[e] * chances) / (1 - 0.4 * hides), 12);
        if (hours(i) === 0) seen.others++;
        else if (mine.setting[e] === 0) seen.safe++;
        else seen.kinder++;
      }
    }
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
  });

  test("prevents events in its own name", () => {
    const { world, week, next } = live([haven({ hours: 1 })], { choices: { stigmaExposure: { frequency: 3 } } });
    const rank = week.running.find(({ mechanism }) => mechanism.name === "safeSpaces")?.rank;
    let prevented = 0;
    for (let t = 0; t < 10; t++) {
      next();
      for (let e = 0; e < world.eventList.count; e++) {
        if (world.eventList.preventedBy[e] !== rank) continue;
        prevented++;
        expect(isMember(world, world.eventList.person[e])).toBe(true);
      }
    }
    expect(prevented).toBeGreaterThan(10);
  });

  test("of one identity is kinder for events about it and for those who carry it", () => {
    const identities = [identity(0.5), identity(0.5, { dimension: "age" })];
    const { world, next } = live([haven({ hours: 1 }, { focus: "age", ...some(1) })], { identities, size: 100 });
    const base = live([], { identities, size: 100 });
    next();
    step(base);
    for (const i of people(world)) {
      const safe = (world.traits.identities[i] & 2) !== 0;
      expect(world.gathered.concealment[i]).toBeCloseTo(safe ? 0 : base.world.gathered.concealment[i], 12);
    }
    let [about, other] = [0, 0];
    for (let e = 0; e < world.eventList.count; e++) {
      const i = world.eventList.person[e];
      const open = (world.traits.identities[i] & 2) !== 0 ? 1 / (1 - 0.4 * base.world.gathered.concealment[i]) : 1;
      const safe = world.eventList.identity[e] === 1 && (world.traits.identities[i] & 2) !== 0;
      expect(world.eventList.chance[e] / base.world.eventList.chance[e]).toBeCloseTo((safe ? 0.2 : 1) * open, 12);
      if (safe) about++;
      else other++;
    }
    expect(about).toBeGreaterThan(0);
    expect(other).toBeGreaterThan(0);
  });

  test("no week has more safe hours than it has hours, whatever safe spaces somebody is in", () => {
    const { world, next } = live([haven({ hours: 0.8 }, some(1)), group("nest", { norm: 0, hours: 0.8 }, { safeSpace: true })]);
    next();
    for (const i of people(world)) expect(world.gathered.concealment[i]).toBe(0);
  });

  test("its members do not hide from each other when they ask, at any hour; from others they do", () => {
    const ties = new TieList(40);
    for (let i = 0; i < 40; i++) for (let j = i + 1; j < 40; j += 7) ties.add(i, j, { trust: 1 });
    const hide = {
      concealment: { base: 0.9 },
      seeking: { contacts: 20, amongSimilar: 1 },
      stigmaExposure: { frequency: 5 },
    } as const;
    const wishes = { identities: [identity(1)], choices: { encouragement: "off", ...hide } as const, warmUp: 0 };
    const plan: Plan = on(ties.toNetwork(), planOf({ ...wishes, groups: [haven({ meeting: 0 })] }));
    const { world, next } = begin(plan);
    let [inside, outside, hidden] = [0, 0, 0];
    for (let t = 0; t < 20; t++) {
      next();
      const asked = new Set<string>();
      for (let k = 0; k < world.asks.count; k++) asked.add(`${world.asks.asker[k]} ${world.asks.contact[k]}`);
      const { offsets, ends, targets } = world.network;
      for (const i of people(world)) {
        if (world.events[i] === 0 || ends[i] - offsets[i] > 20) continue;
        for (let a = offsets[i]; a < ends[i]; a++) {
          const j = targets[a];
          if (isMember(world, i) && isMember(world, j)) {
            inside++;
            expect(asked.has(`${i} ${j}`)).toBe(true);
          } else if (asked.has(`${i} ${j}`)) outside++;
          else hidden++;
        }
      }
    }
    expect(inside).toBeGreaterThan(100);
    // Nine in ten are not told.
    expect(Math.abs(outside / (outside + hidden) - 0.1)).toBeLessThan(0.04);
  });

  test("for who carries no identity is as much kinder as the mean climate of the setting is harsher than its own", () => {
    const identities = [identity(0.3), identity(0.3, { dimension: "age" })];
    const harsh = [setting("work", 1, { climate: { religion: 0.9, age: 0.3 } })];
    const choices = { stigmaExposure: { frequency: 3, background: 1 } } as const;
    const { world, next } = live([haven({ hours: 0.5 }, some(1))], { identities, settings: harsh, size: 100, choices });
    const base = live([], { identities, settings: harsh, size: 100, choices });
    next();
    step(base);
    let seen = 0;
    for (let e = 0; e < world.eventList.count; e++) {
      if (world.traits.identities[world.eventList.person[e]] !== 0) continue;
      seen++;
      // The mean climate is .6; half of the week has .1.
      expect(world.eventList.chance[e] / base.world.eventList.chance[e]).toBeCloseTo(0.5 + 0.5 * (0.1 / 0.6), 12);
    }
    expect(seen).toBeGreaterThan(20);
  });

  test("joins its members only as long as it is open: one that is closed hides nobody from nobody", () => {
    const { world, next } = live([haven({}, some(1)), group("shut", {}, { safeSpace: true, open: false })]);
    next();
    expect([...new Set(world.safeTogether)]).toEqual([1]);
    world.groups.open[0] = 0;
    next();
    expect([...new Set(world.safeTogether)]).toEqual([0]);
  });
});
