import { distress, rate } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Bouncing back: distress returns to where it settles, faster in resilient people. */
export const recovery = defineMechanism({
  name: "recovery",
  title: "Bouncing back",
  id: "M11",
  summary: "Distress returns to the level where it settles, faster with more resilience.",
  rule: [
    "settles at = max(least, own settling point + what belonging, internalized stigma and encouragement add)",
    "recovery = slowest + byResilience x resilience",
    "d distress = recovery x (settles at - distress)",
  ],
  sources: ["row 43"],
  parameters: {
    slowest: rate(0.05, "share of the way back that a person without resilience makes each week", "toward row 43", {
      plausible: [0.02, 0.2],
      max: 0.5,
    }),
    byResilience: rate(0.25, "more of the way with full resilience", "toward row 43", { plausible: [0, 0.5], max: 0.5 }),
    least: distress(0.05, "nobody settles below this", "assumed", { max: 1 }),
  },
  changes: ["distress", "settlingPoint"],
  off: "Distress does not return anywhere.",
  draws: {},
  carries: [
    {
      from: "settlingPoint",
      into: "distress",
      factor: ({ state }, i, values) => recoveryRate(state.resilience[i], values["slowest"], values["byResilience"]),
    },
  ],

  respond({ count, state, traits, change, gathered }, { slowest, byResilience, least }) {
    for (let i = 0; i < count; i++) {
      const settles = traits.settlingPoint[i] + gathered.settlingPoint[i];
      // A floor is a row of its own in the ledger, so it is added where the shifts are gathered.
      if (settles < least) gathered.settlingPoint[i] += least - settles;
      const back = recoveryRate(state.resilience[i], slowest, byResilience);
      change.distress[i] += back * (Math.max(least, settles) - state.distress[i]);
    }
  },
});

/** Share of the way back to the settling point that a week brings. */
export function recoveryRate(resilience: number, slowest: number, byResilience: number): number {
  return slowest + byResilience * resilience;
}
