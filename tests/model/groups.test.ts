import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { explainPerson } from "../../src/engine/explain.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, type Options, step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import { inAffirmingGroup, join, leave } from "../../src/model/groups/groups.ts";
import type { GroupPlan, GroupWho } from "../../src/model/groups/plan.ts";
import { emotionalSupport } from "../../src/model/mechanisms/emotional-support.ts";
import { Stance } from "../../src/model/population.ts";
import type { World } from "../../src/model/world.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { group, identity, on, planOf, setting, type Wishes } from "../support/plans.ts";

const chance = { seed: "groups", replicate: 0 };
const some = (share: number, more: Partial<GroupWho> = {}): { who: GroupWho } => ({
  who: { identity: null, where: null, people: null, share, ...more },
});
const circle = (values: Partial<GroupPlan["values"]> = {}, more: Partial<Omit<GroupPlan, "values">> = some(0.5)) =>
  group("circle", values, more);

/** Nobody leaves a group of themselves, so that members stay members. */
function live(groups: readonly GroupPlan[], wishes: Wishes = {}, options: Options = {}) {
  const plan = planOf({ warmUp: 0, groups, ...wishes, choices: { encouragement: "off", ...wishes.choices } });
  return begin(plan, options);
}

/** A run under way, and its next week. */
function begin(plan: Plan, options: Options = {}) {
  const simulation = createSimulation(plan, chance, options);
  return { ...simulation, next: () => step(simulation) };
}

const people = (world: World) => Array.from({ length: world.count }, (_, i) => i);
const isMember = ({ groups, count }: World, i: number, g = 0) => groups.member[g * count + i] === 1;
const carries = ({ traits }: World, i: number) => traits.identities[i] !== 0;
const statesOf = ({ state }: World) =>
  Object.fromEntries(stateNames.map((name) => [name, state[name].slice()])) as World["state"];

