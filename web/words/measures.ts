import type { Letter, ShownMeasure } from "../worker/protocol.ts";
import { inLanguage, inLanguageToo } from "./language.ts";

/** What the chart above the scrubber can show, and how it is spoken of: button, heading, subject of a sentence. */
export const measureWords: {
  readonly [Name in ShownMeasure]: { readonly button: string; readonly title: string; readonly subject: string };
} = inLanguage("measures", {
  distress: { button: "Everyone", title: "Average distress", subject: "average distress" },
  distressDevalued: {
    button: "Devalued",
    title: "Average distress, devalued",
    subject: "average distress of people with a devalued identity",
  },
  worstTenth: { button: "Worst-off tenth", title: "Distress of the worst-off tenth", subject: "distress of the worst-off tenth" },
  gap: { button: "Gap", title: "Gap in distress between groups", subject: "the gap between groups" },
});

/** "B minus A". */
export const minusWords = inLanguageToo((of: Letter, from: Letter) => `${of} minus ${from}`);
