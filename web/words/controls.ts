import { inLanguage, inLanguageToo } from "./language.ts";
import { count, plain, spaced } from "./numbers.ts";

/** Text of sliders, number fields and the parameter panel. */
export const controlWords = inLanguage("controls", {
  surroundings: () => "Climate and policy",
  surroundingsHow: () => "Friends are not the only way. Change the climate or add a policy and compare.",
  alliances: () => "Alliances",
  ties: () => "Ties over time",
  tiePreset: () => "What becomes of ties",
  tieNumbers: () => "Numbers of living ties",
  all: () => "Everything else",
  mechanisms: () => "Mechanisms",
  find: () => "Find a parameter",
  nothing: () => "Nothing by that name",
  nothingHow: () => "Look for a mechanism, a parameter or a word of its meaning.",
  preset: () => "Preset",
  changes: (number: number) => (number === 0 ? "No changes" : count(number, "change")),
  notRun: () => "Not run yet. Press Run to live the weeks with them.",
  resetAll: () => "Reset all",
  reset: (name: string) => `Reset: ${name}`,
  resetOne: () => "Reset",
  resetTo: (name: string, value: number) => `Reset to ${plain(value, 4)}${name === "" ? "" : `: ${name}`}`,
  resetToWord: (name: string, word: string) => `Reset to ${word}${name === "" ? "" : `: ${name}`}`,
  run: () => "Run",
  running: () => "a run is under way",
  nothingToRun: () => "nothing has changed",
  between: (value: number, low: string, high: string) => `${plain(value, 4)}, ${low} to ${high}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  on: () => "on",
  off: () => "off",
  number: (name: string) => `${name}, as a number`,

  /** The line below a slider: unit, range, default and source. */
  facts: (unit: string, min: number, max: number, standard: number, source: string) =>
    `${unit === "none" || unit === "" ? "" : `${unit}, `}${plain(min)} to ${plain(max)}. Default ${plain(standard, 4)}.${source === "" ? "" : ` Source: ${source}.`}`,

  /** The same below a choice of words. */
  choiceFacts: (standard: string, source: string) => `Default ${standard}.${source === "" ? "" : ` Source: ${source}.`}`,

  notANumber: (name: string, text: string) => `${quoted(name)} is ${quoted(text)}. It must be a number.`,
  notWhole: (name: string, value: number) => `${quoted(name)} is ${plain(value, 4)}. It must be a whole number.`,
  outside: (name: string, value: number, min: number, max: number) =>
    `${quoted(name)} is ${plain(value, 4)}. It must be between ${plain(min)} and ${plain(max)}.`,
  setTo: (value: number) => `Set to ${plain(value, 4)}`,
  back: () => "Take the last value",

  switch: (title: string) => `${title}, on or off`,
  found: (number: number) => count(number, "parameter"),
  noParameters: () => "Nothing to set here.",
  isOff: (title: string) => `${title} is off. Switch it on to set it.`,
});

/** Words at both ends of a slider, where there are any, by the parameter's name. */
const ends: Readonly<Record<string, readonly [low: string, high: string]>> = {
  climate: ["kinder", "harsher"],
  policy: ["no policy", "strong policy"],
  stigmatizing: ["nobody", "everyone"],
  capacity: ["little to give", "much to give"],
  time: ["never there", "always there"],
};

/** Of these, words that say none or all: they hold only for a slider from 0 to 1. */
const whole: readonly string[] = ["stigmatizing", "time"];

/** The words at the ends of a slider that spans a range; its numbers where they would promise more than it reaches. */
export const endsOf = inLanguageToo(
  (name: string, [from, to]: readonly [number, number]): readonly [low: string, high: string] | null =>
    whole.includes(name) && (from > 0 || to < 1) ? [plain(from, 4), plain(to, 4)] : (ends[name] ?? null),
);

/** The name of a parameter for readers: its key in the file, spaced. One name everywhere. */
export function parameterTitle(name: string): string {
  return spaced(name);
}

function quoted(text: string): string {
  return `\u201c${text}\u201d`;
}
