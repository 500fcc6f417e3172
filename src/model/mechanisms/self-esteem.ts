import { rate, share } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";
import { typicalBelonging } from "../world.ts";

/** Self-esteem follows belonging, internalized stigma and how one is doing compared with everybody. */
export const selfEsteem = defineMechanism({
  name: "selfEsteem",
  title: "Self-esteem",
  id: "M8",
  summary: "Self-esteem follows belonging and falls with internalized stigma and with distress above the mean.",
  rule: [
    "d selfEsteem = rate x (trait + byBelonging x (belonging - 0.48) - byInternalized x internalizedStigma",
    "               - byDistress x (distress - mean distress) - selfEsteem) + what else adds to it this week",
  ],
  sources: ["row 7", "assumed"],
  parameters: {
    rate: rate(0.08, "how fast self-esteem follows", "assumed"),
    byBelonging: share(0.35, "self-esteem from no to full belonging", "assumed"),
    byInternalized: share(0.3, "self-esteem lost to full internalized stigma", "toward row 7"),
    byDistress: share(0.07, "self-esteem lost for each unit of distress above the mean", "assumed"),
  },
  changes: ["selfEsteem"],
  off: "Self-esteem stays at the trait.",
  draws: {},
  carries: [{ from: "esteemGain", into: "selfEsteem", factor: () => 1 }],

  respond({ count, state, traits, change, gathered, meanDistress }, { rate: speed, byBelonging, byInternalized, byDistress }) {
    for (let i = 0; i < count; i++) {
      const follows =
        traits.selfEsteem[i] +
        byBelonging * (state.belonging[i] - typicalBelonging) -
        byInternalized * state.internalizedStigma[i] -
        byDistress * (state.distress[i] - meanDistress);
      change.selfEsteem[i] += speed * (follows - state.selfEsteem[i]) + gathered.esteemGain[i];
    }
  },
});
