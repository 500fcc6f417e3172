import { rate, stress } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Adversity that was shared builds resilience; overload that was not wears it down. */
export const resilience = defineMechanism({
  name: "resilience",
  title: "Resilience",
  id: "M11",
  summary: "Supported adversity builds resilience, unsupported overload wears it down, and it slowly returns to the trait.",
  rule: [
    "d resilience = growth x (need - burden left) / (1 + need) x (1 - resilience)",
    "               + what else builds it this week x (1 - resilience)",
    "               - wear x max(0, burden left - overload) x resilience + back x (trait - resilience)",
  ],
  sources: ["row 43", "assumed"],
  parameters: {
    growth: rate(0.01, "resilience gained when help takes all of a very hard week", "assumed", { plausible: [0, 0.05] }),
    wear: rate(0.01, "share of resilience lost for each unit of burden above overload", "assumed", { plausible: [0, 0.05] }),
    overload: stress(1, "burden that a person can carry alone for a week without wear", "assumed"),
    back: rate(0.01, "slow return to the trait", "assumed", { plausible: [0, 0.05] }),
  },
  changes: ["resilience"],
  off: "Resilience stays at the trait.",
  draws: {},
  carries: [{ from: "resilienceGain", into: "resilience", factor: ({ state }, i) => 1 - state.resilience[i] }],

  respond({ count, state, traits, need, gathered, change }, { growth, wear, overload, back }) {
    for (let i = 0; i < count; i++) {
      const held = state.resilience[i];
      const left = gathered.burden[i];
      change.resilience[i] +=
        ((growth * (need[i] - left)) / (1 + need[i]) + gathered.resilienceGain[i]) * (1 - held) -
        wear * Math.max(0, left - overload) * held +
        back * (traits.resilience[i] - held);
    }
  },
});
