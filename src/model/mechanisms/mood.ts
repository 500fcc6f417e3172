import { distress } from "../../parameters/parameter.ts";
import { bell } from "../../random/distributions.ts";
import { defineMechanism } from "../mechanism.ts";

/** Good and bad weeks without any reason that the model knows. */
export const mood = defineMechanism({
  name: "mood",
  title: "Ups and downs",
  id: "M11",
  summary: "Distress goes up and down a little for reasons that the model does not know.",
  rule: ["d distress += spread x z, z nearly normal (the sum of four uniforms) with mean 0 and SD 1"],
  sources: ["assumed"],
  parameters: {
    spread: distress(0.2, "SD of a week's unexplained ups and downs", "assumed", { max: 1, plausible: [0, 0.5] }),
  },
  changes: ["distress"],
  off: "Distress moves only for reasons that the model knows.",
  draws: {
    noise: "who = person, slot 0: the four 16-bit halves of the block, summed",
  },

  respond({ count, network, change }, { spread }, { noise }) {
    const { ids } = network;
    for (let i = 0; i < count; i++) {
      noise.block(ids[i], 0);
      change.distress[i] += spread * bell(noise.first, noise.second);
    }
  },
});
