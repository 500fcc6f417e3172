import { weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";
import { relieve } from "../relieve.ts";

/** Listening helps, and nobody can listen to everybody: what a person has to give is split among those who ask. */
export const emotionalSupport = defineMechanism({
  name: "emotionalSupport",
  title: "Emotional support",
  id: "M4",
  summary: "People who are asked give what they can, split among all who ask; help makes the week weigh less.",
  rule: [
    "to give = capacity x skill / (1 + drain x own distress)",
    "given to one = to give x trust in them / max(1, trust in all who ask)",
    "burden = need / (1 + relief x help received)",
  ],
  sources: ["row 9", "row 10", "row 17"],
  parameters: {
    capacity: weight(2, "units of help that a person of mean skill has to give each week", "assumed", {
      plausible: [0.5, 4],
      unit: "units",
    }),
    drain: weight(0.12, "how much own distress takes from what one can give", "assumed", { max: 2, plausible: [0, 0.5] }),
    relief: weight(0.29, "how much a unit of help lightens the week", "toward row 9", { max: 3, plausible: [0, 0.8] }),
  },
  changes: ["ease", "burden"],
  off: "Nobody gives help.",
  draws: {},

  answer(world, { capacity, drain, relief }) {
    const { asks, state, skill, help, scratch: helpers } = world;
    const { count, asker, contact, back, blamed, given, ease } = asks;
    const { distress } = state;
    // Of each person what they have to give, then the trust in whoever asks them, summed: side by side, for whoever is asked is
    // far away in memory. Worked out for everybody, in order, which takes less time than looking up three columns an ask.
    for (let j = 0; j < world.count; j++) {
      helpers[2 * j] = (capacity * skill[j]) / (1 + drain * distress[j]);
      helpers[2 * j + 1] = 0;
    }
    for (let k = 0; k < count; k++) {
      if (blamed[k] === 0) helpers[2 * contact[k] + 1] += back[k];
    }
    // Asks come asker by asker: what a person's contacts give is added up before it eases their week.
    for (let k = 0; k < count; ) {
      const i = asker[k];
      let received = 0;
      for (; k < count && asker[k] === i; k++) {
        if (blamed[k] === 1) continue;
        const j = contact[k];
        // max(1, trust in all who ask) without a branch: it is as often above 1 as below.
        const all = helpers[2 * j + 1];
        const above = Number(all > 1);
        given[k] = (helpers[2 * j] * back[k]) / (all * above + (1 - above));
        ease[k] = relief * given[k];
        received += given[k];
      }
      help[i] += received;
      relieve(world, i, relief * received);
    }
  },
});
