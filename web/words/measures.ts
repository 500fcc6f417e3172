import type { Letter, MeasureGroup, ShownMeasure } from "../worker/protocol.ts";
import { inLanguage, inLanguageToo } from "./language.ts";

/**
 * What the chart above the scrubber can show, and how it is spoken of: button, heading, and whether a higher value is better;
 * distress says so itself.
 */
export const measureWords: {
  readonly [Name in ShownMeasure]: {
    readonly button: string;
    readonly title: string;
    readonly higher?: string;
  };
} = inLanguage("measures", {
  distress: { button: "Everyone", title: "Average distress" },
  distressDevalued: {
    button: "Devalued",
    title: "Average distress, devalued",
  },
  worstTenth: { button: "Worst-off tenth", title: "Distress of the worst-off tenth" },
  gap: { button: "Gap", title: "Gap in distress between groups" },
  goalPersistence: {
    button: "Goal persistence",
    title: "Goal persistence",
    higher: "higher is better",
  },
  attending: {
    button: "Attending",
    title: "Attending",
    higher: "higher is better",
  },
  selfEsteem: {
    button: "Self-esteem",
    title: "Self-esteem, devalued",
    higher: "higher is better",
  },
  internalizedStigma: {
    button: "Internalized stigma",
    title: "Internalized stigma, devalued",
    higher: "higher is worse",
  },
  pride: {
    button: "Pride",
    title: "Pride, devalued",
    higher: "higher is better",
  },
});

/** What the measures beside distress belong to. */
export const measureGroupWords: { readonly [Group in MeasureGroup]: string } = inLanguage("measure-groups", {
  encouragement: "Encouragement",
  selfAcceptance: "Self-acceptance",
});

/** "B minus A". */
export const minusWords = inLanguageToo((of: Letter, from: Letter) => `${of} minus ${from}`);
