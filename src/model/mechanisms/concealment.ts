import { saturate } from "../../math/elementary.ts";
import { share, stress } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Hiding what one carries keeps some events away, keeps help away, and costs. */
export const concealment = defineMechanism({
  name: "concealment",
  title: "Concealment",
  id: "M3",
  summary: "Vigilant people who believe the devaluing message hide: fewer events find them, fewer people can help, and it costs.",
  rule: [
    "concealment = min(most, base + byVigilance x s(vigilance) + byInternalized x internalizedStigma), s(x) = x / (1 + x)",
    "chance of an event x (1 - prevention x concealment)",
    "a week with stigma events and nobody asked: acuteStress += cost x events",
  ],
  sources: ["row 39", "assumed"],
  parameters: {
    base: share(0.1, "chance of hiding from a contact without any vigilance or internalized stigma", "assumed"),
    byVigilance: share(0.3, "more hiding at full vigilance", "assumed"),
    byInternalized: share(0.4, "more hiding at full internalized stigma", "assumed"),
    most: share(0.9, "nobody hides more than this", "assumed"),
    prevention: share(0.4, "share of events that complete hiding would prevent", "assumed"),
    cost: stress(0.05, "acute stress for each event that nobody was told of", "assumed", { plausible: [0, 0.3] }),
  },
  changes: ["concealment", "acuteStress"],
  off: "Nobody hides: people ask as openly about stigma as about anything else.",
  draws: {},

  happen({ state, traits, gathered }, { base, byVigilance, byInternalized, most }) {
    for (let d = 0; d < traits.devalued.length; d++) {
      const i = traits.devalued[d];
      const hiding = base + byVigilance * saturate(state.vigilance[i]) + byInternalized * state.internalizedStigma[i];
      gathered.concealment[i] += Math.min(most, hiding);
    }
  },

  prevent({ eventList, gathered }, { prevention }, _dice, _memory, rank) {
    for (let e = 0; e < eventList.count; e++) {
      const hiding = gathered.concealment[eventList.person[e]];
      if (hiding > 0) eventList.lower(e, 1 - prevention * hiding, rank);
    }
  },

  respond({ count, events, asked, change }, { cost }) {
    for (let i = 0; i < count; i++) if (events[i] > 0 && asked[i] === 0) change.acuteStress[i] += cost * events[i];
  },
});
