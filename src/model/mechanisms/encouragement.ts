import { saturate } from "../../math/elementary.ts";
import { chance, distress, rate, stress, trust } from "../../parameters/parameter.ts";
import { firstSlots, rowLength, rowOfWords, unit } from "../../random/stream.ts";
import { leave } from "../groups/groups.ts";
import { defineMechanism } from "../mechanism.ts";

/**
 * People stay with what they want to reach, and in the settings where they would reach it, as long as others encourage them.
 *
 * Exploratory: no study gives the size of any of it. What somebody who has left a setting is spared is weighed against what
 * they miss, or leaving would be a cure (docs/decisions/0010-turns-and-incidents.md).
 */
export const encouragement = defineMechanism({
  name: "encouragement",
  title: "Encouragement",
  id: "M10",
  summary:
    "People who accept one, and affirming groups, keep one going despite setbacks: fewer leave a setting, and progress does good.",
  rule: [
    "encouraged = min(1, positive trust / (positive trust + halfTrust) + encouragement by groups)",
    "setback = s(major events + max(0, burden left - heavy)), s(x) = x / (1 + x)",
    "d goalPersistence = gain x encouraged x (1 - goalPersistence) - loss x setback x goalPersistence",
    "progress = encouraged x goalPersistence in a week without setback, else 0",
    "d selfEsteem += toSelfEsteem x progress; d resilience += toResilience x progress x (1 - resilience)",
    "who is in a setting leaves it with chance leaving x (1 - goalPersistence), and who has left comes back with chance",
    "returning x goalPersistence, one setting a week; who is in a group leaves it as they would a setting",
    "who has left a setting meets no event there and gets or gives no know-how there; what they miss:",
    "settling point += missing x time there, d selfEsteem -= idle x time there",
  ],
  sources: ["assumed"],
  parameters: {
    halfTrust: trust(3, "trust in people who accept one at which their encouragement is half full", "assumed", { min: 0.01 }),
    gain: rate(0.03, "goal persistence gained in a fully encouraging week, of what is missing to full", "assumed", {
      plausible: [0, 0.1],
    }),
    loss: rate(0.02, "share of goal persistence lost to a full setback", "assumed", { plausible: [0, 0.1] }),
    heavy: stress(1, "burden left from which a week sets people back", "assumed"),
    toSelfEsteem: rate(0.002, "self-esteem gained in a week of full progress", "assumed", { plausible: [0, 0.02] }),
    toResilience: rate(0.0005, "resilience gained at full progress, of what is missing to full", "assumed", {
      plausible: [0, 0.01],
    }),
    leaving: chance(0.0015, "chance a week to leave a setting or group, without any goal persistence", "assumed", {
      plausible: [0, 0.01],
    }),
    returning: chance(0.04, "chance a week to come back to a setting, with full goal persistence", "assumed", {
      plausible: [0, 0.2],
    }),
    missing: distress(0.3, "rise of the settling point of somebody who has left where all their time was spent", "assumed", {
      max: 5,
      plausible: [0, 1],
    }),
    idle: rate(0.008, "self-esteem lost each week by somebody who has left where all their time was spent", "assumed", {
      plausible: [0, 0.03],
    }),
  },
  changes: ["goalPersistence", "attends", "esteemGain", "resilienceGain", "settlingPoint"],
  off: "Goal persistence stays at 0.5, and nobody leaves a setting or group.",
  draws: {
    turn: "who = person, slot 0: first word which setting they leave, if any; second word which one they come back to",
    quit: "who = person, slot = hash of the group's name: first word leaves or not; second word unused",
  },

  prevent({ eventList, attends, count }, _values, _dice, _memory, rank) {
    for (let e = 0; e < eventList.count; e++) {
      if (attends[eventList.setting[e] * count + eventList.person[e]] === 0) eventList.lower(e, 0, rank);
    }
  },

  begin: rowOfWords,

  respond(world, values, { turn, quit }, words) {
    const { count, network, settings, groups, state, change, gathered, perceived, attends, turns, absent, eventList } = world;
    const { scratch: majors } = world;
    majors.fill(0, 0, count);
    for (let e = 0; e < eventList.count; e++) {
      if (eventList.major[e] === 1 && eventList.preventedBy[e] === 0) majors[eventList.person[e]]++;
    }
    for (let i = 0; i < count; i++) {
      const inRow = i % rowLength;
      if (inRow === 0) turn.row(network.ids, i, firstSlots, Math.min(rowLength, count - i), words);
      const held = state.goalPersistence[i];
      const positive = perceived.positiveTrust[i];
      const encouraged = Math.min(1, positive / (positive + values.halfTrust) + gathered.encouragement[i]);
      const setback = saturate(majors[i] + Math.max(0, gathered.burden[i] - values.heavy));
      change.goalPersistence[i] += values.gain * encouraged * (1 - held) - values.loss * setback * held;
      const progress = encouraged * held * Number(setback === 0);
      gathered.esteemGain[i] += values.toSelfEsteem * progress;
      gathered.resilienceGain[i] += values.toResilience * progress;
      if (absent[i] === 1) continue;
      for (let g = 0; g < groups.names.length; g++) {
        if (groups.open[g] === 0 || groups.member[g * count + i] === 0) continue;
        if (quit.uniform(network.ids[i], groups.keys[g]) < values.leaving * (1 - held)) leave(world, g, i);
      }
      const leaves = unit(words[2 * inRow]);
      const returns = unit(words[2 * inRow + 1]);
      const leaving = values.leaving * (1 - held);
      const returning = values.returning * held;
      // Each setting has its own stretch of the two uniforms, so what becomes of one moves no other.
      for (let k = 0; k < settings.names.length; k++) {
        const place = k * count + i;
        if (attends[place] === 1) {
          if (inStretch(leaves, k, leaving)) turns.attends[place] = 0;
          continue;
        }
        if (inStretch(returns, k, returning)) turns.attends[place] = 1;
        gathered.settlingPoint[i] += values.missing * settings.time[k];
        gathered.esteemGain[i] -= values.idle * settings.time[k];
      }
    }
  },
});

/**
 * Whether a uniform lies in the stretch of a setting: one after the other, each as long as its chance, and those that run past 1 go
 * on from 0. While all of them fit, nobody turns in two settings at once.
 */
function inStretch(uniform: number, setting: number, chance: number): boolean {
  // Not % 1: everybody asks for every setting in every week, and that took a quarter of this mechanism's time.
  const before = setting * chance;
  const from = before - Math.floor(before);
  const to = from + chance;
  return (uniform >= from && uniform < to) || uniform < to - 1;
}
