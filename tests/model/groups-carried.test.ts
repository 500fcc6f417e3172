import { describe, expect, test } from "vitest";
import { step } from "../../src/engine/simulation.ts";
import { leave } from "../../src/model/groups/groups.ts";
import { Stance } from "../../src/model/population.ts";
import { circle, isMember, live, people, some } from "./live-groups.ts";

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
