import { describe, expect, test } from "vitest";
import { step } from "../../src/engine/simulation.ts";
import { emotionalSupport } from "../../src/model/mechanisms/emotional-support.ts";
import { group, identity } from "../support/plans.ts";
import { carries, circle, isMember, live, people, some, statesOf } from "./live-groups.ts";

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

  test("of two affirming groups affirm no more than wholly, whatever ties do besides", () => {
    const { world, next } = live([circle({ norm: 0.5 }, some(1)), group("club", { norm: 0.25 })], { size: 100 });
    next();
    let [whole, less] = [0, 0];
    for (const i of people(world).filter((one) => carries(world, one))) {
      const { perceived, gathered } = world;
      // .3 by the one, .15 by the other.
      expect(perceived.affirmation[i] + gathered.affirmation[i]).toBeCloseTo(Math.min(1, perceived.affirmation[i] + 0.45), 12);
      if (perceived.affirmation[i] > 0.55) whole++;
      else less++;
    }
    expect(whole).toBeGreaterThan(0);
    expect(less).toBeGreaterThan(0);
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