describe("a meeting", () => {
  test("a group meets as a whole, with its own chance each week, whatever other groups there are", () => {
    const { world, next } = live([circle({ meeting: 0.3 }), group("club")], { size: 20 });
    const alone = live([circle({ meeting: 0.3 })], { size: 20 });
    let met = 0;
    for (let t = 0; t < 600; t++) {
      next();
      step(alone);
      met += world.groups.met[0];
      expect(world.groups.met[1]).toBe(1);
      expect(world.groups.met[0]).toBe(alone.world.groups.met[0]);
      for (const i of people(world)) {
        expect((world.groups.present[i] & 1) === 1).toBe(world.groups.met[0] === 1 && isMember(world, i));
        expect((world.groups.present[i] & 2) === 2).toBe(true);
      }
    }
    // Binomial(600, 0.3): mean 180, SD 11.2.
    expect(Math.abs(met - 180)).toBeLessThan(4 * 11.2);
  });

  test("of an affirming group comforts, affirms, encourages and takes in, by the equations", () => {
    const norm = 0.7;
    const { world, next } = live([circle({ norm })], { choices: { sharedExperience: "off" }, size: 100 });
    let limited = 0;
    for (let t = 0; t < 30; t++) {
      const before = statesOf(world);
      next();
      const { perceived, gathered, need, help, events, state, traits } = world;
      for (const i of people(world)) {
        const there = isMember(world, i) ? norm : 0;
        expect(gathered.burden[i]).toBeCloseTo(need[i] / (1 + 0.22 * (help[i] + 0.5 * there)), 12);
        expect(gathered.encouragement[i]).toBeCloseTo(0.4 * there, 12);
        const x = Math.max(0, perceived.positiveTrust[i] - 0.5 * perceived.negativeTrust[i] + 1.2 * there);
        const B = before.belonging[i];
        expect(state.belonging[i]).toBeCloseTo(B + 0.15 * (x / (x + 1.5) - B), 12);
        if (!carries(world, i)) {
          expect(gathered.affirmation[i]).toBe(0);
          continue;
        }
        const affirmation = Math.min(1, perceived.affirmation[i] + 0.6 * there);
        if (there > 0 && affirmation === 1) limited++;
        const [H, P] = [before.internalizedStigma[i], before.pride[i]];
        const taught = 0.02 * (gathered.stigma[i] * (1 - P) + gathered.hurt[i]) * (1 - H);
        const moved = taught - 0.02 * affirmation * H - 0.015 * (H - traits.internalizedStigma[i]);
        expect(state.internalizedStigma[i]).toBeCloseTo(Math.min(1, Math.max(0, H + moved)), 12);
        const ingroup = perceived.allTrust[i] > 0 ? perceived.ingroupTrust[i] / perceived.allTrust[i] : 0;
        const gained = 0.015 * events[i] * ingroup + 0.02 * affirmation;
        expect(state.pride[i]).toBeCloseTo(P + gained * (1 - P) - 0.012 * P, 12);
      }
    }
    expect(limited).toBeGreaterThan(0);
  });

  test("of a shaming group hurts those who carry an identity and pushes them out, and nobody else", () => {
    const quiet = { harmfulReactions: "off", conformityPressure: "off" } as const;
    const { world, next } = live([circle({ norm: -0.5 })], { choices: quiet });
    for (let t = 0; t < 10; t++) {
      const before = statesOf(world);
      next();
      const { perceived, gathered, events, asked, state } = world;
      for (const i of people(world)) {
        const shamed = isMember(world, i) && carries(world, i) ? 0.5 : 0;
        expect(gathered.hurt[i]).toBeCloseTo(0.1 * shamed, 12);
        const x = Math.max(0, perceived.positiveTrust[i] - 0.5 * perceived.negativeTrust[i] - 1.2 * shamed);
        expect(state.belonging[i]).toBeCloseTo(before.belonging[i] + 0.15 * (x / (x + 1.5) - before.belonging[i]), 12);
        const hidden = asked[i] === 0 ? 0.05 * events[i] : 0;
        const stress = 0.5 * before.acuteStress[i] + gathered.burden[i] + 0.1 * shamed + hidden;
        expect(state.acuteStress[i]).toBeCloseTo(stress, 12);
        expect(gathered.encouragement[i]).toBe(0);
        expect(gathered.affirmation[i]).toBe(0);
      }
    }
  });

  test("with a focus affirms and shames only members who carry that identity", () => {
    const identities = [identity(0.4), identity(0.4, { dimension: "age" })];
    for (const norm of [1, -1]) {
      const { world, next } = live([circle({ norm }, { ...some(1), focus: "age" })], {
        identities,
        choices: { harmfulReactions: "off", conformityPressure: "off" },
      });
      next();
      for (const i of people(world)) {
        const concerned = (world.traits.identities[i] & 2) !== 0;
        expect(world.gathered.hurt[i]).toBeCloseTo(norm < 0 && concerned ? 0.1 : 0, 12);
        expect(world.gathered.affirmation[i] > 0).toBe(norm > 0 && concerned && world.perceived.affirmation[i] < 1);
        expect(world.gathered.acceptance[i]).toBeCloseTo(norm > 0 ? 1.2 : concerned ? -1.2 : 0, 12);
      }
    }
  });

  test("is worth what the run's own relief makes of help, whether or not anybody helps", () => {
    for (const [choice, relief] of [
      [{ relief: 0.5 }, 0.5],
      ["off", emotionalSupport.parameters["relief"].default],
    ] as const) {
      const { world, next } = live([circle({}, some(1))], {
        choices: { emotionalSupport: choice, sharedExperience: "off" },
      });
      next();
      for (const i of people(world))
        expect(world.gathered.burden[i]).toBeCloseTo(world.need[i] / (1 + relief * (world.help[i] + 0.5)), 12);
    }
  });
});

