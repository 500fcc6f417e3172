import { chance, stress, weight } from "../../parameters/parameter.ts";
import { actsBy } from "../attitude.ts";
import { defineMechanism } from "../mechanism.ts";
import { Stance } from "../population.ts";

/** Some of those who are told answer with blame; from close people it hurts more. */
export const harmfulReactions = defineMechanism({
  name: "harmfulReactions",
  title: "Harmful reactions",
  id: "M6",
  summary: "Somebody who stigmatizes answers a disclosure with blame instead of help; closer ties hurt more.",
  rule: [
    "told of a stigma event: blame with chance byStigmatizing, or byClumsy from anybody else; no help from who blames",
    "hurt += strength x (atNoTrust + trust)",
  ],
  sources: ["row 14", "row 15", "row 16", "row 38"],
  parameters: {
    byStigmatizing: chance(0.8, "chance that somebody who stigmatizes answers with blame", "assumed"),
    byClumsy: chance(0.03, "chance that anybody else does, by clumsiness", "assumed"),
    strength: stress(
      0.85,
      "hurt of a blaming answer for each unit of trust, where even a stranger counts for some",
      "toward row 16",
      { plausible: [0, 3] },
    ),
    atNoTrust: weight(0.5, "how much blame hurts from somebody one does not trust", "assumed", { max: 2 }),
  },
  changes: ["hurt"],
  off: "Nobody answers with blame.",
  draws: {
    blame: "who = asker, slot = contact: first word blame or not; second word unused",
  },

  answer({ asks, events, attitude, network, gathered, hurtGiven }, { byStigmatizing, byClumsy, strength, atNoTrust }, { blame }) {
    const { ids, trust } = network;
    for (let k = 0; k < asks.count; k++) {
      const i = asks.asker[k];
      if (events[i] === 0) continue;
      const a = asks.arc[k];
      const likely = actsBy(attitude[a]) === Stance.stigmatizing ? byStigmatizing : byClumsy;
      if (blame.uniform(ids[i], ids[asks.contact[k]]) >= likely) continue;
      asks.blamed[k] = 1;
      const hurt = strength * (atNoTrust + trust[a]);
      gathered.hurt[i] += hurt;
      hurtGiven[asks.contact[k]] += hurt;
    }
  },
});
