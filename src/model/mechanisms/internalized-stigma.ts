import { distress, rate, share, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Events and harm teach people the devaluing message; affirming company and time unteach it. */
export const internalizedStigma = defineMechanism({
  name: "internalizedStigma",
  title: "Internalized stigma",
  id: "M8",
  summary: "Events and harmful reactions make people believe the devaluing message; affirming company loosens it.",
  rule: [
    "d internalizedStigma = learning x (severity x (1 - pride) + harmWeight x hurt) x (1 - internalizedStigma)",
    "                      - unlearning x affirmation x internalizedStigma - fading x (internalizedStigma - trait)",
    "settling point += weight x (internalizedStigma - typical)",
  ],
  sources: ["row 7", "row 8"],
  parameters: {
    learning: rate(0.02, "how fast events and harm are taken to heart", "assumed", { plausible: [0, 0.1] }),
    harmWeight: weight(1, "how much hurt by others counts beside the severity of events", "assumed", { max: 5 }),
    unlearning: rate(0.02, "how fast affirming company loosens it", "assumed", { plausible: [0, 0.1] }),
    fading: rate(0.015, "slow return to the trait", "assumed", { plausible: [0, 0.1] }),
    weight: distress(0.13, "rise of the settling point from no to full internalized stigma", "toward row 8", {
      max: 3,
      plausible: [0, 1],
    }),
    typical: share(0.25, "internalized stigma at which the settling point is as given", "assumed"),
  },
  changes: ["internalizedStigma", "settlingPoint"],
  off: "Internalized stigma stays at the trait and moves no settling point.",
  draws: {},
  carries: [
    {
      from: "affirmation",
      into: "internalizedStigma",
      factor: ({ traits, state }, i, values) =>
        traits.identities[i] === 0 ? 0 : -values["unlearning"] * state.internalizedStigma[i],
    },
  ],

  respond({ state, traits, perceived, change, gathered }, values) {
    for (let d = 0; d < traits.devalued.length; d++) {
      const i = traits.devalued[d];
      const held = state.internalizedStigma[i];
      const taught = gathered.stigma[i] * (1 - state.pride[i]) + values.harmWeight * gathered.hurt[i];
      change.internalizedStigma[i] +=
        values.learning * taught * (1 - held) -
        values.unlearning * (perceived.affirmation[i] + gathered.affirmation[i]) * held -
        values.fading * (held - traits.internalizedStigma[i]);
      gathered.settlingPoint[i] += values.weight * (held - values.typical);
    }
  },
});