describe("who belongs to a group", () => {
  test("a share of those who carry an identity is drawn person by person, the same whatever else there is", () => {
    const wishes = { size: 2000 };
    const who = some(0.3, { identity: "religion" });
    const one = live([circle({}, who)], wishes).world;
    const two = live([group("other", {}, some(0.5)), circle({}, who)], wishes).world;
    const members = people(one).filter((i) => isMember(one, i));
    const carriers = people(one).filter((i) => carries(one, i)).length;
    expect(members.every((i) => carries(one, i))).toBe(true);
    expect(Math.abs(members.length - 0.3 * carriers)).toBeLessThan(4 * Math.sqrt(0.21 * carriers));
    expect(people(two).filter((i) => isMember(two, i, 1))).toEqual(members);
    // Groups are drawn apart: about half of the members are in the other one too.
    const both = members.filter((i) => isMember(two, i, 0)).length;
    expect(Math.abs(both - members.length / 2)).toBeLessThan(4 * Math.sqrt(members.length / 4));
  });

  test("people are found by attribute and by name, and all that is said holds together", () => {
    const ties = new TieList(4);
    ties.add(0, 1, { trust: 0.5 });
    const network = ties.toNetwork({
      labels: ["Ada", "Ben", "Cleo", "Dan"],
      attributes: new Map([["team", ["red", "blue", "red", "blue"]]]),
    });
    const named = { where: { attribute: "team", values: ["red"] }, people: ["Ada", "Ben"] };
    const members = (who: GroupWho | null) => {
      const { world } = createSimulation(on(network, planOf({ groups: [circle({}, { who })] })), chance);
      return people(world).filter((i) => isMember(world, i));
    };
    expect(members(some(1, { where: named.where }).who)).toEqual([0, 2]);
    expect(members(some(1, { people: named.people }).who)).toEqual([0, 1]);
    expect(members(some(1, named).who)).toEqual([0]);
    // Ids do as well where there are labels, as they do for interventions.
    expect(members(some(1, { people: ["Ada", "3"] }).who)).toEqual([0, 3]);
    expect(members(some(0).who)).toEqual([]);
    expect(members(null)).toEqual([]);
    expect(() => members(some(1, { people: ["Eve"] }).who)).toThrow('there is nobody called "Eve" in this network');
    expect(() => members(some(1, { identity: "age" }).who)).toThrow('no identity is called "age"; known: religion');
    expect(() => live([circle(), circle()])).toThrow('two groups are called "circle"');
  });

  test("a group without members, one that is not open and one that never meets change nothing", () => {
    const idle = live(
      [circle({}, some(0)), group("closed", {}, { open: false }), group("asleep", { meeting: 0, hours: 1 }, { safeSpace: true })],
      {
        // Members of a safe space tell each other at any hour: nobody needs to be told here.
        choices: { seeking: "off" },
      },
    );
    const plain = live([], { choices: { seeking: "off" } });
    for (let t = 0; t < 20; t++) for (const one of [idle, plain]) step(one);
    expect(statesOf(idle.world)).toEqual(statesOf(plain.world));
  });

  test("whoever leaves is not at the next meeting, whoever joins is; a closed group meets no more", () => {
    const { world, next } = live([circle({}, some(1))]);
    leave(world, 0, 3);
    next();
    expect([world.groups.present[3], world.groups.present[4]]).toEqual([0, 1]);
    expect([inAffirmingGroup(world, 3), inAffirmingGroup(world, 4)]).toEqual([false, true]);
    join(world, 0, 3);
    next();
    expect(world.groups.present[3]).toBe(1);
    world.groups.norm[0] = -1;
    expect(inAffirmingGroup(world, 4)).toBe(false);
    world.groups.norm[0] = 1;
    world.groups.open[0] = 0;
    next();
    expect([world.groups.met[0], world.groups.present[3]]).toEqual([0, 0]);
    expect(inAffirmingGroup(world, 4)).toBe(false);
  });

  test("people who have left the network are at no meeting", () => {
    const { world, next } = live([circle({}, some(1))]);
    world.absent[5] = 1;
    next();
    expect([world.groups.present[4], world.groups.present[5]]).toEqual([1, 0]);
  });

  test("one group more moves nobody's draws", () => {
    const log = (groups: readonly GroupPlan[]) => {
      const drawn = new Map<string, string>();
      const simulation = live(
        groups,
        {},
        {
          listener: (purpose, week, who, slot, first, second) =>
            drawn.set(`${purpose} ${week} ${who} ${slot}`, `${first} ${second}`),
        },
      );
      for (let t = 0; t < 30; t++) step(simulation);
      return drawn;
    };
    const [few, many] = [
      log([circle({ carriedStance: 0.2 })]),
      log([group("club", { norm: -1 }), circle({ carriedStance: 0.2 })]),
    ];
    let both = 0;
    for (const [key, value] of few) {
      const there = many.get(key);
      if (there === undefined) continue;
      both++;
      if (there !== value) throw new Error(`${key} moved`);
    }
    expect(both).toBeGreaterThan(0.98 * few.size);
    expect([...few.keys()].filter((key) => key.startsWith("groups.meeting") || key.startsWith("group.circle")).length).toBe(90);
  });
});

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
});

