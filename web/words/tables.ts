import type { Letter } from "../worker/protocol.ts";
import { inLanguage } from "./language.ts";
import { count, fixed, plain } from "./numbers.ts";

/** Text of the tables of people, ties and numbers. */
export const tableWords = inLanguage("tables", {
  person: () => "Person",
  identity: () => "Identity",
  shares: () => "shares it",
  sharesNot: () => "\u2013",
  difference: (of: Letter, from: Letter) => `${of} \u2212 ${from}`,
  arrow: (from: Letter, of: Letter) => `${from} to ${of}`,
  why: () => "Why",
  distressIn: (letter: Letter) => `Distress in ${letter}`,
  glyph: (from: Letter, a: number, of: Letter, b: number) => `${from} ${fixed(a, 0)}, ${of} ${fixed(b, 0)} of 100`,
  /** The people are those whose distress did; that has to be said where something else is drawn. */
  changedMost: (distressDrawn: boolean) =>
    distressDrawn ? "Who changed most, this run" : "Whose distress changed most, this run",
  all: (number: number) => `all ${plain(number, 0)}`,
  people: () => "People",
  find: () => "Find a person",
  shown: (shown: number, all: number) =>
    shown === all ? count(all, "person", "people") : `${shown} of ${count(all, "person", "people")}`,
  more: (number: number) => `Show ${number} more`,
  nobody: () => "Nobody here",
  nobodyHow: () => "Change what you look for.",
  oneRun: () => "One run, as it went. Repeats say how sure.",
  noChange: () => "Nobody differs by half a point",
  noChangeHow: () => "People, ties and weeks came out alike.",
  ties: (name: string) => `Ties of ${name}`,
  with: () => "With",
  kind: () => "Kind",
  trust: () => "Trust",
  trustBack: () => "Back",
  ended: () => "ended",
  weeksOfTie: (since: number | null, ended: number | null) => {
    if (ended === null) return `since week ${since}`;
    return since === null ? `until week ${ended}` : `week ${since} to ${ended}`;
  },
  none: () => "\u2013",
  weeks: () => "Weeks",
  average: () => "average",
  repeat: () => "Repeat",
  sortBy: (column: string) => `Sort by ${column}`,
});

/** How a tie is spoken of. */
export const tieKinds = inLanguage("tieKinds", {
  supportive: () => "supportive",
  neutral: () => "neutral",
  harmful: () => "harmful",
});
