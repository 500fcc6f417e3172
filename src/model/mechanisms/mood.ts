import { distress as inDistress } from "../../parameters/parameter.ts";
import { bell } from "../../random/distributions.ts";
import { firstSlots, rowLength, rowOfWords } from "../../random/stream.ts";
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
    spread: inDistress(0.2, "SD of a week's unexplained ups and downs", "assumed", { max: 1, plausible: [0, 0.5] }),
  },
  changes: ["distress"],
  off: "Distress moves only for reasons that the model knows.",
  draws: {
    noise: "who = person, slot 0: the four 16-bit halves of the block, summed",
  },

  begin: rowOfWords,

  respond({ count, network, change }, { spread }, { noise }, words) {
    const { distress } = change;
    for (let from = 0; from < count; from += rowLength) {
      const people = Math.min(rowLength, count - from);
      noise.row(network.ids, from, firstSlots, people, words);
      for (let k = 0; k < people; k++) distress[from + k] += spread * bell(words[2 * k], words[2 * k + 1]);
    }
  },
});
