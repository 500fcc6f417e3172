import type { Agreement } from "../state/store.ts";
import { inLanguage } from "./language.ts";
import { count, fixed, plain, sentence } from "./numbers.ts";

/** Text of the page's frame: bar, tool row, panels, menus. Charts, tables and persons have files of their own. */
export const coreWords = inLanguage("core", {
  name: () => "Kith",
  skip: () => "Skip to what this page is about",
  toStory: () => "to the story",
  places: () => "The lab",
  about: () => "About the lab",
  story: () => "Story",
  lessons: () => "Lessons",
  playground: () => "Playground",
  help: () => "Help and keys",
  teacher: () => "Teacher",
  skipToLab: () => "Skip to the lab",
  rooms: () => "Rooms",
  roomOf: {
    compare: () => "Compare",
    person: () => "Person",
    network: () => "Network",
    scenario: () => "Scenario",
    sweep: () => "Sweep",
  },
  run: () => "Run",
  running: () => "Running",
  runAgain: () => "Run with your changes",
  panels: () => "Panels",
  pairFirst: () => "Compare",
  pairSecond: () => "with",
  samePeople: (people: number) => `${count(people, "person", "people")}, the same. Shocks, the same.`,
  seed: (seed: string) => `Seed ${seed}`,
  newSeed: () => "another",
  newSeedLabel: () => "Run with another seed: other people, other shocks",
  ended: (weeks: number, repeats: number) =>
    `${weeks === 1 ? "Last week" : `Last ${count(weeks, "week")}`}, average of ${count(repeats, "repeat")}`,
  endedIn: (repeats: number) => (repeats === 0 ? "(in no repeat)" : `(in ${count(repeats, "repeat")})`),
  oneVariant: () => "Nothing to compare",
  oneVariantHow: () => "This scenario has one variant. Give it others under compare: to see a difference.",
  opening: () => "Getting ready: people, ties and the first run.",
  placesKept: () => "People keep their places.",
  sides: () => "Beside the networks",
  answer: () => "Answer",
  peopleTab: () => "People",
  change: () => "Change",
  changed: (number: number) => `Change (${number})`,
  networks: () => "Networks",
  line: (line: number) => `Line ${line}.`,
  cannotRun: () => "The scenario cannot run like this",
  toText: () => "To the text of the scenario",
  failed: (why: string) => `The run stopped: ${why}`,
  notFetched: () => "This part of the lab could not be fetched. Reload the page to try again; your work is kept.",
  content: () => "Distress is a number of this model, not a diagnosis.",

  /** Looks. */
  looks: () => "Aa",
  looksLabel: () => "Text size and colors",
  textSize: () => "Text size",
  sizeOf: { A: () => "A, normal", "A+": () => "A+, larger", "A++": () => "A++, projector" },
  theme: () => "Colors",
  themeOf: { light: () => "Paper", contrast: () => "High contrast", dark: () => "Dark room" },

  /** Networks. */
  week: (week: number) => `week ${week}`,
  tiesSinceStart: (began: number, ended: number) => `${count(began, "new tie")}, ${plain(ended, 0)} ended`,
  networkLabel: (letter: string, name: string) => `Network ${letter}, ${name}`,
  networkKeys: () => "Arrow keys go from person to person. Enter opens the person. Space marks the person. Escape clears.",
  personOption: (name: string, shares: boolean, distress: number, ties: number, harmful: number) =>
    `${name}${shares ? ", shares the identity" : ""}, distress ${fixed(distress, 0)} of 100, ${count(ties, "tie")}${harmful > 0 ? `, ${plain(harmful, 0)} harmful` : ""}`,
  hasLeft: (name: string) => `${name} has left the network.`,
  marked: (number: number) => `${count(number, "person", "people")} marked`,
  markedLines: () => "The lines and the table People are about them.",
  markedNotLines: () => "The table People is about them; these lines are not.",
  showMarked: () => "Show their line",
  helpSign: () => "help",
  hurtSign: () => "hurt",
  clear: () => "Clear",

  /** The line under the networks. */
  choose: () => "Click a person, or press the arrow keys in a network, to follow one person through the weeks.",
  chooseShort: () => "Tap a person to follow them through the weeks.",
  storyIn: (letter: string, story: string) => `In ${letter}: ${story}`,
  inEach: (parts: readonly { letter: string; distress: number }[]) =>
    parts.map(({ letter, distress }) => `${fixed(distress, 0)} in ${letter}`).join(", "),
  distressNow: (text: string) => `distress ${text}`,
  openPerson: () => "Why?",
  openPersonLabel: (name: string) => `Why: open ${name}`,
  working: () => "Working it out",

  /** Agreement with npm start. */
  agreement: (agreement: Agreement): string => {
    switch (agreement.state) {
      case "nothing to check":
        return "";
      case "checking":
        return `Checking npm start: ${agreement.done} of ${count(agreement.of, "repeat")} computed again.`;
      case "agrees":
        return `Agrees with npm start to the last bit, in ${count(agreement.of, "repeat")}.`;
      case "differs":
        return `Differs from what npm start computed, in ${count(agreement.of, "repeat")}.`;
    }
  },
  /** The same where letters are large. */
  agreementShort: (agreement: Agreement): string => {
    switch (agreement.state) {
      case "nothing to check":
        return "";
      case "checking":
        return `Checking npm start: ${agreement.done} of ${agreement.of}`;
      case "agrees":
        return "Agrees with npm start";
      case "differs":
        return "Differs from npm start";
    }
  },
  hash: (hash: string) => `Hash ${hash.slice(0, 12)}`,

  saidRun: (weeks: number) => `Run finished: ${count(weeks, "week")}.`,
  title: (title: string) => sentence(title),
});
