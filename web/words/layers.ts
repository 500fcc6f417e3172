import { inLanguage } from "./language.ts";

/** Text of what marks can show beside distress and identity. */
export const layerWords = inLanguage("layers", {
  more: () => "More",
  moreLabel: () => "More that people’s marks can show",
  nameOf: {
    resilience: () => "Resilience",
    selfEsteem: () => "Self-esteem",
    internalizedStigma: () => "Believing hurtful messages",
  },
  lineOf: {
    resilience: () => "Outline: dashed for the lowest third, thick for the highest.",
    selfEsteem: () => "A ring, fuller where it is higher.",
    internalizedStigma: () => "Stripes, closer where it is more. Of people with a devalued identity.",
  },
  legendOf: {
    resilience: () => "resilience, lower to higher",
    selfEsteem: () => "fuller: more self-esteem",
    internalizedStigma: () => "stripes: believing hurtful messages",
  },
  group: () => "in a group",
  invited: () => "invited, not meeting yet",
  /** On paper and stills. */
  groupSign: () => "House or dotted outline: in a group.",
  livingSigns: () => "Dashed: tie that is new since the start. Dotted: tie that has ended.",
  leftSign: () => "Pale and empty: has left.",
  invitedSign: () => "Hollow house: invited to a group that does not meet yet.",
});
