import { share, whole } from "../../parameters/parameter.ts";
import { createConfidants, noArc, rankConfidants } from "../confidants.ts";
import { defineMechanism } from "../mechanism.ts";

/** People with something on their mind ask some of those they trust most. */
export const seeking = defineMechanism({
  name: "seeking",
  title: "Seeking support",
  id: "M3",
  summary: "People whose week weighs on them ask those they trust most.",
  rule: [
    "if need > 0: ask each of the `contacts` most trusted with chance trust x (1 - hiding)",
    "hiding = concealment in a week with a stigma event (times amongSimilar if both share an identity), else 0",
    "nobody hides from members of a safe space that both belong to",
  ],
  sources: ["row 39"],
  parameters: {
    contacts: whole(5, "how many of the most trusted people one turns to at most", "assumed", {
      min: 0,
      max: 20,
      plausible: [0, 10],
      unit: "people",
    }),
    amongSimilar: share(0.5, "what is left of hiding between people who share an identity", "assumed"),
  },
  changes: [],
  off: "Nobody asks anybody, so no help is given and nobody is blamed for asking.",
  draws: {
    ask: "who = asker, slot = contact: first word asked or not; second word unused",
  },

  begin: (world, { contacts }) => createConfidants(world.count, contacts),

  seek(world, { amongSimilar }, { ask }, confidants) {
    const { count, order, network, traits, gathered, events, need, asks, asked, safeTogether } = world;
    const { ids, targets, trust } = network;
    const { identities } = traits;
    const { most, arcs } = confidants;
    for (let p = 0; p < count; p++) {
      const i = order === null ? p : order[p];
      if (!(need[i] > 0)) continue;
      rankConfidants(world, confidants, i);
      const hiding = events[i] > 0 ? gathered.concealment[i] : 0;
      const own = identities[i];
      const id = ids[i];
      for (let k = i * most; k < (i + 1) * most; k++) {
        const a = arcs[k];
        if (a === noArc) break;
        const j = targets[a];
        let hides = (own & identities[j]) !== 0 ? amongSimilar * hiding : hiding;
        if ((safeTogether[i] & safeTogether[j]) !== 0) hides = 0;
        if (ask.uniform(id, ids[j]) >= trust[a] * (1 - hides)) continue;
        asks.add(i, a, j);
        asked[i]++;
      }
    }
  },
});
