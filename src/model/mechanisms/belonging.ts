import { distress, rate, trust, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";
import { typicalBelonging } from "../world.ts";

/** Belonging follows the trust of people who accept one; it lowers the level to which distress settles. */
export const belonging = defineMechanism({
  name: "belonging",
  title: "Belonging",
  id: "M7",
  summary: "Being trusted and accepted builds belonging; belonging lowers distress in good and bad weeks.",
  rule: [
    "accepted = max(0, positive trust - harmWeight x trust in people who stigmatize)",
    "d belonging = rate x (accepted / (accepted + halfPoint) - belonging)",
    "settling point -= relief x (belonging - 0.48)",
  ],
  sources: ["row 9", "row 10", "row 48"],
  parameters: {
    rate: rate(0.15, "how fast belonging follows acceptance", "assumed"),
    halfPoint: trust(1.5, "trust at which belonging is half full", "assumed", { min: 0.01 }),
    harmWeight: weight(0.5, "trust in people who stigmatize counted against it", "assumed", { max: 3 }),
    relief: distress(1.05, "fall of the settling point from no to full belonging", "toward row 9", { max: 5, plausible: [0, 2] }),
  },
  changes: ["belonging", "settlingPoint"],
  off: "Belonging stays at 0.48 and moves nothing.",
  draws: {},

  respond({ count, state, perceived, change, gathered }, { rate: speed, halfPoint, harmWeight, relief }) {
    for (let i = 0; i < count; i++) {
      const accepted = Math.max(0, perceived.positiveTrust[i] - harmWeight * perceived.negativeTrust[i]);
      change.belonging[i] += speed * (accepted / (accepted + halfPoint) - state.belonging[i]);
      gathered.settlingPoint[i] -= relief * (state.belonging[i] - typicalBelonging);
    }
  },
});