describe("what members carry out", () => {
  test("without carrying, nobody's skill or stance moves, and people outside gain nothing but for their friends' own mood", () => {
    const alone = { emotionalSupport: "off", distressContagion: "off", harmfulReactions: "off" } as const;
    const [with_, without] = [live([circle()], { choices: alone }), live([], { choices: alone })];
    for (let t = 0; t < 30; t++) {
      step(with_);
      step(without);
    }
    const { world } = with_;
    expect(world.skill).toEqual(world.traits.supportSkill);
    expect(world.stance).toEqual(world.traits.stance);
    for (const i of people(world)) {
      if (isMember(world, i)) continue;
      for (const name of ["distress", "belonging", "internalizedStigma", "pride"] as const)
        expect(world.state[name][i], name).toBeCloseTo(without.world.state[name][i], name === "distress" ? 12 : 13);
    }
  });

  test("from the first meeting on members support better, and after they leave it fades by its share each week", () => {
    const { world, next } = live([circle({ carriedSkill: 0.5, fading: 0.1 })]);
    const trait = world.traits.supportSkill;
    const i = people(world).find((person) => isMember(world, person)) ?? -1;
    const outside = people(world).find((person) => !isMember(world, person)) ?? -1;
    next();
    expect(world.skill[i]).toBeCloseTo(1.5 * trait[i], 12);
    // Somebody else's training is left alone.
    world.skill[i] += 1;
    for (let t = 0; t < 3; t++) next();
    expect(world.skill[i]).toBeCloseTo(1.5 * trait[i] + 1, 12);
    leave(world, 0, i);
    for (let t = 0; t < 4; t++) next();
    expect(world.skill[i]).toBeCloseTo((1 + 0.5 * 0.9 ** 4) * trait[i] + 1, 12);
    for (let t = 0; t < 80; t++) next();
    expect(world.skill[i]).toBeCloseTo(trait[i] + 1, 12);
    expect(world.groups.lift[i]).toBe(0);
    expect(world.skill[outside]).toBe(trait[outside]);
  });

  test("neutral members turn affirming with the chance of each meeting, and back once the group is closed", () => {
    const { world, next } = live([circle({ carriedStance: 0.2, fading: 0.25 }, some(1))], {
      size: 1000,
      choices: { norms: "off" },
    });
    const neutral = people(world).filter((i) => world.stance[i] === Stance.neutral);
    const turned = () => neutral.filter((i) => world.stance[i] === Stance.affirming).length;
    const near = (share: number) =>
      Math.abs(turned() - share * neutral.length) < 4 * Math.sqrt(neutral.length * share * (1 - share));
    next();
    expect(near(0.2)).toBe(true);
    next();
    expect(near(1 - 0.8 ** 2)).toBe(true);
    const most = turned();
    // Somebody turned by others meanwhile is theirs.
    const [other] = neutral.filter((i) => world.stance[i] === Stance.affirming);
    world.stance[other] = Stance.stigmatizing;
    world.groups.open[0] = 0;
    next();
    next();
    const left = 0.75 ** 2;
    expect(Math.abs(turned() - left * most)).toBeLessThan(4 * Math.sqrt(most * left * (1 - left)));
    expect(world.stance[other]).toBe(Stance.stigmatizing);
    const firm = people(world).filter((i) => world.traits.stance[i] !== Stance.neutral);
    expect(firm.every((i) => world.stance[i] === world.traits.stance[i])).toBe(true);
    for (let t = 0; t < 60; t++) next();
    expect(turned()).toBe(0);
  });

  test("a shaming group carries nothing out, and neither does a group whose meetings are switched off", () => {
    for (const [norm, choices] of [
      [-1, {}],
      [1, { groupMeetings: "off" }],
    ] as const) {
      const simulation = live([circle({ norm, carriedSkill: 1, carriedStance: 1 })], { choices });
      for (let t = 0; t < 5; t++) step(simulation);
      expect(simulation.world.skill).toEqual(simulation.world.traits.supportSkill);
      expect(simulation.world.stance).toEqual(simulation.world.traits.stance);
    }
  });

  test("with it, people outside are helped more by their friends in the group", () => {
    const received = (carriedSkill: number) => {
      const { world, next } = live([circle({ carriedSkill })], { size: 200 });
      let help = 0;
      for (let t = 0; t < 30; t++) {
        next();
        for (const i of people(world)) if (!isMember(world, i)) help += world.help[i];
      }
      return help;
    };
    expect(received(0.5)).toBeGreaterThan(1.1 * received(0));
  });
});

