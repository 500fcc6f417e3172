import { chance, rate, weight } from "../../parameters/parameter.ts";
import { unit } from "../../random/stream.ts";
import { stanceTurned } from "../attitude.ts";
import { Stance } from "../population.ts";
import { defineIntervention } from "./intervention.ts";
import { serve } from "./serve.ts";

/** A gain of skill smaller than this share of one's own is gone. */
const least = 0.001;

/** People learn to support better, and some stop answering with blame. It is kept up while it runs and fades afterwards. */
export const allyTraining = defineIntervention({
  name: "allyTraining",
  title: "Ally training",
  summary:
    "People are trained to support: they get better at it, and some who stigmatize turn neutral; after its weeks it fades.",
  rule: [
    "when it begins, each: skill += dose x skill gain x own skill; who stigmatizes turns neutral with chance min(1, dose x turning)",
    "after its last week, each week: the gain x (1 - fading); who was turned, turns back with chance fading, and whom a",
    "group turned affirming meanwhile, once that has faded",
  ],
  sources: ["row 23", "assumed"],
  parameters: {
    skill: weight(0.25, "share of their support skill that people gain at dose 1", "assumed", { max: 2, plausible: [0, 1] }),
    turning: chance(0.2, "chance that somebody who stigmatizes turns neutral at dose 1", "assumed"),
    fading: rate(0.01, "how fast what was learned fades once it is over", "assumed", { plausible: [0, 0.1] }),
  },
  reaches: "people",
  dose: "a person trained",
  works: "while",
  changes: [],
  touches: ["skill", "stance"],
  changesTies: false,
  keeps: ["gain", "turned"],
  draws: {
    turn: "who = person, slot 0: first word turns neutral; second word unused",
    weekly: "who = person, slot 0: first word turns back; second word unused",
  },

  begin(world, line) {
    const { plan, values, columns, dice } = line;
    const gain = columns.kept.get("gain") as Float64Array;
    const turned = columns.kept.get("turned") as Float64Array;
    for (const i of serve(world, line)) {
      gain[i] = plan.dose * values.skill * world.traits.supportSkill[i];
      world.skill[i] += gain[i];
      if (world.stance[i] !== Stance.stigmatizing) continue;
      if (dice.turn.uniform(world.network.ids[i], 0) >= plan.dose * values.turning) continue;
      world.stance[i] = Stance.neutral;
      stanceTurned(world, i);
      turned[i] = 1;
    }
    world.tiesVersion++;
  },

  fade(world, { values, columns, dice }) {
    const gain = columns.kept.get("gain") as Float64Array;
    const turned = columns.kept.get("turned") as Float64Array;
    const { count, skill, stance, network, traits, groups } = world;
    for (let i = 0; i < count; i++) {
      if (gain[i] !== 0) {
        const left = gain[i] * (1 - values.fading);
        const now = Math.abs(left) < least * traits.supportSkill[i] ? 0 : left;
        skill[i] += now - gain[i];
        gain[i] = now;
      }
      if (turned[i] === 0) continue;
      // What a group put on top comes off first: until then it waits, or nobody would know where they came from.
      if (groups.turnedBy[i] > 0 && stance[i] === Stance.affirming) continue;
      dice.weekly.block(network.ids[i], 0);
      // Whoever turned otherwise meanwhile did so for another reason and stays so.
      const stays = stance[i] === Stance.neutral && unit(dice.weekly.first) >= values.fading;
      if (stays) continue;
      if (stance[i] === Stance.neutral) {
        stance[i] = Stance.stigmatizing;
        stanceTurned(world, i);
      }
      turned[i] = 0;
    }
    world.tiesVersion++;
  },
});
