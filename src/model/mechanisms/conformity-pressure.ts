import { chance, stress, weight } from "../../parameters/parameter.ts";
import { actsBy } from "../attitude.ts";
import { defineMechanism } from "../mechanism.ts";
import { Stance } from "../population.ts";

/** Unasked, people who stigmatize press those who carry the identity to hide or change it. */
export const conformityPressure = defineMechanism({
  name: "conformityPressure",
  title: "Pressure to conform",
  id: "M6",
  summary: "People who stigmatize press those close to them to conform, unasked; it hurts and feeds internalized stigma.",
  rule: ["each stigmatizing contact, with chance `chance` x visibility: hurt += strength x (atNoTrust + trust)"],
  sources: ["row 15", "row 38", "assumed"],
  parameters: {
    chance: chance(0.12, "chance a week that a stigmatizing contact presses somebody fully visible", "assumed", {
      plausible: [0, 0.5],
    }),
    strength: stress(2.1, "hurt of pressure for each unit of trust, where even a stranger counts for some", "toward row 15", {
      plausible: [0, 4],
    }),
    atNoTrust: weight(0.5, "how much pressure hurts from somebody one does not trust", "assumed", { max: 2 }),
  },
  changes: ["hurt"],
  off: "Nobody presses anybody.",
  draws: {
    press: "who = person pressed, slot = contact: first word pressed or not; second word unused",
  },

  answer({ traits, perceived, attitude, network, gathered, hurtGiven }, values, { press }) {
    const { offsets, ends, targets, trust, ids } = network;
    for (let d = 0; d < traits.devalued.length; d++) {
      const i = traits.devalued[d];
      if (perceived.stigmatizing[i] === 0) continue;
      const likely = values.chance * traits.meanVisibility[i];
      for (let a = offsets[i]; a < ends[i]; a++) {
        if (actsBy(attitude[a]) !== Stance.stigmatizing || press.uniform(ids[i], ids[targets[a]]) >= likely) continue;
        const hurt = values.strength * (values.atNoTrust + trust[a]);
        gathered.hurt[i] += hurt;
        hurtGiven[targets[a]] += hurt;
      }
    }
  },
});
