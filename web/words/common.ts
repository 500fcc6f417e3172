import { inLanguage } from "./language.ts";
import { count } from "./numbers.ts";

/** Text that several parts share. */
export const commonWords = inLanguage("common", {
  close: () => "Close",
  undo: () => "Undo",
  reset: () => "Reset",
  legend: () => "Legend",
  legendOf: {
    distress: () => "distress, low to high",
    identity: () => "shares the identity",
    support: () => "supportive tie",
    harm: () => "harmful tie",
    began: () => "new since the start",
    ended: () => "ended",
    left: () => "has left",
    both: () => "faint: tie in both",
    other: () => "dotted: only in the other",
    flow: () => "help this week",
    hurt: () => "hurt this week",
  },
  problems: (number: number) => `${count(number, "problem")} first`,
});
