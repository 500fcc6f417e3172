import { chance, rate, share, type Values, weight } from "../../parameters/parameter.ts";

/** The numbers of one group: its norm, when it meets, and what members carry out of it. What a norm does stands in `groupMeetings`. */
export const groupParameters = {
  norm: weight(1, "how the group answers a devalued identity: 1 affirms it wholly, -1 shames it", "assumed", { min: -1, max: 1 }),
  meeting: chance(1, "chance that the group meets in a week", "assumed"),
  hours: share(0.03, "share of waking time that a week with a meeting holds in the group; 3 of 112 hours", "assumed", {
    plausible: [0, 0.3],
  }),
  carriedSkill: weight(0, "share of support skill that members gain from their first meeting on", "assumed", {
    max: 2,
    plausible: [0, 0.5],
  }),
  carriedStance: chance(0, "chance that a meeting turns a neutral member affirming towards everybody", "assumed", {
    plausible: [0, 0.3],
  }),
  fading: rate(0.01, "how fast what was carried out fades in people who are no longer members", "assumed", {
    plausible: [0, 0.1],
  }),
};

export type GroupValues = Values<typeof groupParameters>;
