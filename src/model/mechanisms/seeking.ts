import { share, whole } from "../../parameters/parameter.ts";
import { rowLength } from "../../random/stream.ts";
import { createConfidants, nobody, rankConfidants } from "../confidants.ts";
import { defineMechanism } from "../mechanism.ts";

/** People with something on their mind ask some of those they trust most. */
export const seeking = defineMechanism({
  name: "seeking",
  title: "Seeking support",
  id: "M3",
  summary: "People whose week weighs on them ask those they trust most.",
  rule: [
    "if need > 0: ask each of the `contacts` most trusted with chance trust x (1 - hiding)",
    "hiding = concealment in a week with a stigma event (times amongSimilar if both carry the identity it was about), else 0",
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
    amongSimilar: share(0.5, "what is left of hiding between people who both carry the identity it is about", "assumed"),
  },
  changes: [],
  off: "Nobody asks anybody, so no help is given and nobody is blamed for asking.",
  draws: {
    ask: "who = asker, slot = contact: first word asked or not; second word unused",
  },

  begin: ({ count, trustMoves }, { contacts }) => ({
    confidants: createConfidants(count, contacts, !trustMoves),
    needy: new Uint32Array(rowLength),
  }),

  seek(world, { amongSimilar }, { ask }, { confidants, needy }) {
    const { count, order, plainIds, network, traits, gathered, events, eventIdentities, need, asks, asked, safeTogether } = world;
    const { ids } = network;
    const { identities } = traits;
    const { most, arcs, contacts, trust, back, version } = confidants;
    for (let from = 0; from < count; from += rowLength) {
      // Who needs anybody is listed first, and an ask is written before it is known whether it is made. Both come as a surprise, and to
      // guess wrong is to wait for a draw to its end, of which several are under way else.
      let listed = 0;
      for (let p = from; p < Math.min(count, from + rowLength); p++) {
        const i = order === null ? p : order[p];
        needy[listed] = i;
        listed += Number(need[i] > 0);
      }
      asks.makeRoom(listed * most);
      const { asker, arc, contact, back: theirs } = asks;
      let made = asks.count;
      for (let n = 0; n < listed; n++) {
        const i = needy[n];
        const row = rankConfidants(world, confidants, i);
        const hiding = events[i] > 0 ? gathered.concealment[i] : 0;
        const about = eventIdentities[i];
        const id = ids[i];
        const before = made;
        for (let k = row; k < row + most; k++) {
          const j = contacts[k];
          if (j === nobody) break;
          let open = trust[k];
          // The other person is looked at only by who has something to hide: they are far away in memory.
          if (hiding > 0 && (safeTogether[i] & safeTogether[j]) === 0) {
            open *= 1 - ((about & identities[j]) !== 0 ? amongSimilar * hiding : hiding);
          }
          asker[made] = i;
          arc[made] = arcs[k];
          contact[made] = j;
          theirs[made] = version === null ? 0 : back[k];
          made += Number(ask.uniform(id, plainIds ? j : ids[j]) < open);
        }
        asked[i] = made - before;
      }
      asks.madeUpTo(made);
    }
    if (version !== null) return;
    // All at once, in a loop of nothing else: far places in memory are fetched side by side then, not one after each draw.
    for (let k = 0; k < asks.count; k++) asks.back[k] = network.trust[network.twins[asks.arc[k]]];
  },
});
