import { share, stress, trust, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";
import { relieve } from "../relieve.ts";
import { emotionalSupport } from "./emotional-support.ts";

/**
 * What groups do to those who are at their meetings. A norm above 0 affirms and one below 0 shames. Comfort, acceptance and
 * encouragement are for everybody there; to be affirmed or shamed one has to carry the identity that the group is about.
 */
export const groupMeetings = defineMechanism({
  name: "groupMeetings",
  title: "Group meetings",
  id: "G1",
  summary: "An affirming group comforts, affirms, encourages and takes in those who come; a shaming one hurts and pushes out.",
  rule: [
    "in a week with a meeting, for members; norm is 1 wholly affirming to -1 shaming:",
    "norm > 0: burden = need / (1 + relief x (help + comfort x norm)), relief that of emotionalSupport",
    "          affirmation + affirmation x norm, together at most 1; encouragement + encouragement x norm",
    "norm < 0: hurt += shaming x |norm|",
    "accepted += acceptance x norm",
    "affirmation, and all of norm < 0, only for members who carry the identity that the group is about",
  ],
  sources: ["row 21", "row 22", "row 51", "assumed"],
  parameters: {
    comfort: weight(0.5, "units of help that a meeting of a wholly affirming group is worth", "assumed", {
      max: 4,
      plausible: [0, 2],
      unit: "units",
    }),
    affirmation: share(0.6, "affirmation by a meeting of a wholly affirming group", "assumed"),
    encouragement: share(0.4, "encouragement by a meeting of a wholly affirming group", "assumed"),
    shaming: stress(0.1, "hurt by a meeting of a wholly shaming group", "assumed", { plausible: [0, 1] }),
    acceptance: trust(1.2, "trust of accepting people that a meeting of a wholly affirming group counts for", "assumed", {
      max: 10,
      plausible: [0, 3],
    }),
  },
  needs: "groups",
  changes: ["ease", "burden", "affirmation", "encouragement", "hurt", "acceptance"],
  off: "Groups meet and change nothing.",
  draws: {},

  begin: (_world, _values, plan) => ({
    // Comfort is worth what the same units of help are worth, whether or not anybody gives help in this run.
    relief: plan.get("emotionalSupport")?.["relief"] ?? emotionalSupport.parameters["relief"].default,
  }),

  answer(world, values, _dice, { relief }) {
    const { groups, gathered, perceived, traits, count } = world;
    const { norm, met, focus, present } = groups;
    for (let g = 0; g < norm.length; g++) {
      if (met[g] === 0 || norm[g] === 0) continue;
      const bit = 1 << g;
      const strength = Math.abs(norm[g]);
      for (let i = 0; i < count; i++) {
        if ((present[i] & bit) === 0) continue;
        const carries = (traits.identities[i] & focus[g]) !== 0;
        if (norm[g] < 0) {
          if (!carries) continue;
          gathered.hurt[i] += values.shaming * strength;
          gathered.acceptance[i] -= values.acceptance * strength;
          continue;
        }
        relieve(world, i, relief * values.comfort * strength);
        gathered.encouragement[i] += values.encouragement * strength;
        gathered.acceptance[i] += values.acceptance * strength;
        if (!carries) continue;
        const missing = Math.max(0, 1 - perceived.affirmation[i] - gathered.affirmation[i]);
        gathered.affirmation[i] += Math.min(missing, values.affirmation * strength);
      }
    }
  },
});
