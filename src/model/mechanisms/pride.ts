import { rate, share } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Rejection-identification: events turn people towards those who share the identity, and pride takes weight off events. */
export const pride = defineMechanism({
  name: "pride",
  title: "Pride",
  id: "M8",
  summary: "With others who share the identity, events and affirmation build pride; pride takes weight off events.",
  rule: [
    "burden -= shield x pride x what stigma events weigh",
    "d pride = (byEvents x events x ingroup trust / all trust + byAffirmation x affirmation) x (1 - pride) - fading x pride",
  ],
  sources: ["row 19", "row 40"],
  parameters: {
    shield: share(0.2, "share of an event's weight that full pride takes off", "toward row 40", { plausible: [0, 0.5] }),
    byEvents: rate(0.015, "pride gained for each event when all ties are to people who share the identity", "toward row 19", {
      plausible: [0, 0.1],
    }),
    byAffirmation: rate(0.02, "pride gained a week in fully affirming company", "assumed", { plausible: [0, 0.1] }),
    fading: rate(0.012, "share of pride that fades each week", "assumed", { plausible: [0, 0.1] }),
  },
  changes: ["pride", "stigmaBurden", "burden"],
  off: "Pride stays where it starts and shields nobody.",
  draws: {},
  carries: [
    {
      from: "affirmation",
      into: "pride",
      factor: ({ traits, state }, i, values) => (traits.identities[i] === 0 ? 0 : values["byAffirmation"] * (1 - state.pride[i])),
    },
  ],

  appraise({ count, state, gathered }, { shield }) {
    for (let i = 0; i < count; i++) {
      const lighter = shield * state.pride[i] * gathered.stigmaBurden[i];
      gathered.stigmaBurden[i] -= lighter;
      gathered.burden[i] -= lighter;
    }
  },

  respond({ state, traits, events, perceived, gathered, change }, { byEvents, byAffirmation, fading }) {
    for (let d = 0; d < traits.devalued.length; d++) {
      const i = traits.devalued[d];
      const all = perceived.allTrust[i];
      const ingroup = all > 0 ? perceived.ingroupTrust[i] / all : 0;
      const gained = byEvents * events[i] * ingroup + byAffirmation * (perceived.affirmation[i] + gathered.affirmation[i]);
      change.pride[i] += gained * (1 - state.pride[i]) - fading * state.pride[i];
    }
  },
});
