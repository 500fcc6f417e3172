import { distress, rate, trust, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";
import { typicalBelonging, type World } from "../world.ts";

/** Belonging follows the trust of people who accept one; it lowers the level to which distress settles. */
export const belonging = defineMechanism({
  name: "belonging",
  title: "Belonging",
  id: "M7",
  summary: "Being trusted and accepted builds belonging; belonging lowers distress in good and bad weeks.",
  rule: [
    "accepted = max(0, positive trust - harmWeight x trust in people who stigmatize + acceptance by groups that met)",
    "d belonging = rate x (accepted / (accepted + halfPoint) - belonging)",
    "settling point -= relief x (belonging - 0.48)",
  ],
  sources: ["row 9", "row 10", "row 48"],
  parameters: {
    rate: rate(0.15, "how fast belonging follows acceptance", "assumed"),
    halfPoint: trust(1.6, "trust at which belonging is half full", "toward row 9", { min: 0.01 }),
    harmWeight: weight(0.5, "trust in people who stigmatize counted against it", "assumed", { max: 3 }),
    relief: distress(1.2, "fall of the settling point from no to full belonging", "toward row 9", { max: 5, plausible: [0, 2] }),
  },
  changes: ["belonging", "settlingPoint"],
  off: "Belonging stays at 0.48 and moves nothing.",
  draws: {},

  carries: [
    {
      from: "acceptance",
      into: "belonging",
      // What groups added in all, for each unit of it: acceptance saturates.
      factor: (world, i, values) => {
        const groups = world.gathered.acceptance[i];
        if (groups === 0) return 0;
        const ties = throughTies(world, i, values["harmWeight"]);
        const added = follows(ties + groups, values["halfPoint"]) - follows(ties, values["halfPoint"]);
        return (values["rate"] * added) / groups;
      },
    },
  ],

  respond(world, { rate: speed, halfPoint, harmWeight, relief }) {
    const { count, state, change, gathered } = world;
    for (let i = 0; i < count; i++) {
      const accepted = throughTies(world, i, harmWeight) + gathered.acceptance[i];
      change.belonging[i] += speed * (follows(accepted, halfPoint) - state.belonging[i]);
      gathered.settlingPoint[i] -= relief * (state.belonging[i] - typicalBelonging);
    }
  },
});

/** Trust of people who accept somebody, less what trust in people who stigmatize takes from it. */
function throughTies({ perceived }: World, i: number, harmWeight: number): number {
  return perceived.positiveTrust[i] - harmWeight * perceived.negativeTrust[i];
}

/** The belonging that follows acceptance in the long run, 0 to 1. */
function follows(accepted: number, halfPoint: number): number {
  const felt = Math.max(0, accepted);
  return felt / (felt + halfPoint);
}
