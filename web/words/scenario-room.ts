import { inLanguage } from "./language.ts";
import { count, list, plain } from "./numbers.ts";

/** Text of the room Scenario: the form, the text, its problems, and what was changed. */
export const scenarioWords = inLanguage("scenario", {
  /** The row above: what can be done with the scenario. */
  whatChanged: () => "What did I change?",
  copyLink: () => "Copy link",
  save: () => "Save file",
  open: () => "Open",
  savedFiles: (number: number) => `Saved ${count(number, "file")}: the scenario and what it names.`,
  saved: (file: string) => `Saved ${file}.`,
  undo: () => "Undo",
  redo: () => "Redo",
  sides: () => "Form or text",
  form: () => "Form",
  text: () => "Text",

  /** The form. */
  parts: () => "Parts of the scenario",
  partOf: {
    people: () => "People",
    network: () => "Network",
    model: () => "Model",
    events: () => "Events",
    compare: () => "Compare",
  },
  titleOf: {
    people: () => "People and places",
    network: () => "Network",
    model: () => "Model",
    events: () => "Events and interventions",
    compare: () => "Question and comparison",
  },
  places: () => "Where they live",
  whoLives: () => "Who lives here",
  inText: () => "Whatever else a scenario can say, it says in the text.",
  unreadable: () => "The text cannot be read as it stands.",
  unreadableHow: () => "Put its problems right, and the form can be used again.",
  waiting: () => "The form waits for the text",
  putRight: () => "Put its problems right, and every number stands here to be changed.",
  getting: () => "Getting ready.",
  generator: () => "How the ties are made",
  fromFile: (file: string) => `The ties come from ${file}. Single ties can be drawn and cut in the room Network.`,
  growsAlone: () => "No network is given: ties grow before the first week, as the preset below says.",
  mainFew: () => "Alliances",
  noLines: () => "Nothing is done on purpose",
  noLinesHow: () => "Add a policy, a group or a hard time, and say in which weeks.",
  addLine: () => "Add",
  addWhat: () => "What is added",
  lineTitle: (title: string, weeks: string) => `${title}, ${weekWords(weeks)}`,
  inVariant: (name: string) => `Only in ${name}`,
  weeksField: () => "Weeks",
  weeksHow: () => "First and last week: 10-52. 10- is up to the end.",
  removeShort: () => "Remove",
  removed: (title: string) => `${title} removed.`,
  seed: () => "Seed",
  seedHow: () => "Any word or number. The same seed gives the same numbers.",
  title: () => "Title",
  question: () => "Question",
  variants: () => "What is compared",
  noVariants: () => "One variant, nothing to compare. Give it others under compare: in the text.",
  asItIs: () => "as the scenario stands",
  sweep: () => "Its sweep runs in a terminal: kith sweep run. What is shown here is the scenario that the sweep starts from.",
  atLine: (line: number) => `Line ${line}`,
  timeAndRepeats: () => "Time and repeats",

  /** The text. */
  editor: () => "The scenario as text. Escape leaves it.",
  completions: () => "What can stand here",
  aboutText: () => "About the text",
  noProblems: () => "No problems.",
  problems: (errors: number, warnings: number) =>
    [
      ...(errors === 0 ? [] : [count(errors, "problem")]),
      ...(warnings === 0 ? [] : [count(warnings, "thing to look at", "things to look at")]),
    ].join(", "),
  lastGood: () => "The last good version is still in the lab.",
  nothingRan: () => "Nothing has run yet.",
  runsAnyway: () => "It can run as it is.",
  line: (line: number) => `Line ${line}`,
  lineStop: (line: number) => `Line ${line}.`,
  inFile: (file: string, line: number) => `${file}, line ${line}`,
  use: (text: string) => `Use ${text}`,
  setTo: (text: string) => `Set to ${text}`,
  aboutHow: () =>
    "Put the cursor on a key: what is known of it stands here. Ctrl+Space shows what else can stand there, Esc leaves the text.",
  range: (min: number, max: number, unit: string) =>
    `${plain(min, 4)} to ${plain(max, 4)}${unit === "" || unit === "none" ? "" : `, ${unit}`}`,
  oneOf: (words: readonly string[]) => list(words, 8),
  standard: (value: string) => `Default ${value}`,
  source: (source: string) => `Source: ${source}`,
  facts: (parts: readonly string[]) => `${parts.join(". ")}.`,

  /** What did I change. */
  changesTitle: () => "What did I change?",
  sameAsBefore: () => "Nothing. The scenario is as it was opened.",
  sameRuns: () => "Only words about the scenario, or how it is written. A run gives the same numbers.",
  differences: (number: number) => `${count(number, "difference")} from the scenario as it was opened`,
  parameter: () => "Parameter",
  before: () => "Before",
  now: () => "Now",
  takeBack: () => "Take back",
  takenBack: (path: string) => `Taken back: ${path}.`,
  notTakenBack: (path: string) => `${path} follows from something else. Take back its line below.`,
  cannotCompare: () => "One of the two has problems, so only their lines can be compared.",
  lines: () => "Changed lines",
  linesGone: () => "was",
  linesCome: () => "is",
  lineRange: (from: number, to: number) => (to <= from ? `Line ${from}` : `Lines ${from} to ${to}`),
  comparing: () => "Comparing.",
  startOver: () => "Start over",
  startedOver: () => "The scenario is as it was opened.",
  done: () => "Done",

  /** Open. */
  openTitle: () => "Open a scenario",
  openHow: () => "What you have now comes back with Undo.",
  shipped: () => "Scenarios that come with Kith",
  lessons: () => "Scenarios of the lessons",
  ownFile: () => "A file of your own",
  ownFileHow: () => "A .yaml file; choose the tables that it names together with it. Nothing leaves this computer.",
  choose: () => "Choose files",
  opened: (file: string) => `${file} opened.`,
  noScenario: () => "None of these files is a scenario: choose one that ends in .yaml, .yml or .json.",
  severalScenarios: (number: number) => `These are ${number} scenarios. Choose one, and the tables that it names.`,
  tooLarge: (file: string) => `${file} is larger than 50 MB, which is more than this page reads.`,
  cancel: () => "Not now",
});

/** "weeks 10 to 52", "from week 10", "week 3", "all weeks". */
function weekWords(weeks: string): string {
  const [, from, to] = /^(\d+)-(\d*)$/.exec(weeks) ?? [];
  if (from !== undefined) return to === "" ? `from week ${from}` : `weeks ${from} to ${to}`;
  return weeks === "" ? "all weeks" : `week ${weeks}`;
}
