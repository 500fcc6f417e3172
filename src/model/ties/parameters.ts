import { chance, rate, share, trust, type Values, weight, whole } from "../../parameters/parameter.ts";

/**
 * How ties live: contact, trust, ending and looking for new ones. The defaults are those of the preset `adult`; presets.ts
 * says where the others differ.
 */
export const tieParameters = {
  contact: chance(0.55, "chance a week that two people meet whose affinity is 1 and who have room for each other", "assumed", {
    plausible: [0.2, 0.9],
  }),
  crowding: weight(8, "number of ties from which there is less time for each", "toward row 34", {
    min: 1,
    max: 100,
    unit: "ties",
  }),
  apart: share(0.5, "what is left of the affinity of two people who share no unit", "assumed"),
  withdrawal: weight(0.12, "how much distress and vigilance keep people from meeting and looking", "toward row 33", {
    max: 2,
    plausible: [0, 0.3],
  }),
  growth: rate(0.04, "share of the way to full trust that a meeting brings", "assumed", { plausible: [0, 0.1] }),
  fading: rate(0.01, "share of trust that fades each week", "assumed", { plausible: [0, 0.05] }),
  unlikeFading: weight(0.5, "how much faster trust fades between people alike in nothing", "assumed", { max: 3 }),
  blame: share(0.03, "trust that is lost in whoever answers with blame", "assumed"),
  least: share(0.06, "a tie ends when mean trust falls below this", "assumed"),
  ending: chance(
    0.01,
    "chance a week that a tie without any trust ends, between people with a friend in common",
    "toward row 35",
    {
      plausible: [0, 0.1],
    },
  ),
  loneEnding: weight(4, "how many times more easily a tie ends without a friend in common", "toward row 35", { min: 1, max: 10 }),
  look: chance(0.22, "chance a week that somebody with room for more looks for a new tie", "toward row 35", {
    plausible: [0.05, 0.5],
  }),
  throughFriends: share(0.945, "share of looks that go to friends of friends", "toward row 36"),
  ownUnit: share(0.9, "share of the other looks that go to the own unit of a setting; the rest to anybody", "assumed"),
  homophily: weight(
    2.7,
    "how much people who are alike are preferred: acceptance is exp(homophily x (similarity - 1))",
    "toward row 37",
    {
      max: 8,
      plausible: [0, 4],
    },
  ),
  startTrust: trust(0.25, "least trust of a new tie", "assumed", { max: 0.8 }),
  startSpread: trust(0.2, "most trust of a new tie above the least", "assumed", { max: 0.2 }),
  rounds: whole(100, "rounds of looking before the first week, where a network begins without any tie", "assumed", {
    max: 1000,
    plausible: [50, 200],
    unit: "rounds",
  }),
  roundLook: chance(0.2, "chance in each of these rounds that somebody with room looks", "assumed"),
};

export type TieValues = Values<typeof tieParameters>;
