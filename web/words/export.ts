import { inLanguage } from "./language.ts";
import { count, fixed, plain, possessive } from "./numbers.ts";

/** Text of the menu "Save" and of the files that it makes. */
export const exportWords = inLanguage("export", {
  save: () => "Save",
  saveLabel: () => "Save pictures and numbers",
  how: () => "Made on this page; nothing is sent anywhere.",
  as: (what: string, format: string) => `${what} as ${format}`,
  saved: (name: string) => `Saved ${name}.`,
  failed: (why: string) => `That could not be saved: ${why}`,
  frame: (frame: number, frames: number) => `Frame ${plain(frame, 0)} of ${plain(frames, 0)}`,

  networks: () => "Networks",
  networksLine: (week: number) => `as they stand in week ${week}`,
  film: () => "Weeks, moving",
  filmLine: (frames: number) => `${count(frames, "frame")}, one a week`,
  tooMany: (most: number) => `as SVG up to ${most} people`,
  curves: () => "Curves",
  repeats: () => "Repeats",
  people: () => "People",
  scenario: () => "Scenario",
  ties: (name: string) => `${possessive(name)} ties`,
  weeks: (name: string) => `${possessive(name)} weeks`,
  diary: (name: string) => `${possessive(name)} diary`,
  whatIf: () => "What if",

  panel: (letter: string, name: string) => `${letter}  ${name}`,
  panelWeek: (week: number, distress: number) => `week ${week}, average distress ${fixed(distress, 0)}`,
  legend: () =>
    "Fill: distress, low to high. Diamond: shares the identity. Straight: supportive tie. Zigzag: harmful tie. Dashed: new since the start.",
  source: (title: string, seed: string) =>
    `${withStop(title)} Seed ${seed}. Kith, a model: distress is a number of it, not a diagnosis.`,
  networksTitle: (title: string, week: number) => `${withStop(title)} Networks in week ${week}.`,
});

/** A title that asks keeps its mark; one that says something gets a full stop. */
export function withStop(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}

/** Columns of tables as files: one name everywhere, whatever the language of the page. */
export const columnNames = {
  week: "week",
  variant: "variant",
  person: "person",
  name: "name",
  identities: "identities",
  repeat: "replicate",
  hash: "hash",
  mechanism: "mechanism",
  way: "way",
  points: "points",
  before: "shownBefore",
  after: "shownAfter",
  asItWas: "asItWas",
  whatIf: "whatIf",
} as const;