describe("time", () => {
  const plan = planOf({
    groups: [
      circle({ meeting: 0.6, carriedSkill: 0.3, carriedStance: 0.2, fading: 0.2 }),
      group("haven", { hours: 0.2 }, { safeSpace: true, ...some(0.4) }),
      group("clique", { norm: -1 }, some(0.2)),
    ],
    warmUp: 5,
    weeks: 30,
  });

  test("a run that was stopped and restored goes on with the same bits, groups and what was carried included", () => {
    const whole = createSimulation(plan, chance);
    while (whole.world.week < 10) step(whole);
    leave(whole.world, 0, 1);
    whole.world.groups.open[2] = 0;
    const restored = restore(plan, checkpoint(whole));
    expect(hashWorld(restored.world)).toBe(hashWorld(whole.world));
    for (let t = 0; t < 20; t++) {
      step(whole);
      step(restored);
    }
    expect(hashWorld(restored.world)).toBe(hashWorld(whole.world));
  });

  test("the order in which groups are written changes no result but their places", () => {
    const turned: Plan = { ...plan, people: { ...plan.people, groups: [...(plan.people.groups ?? [])].reverse() } };
    const [one, other] = [createSimulation(plan, chance), createSimulation(turned, chance)];
    for (let t = 0; t < 20; t++) {
      step(one);
      step(other);
    }
    for (const name of stateNames)
      for (const i of people(one.world)) expect(other.world.state[name][i]).toBeCloseTo(one.world.state[name][i], 10);
  });

  test("a diary names the meetings of a week, and each row of the meeting is the difference it made", () => {
    const here = planOf({ groups: [circle({ norm: 0.5 }, some(1))], choices: { encouragement: "off" }, warmUp: 0, weeks: 1 });
    const without = (plan: Plan, ...names: readonly string[]): Plan => ({
      ...plan,
      mechanisms: new Map([...plan.mechanisms].filter(([name]) => !names.includes(name))),
    });
    // Help comes after comfort in the order of the ledger, so a row of stress is seen in a week without help.
    const alone = without(here, "emotionalSupport", "sharedExperience");
    const seen = new Set<string>();
    for (let person = 0; person < 15; person++) {
      const [week] = explainPerson(alone, chance, person).weeks;
      const [idle] = explainPerson(without(alone, "groupMeetings"), chance, person).weeks;
      expect(week.meetings).toEqual([{ group: "circle", norm: 0.5, safeSpace: false }]);
      for (const state of ["belonging", "internalizedStigma", "pride", "acuteStress"] as const) {
        const rows = week.ledger.filter((row) => row.mechanism === "groupMeetings" && row.state === state);
        const made = rows.reduce((sum, { amount }) => sum + amount, 0);
        expect(made).toBeCloseTo(week.after[state] - idle.after[state], 12);
        if (Math.abs(made) > 1e-6) seen.add(state);
      }
    }
    expect([...seen].sort()).toEqual(["acuteStress", "belonging", "internalizedStigma", "pride"]);
  });
});
