import { askingWords } from "./asking.ts";
import { inLanguage } from "./language.ts";
import { placeWords } from "./mechanisms.ts";
import { count, fixed, inWords, list, plain, possessive, sentence, signed } from "./numbers.ts";
import type { Measured, VerdictPiece, VerdictWords } from "./verdict.ts";

/** How the reader's guess stands to what was measured. */
export type GuessOutcome = "as measured" | "otherwise" | "open";

/** What leads from the result to one person's week. */
export interface WhyLead {
  readonly name: string;
  /** The average ended lower in B. */
  readonly lower: boolean;
  /** Their distress in A and B, over so many weeks at the end. */
  readonly ends: readonly [a: number, b: number];
  readonly over: number;
  /** The week in which their years part, and by how much distress moved in it. */
  readonly week: number;
  readonly moved: readonly [a: number, b: number];
  /** What had happened the week before. */
  readonly told: readonly [a: string, b: string];
}

/** Text of the story. Captions say only what the diaries of the run say. */
export const storyWords = inLanguage("story", {
  /** The opening. */
  headline: (): readonly string[] => ["Same people.", "Same year.", "Different friendships."],
  lead: (people: number, weeks: number) =>
    `${sentence(peopleWord(people))} people, ${inWords(weeks)} weeks. Watch what a remark does, and what somebody who listens can do.`,
  content: () => "This is about stigma and support. Distress here is a number in a model, not a diagnosis.",
  whatModel: () => "What is this model?",
  diamonds: () => "Diamonds share an identity that is devalued here.",
  fuller: () => "Fuller means more distress.",
  week: (week: number) => `Week ${week}`,
  weekOf: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
  onward: () => "Continue",
  pause: () => "Pause",
  play: () => "Play",
  again: () => "Play again",
  picture: (people: number, week: number) => `${sentence(peopleWord(people))} people and their ties in week ${week}.`,

  /** What happened, in captions. */
  remark: (name: string, setting: string) => `A remark ${placeWords(setting)} about people like ${name}.`,
  remarks: (name: string, number: number) => `${sentence(inWords(number))} remarks in one week about people like ${name}.`,
  major: (name: string, setting: string) => `A grave incident ${placeWords(setting)}, about people like ${name}.`,
  pressed: (name: string, by: readonly string[]) => `${list(by)} ${by.length === 1 ? "presses" : "press"} ${name} to fit in.`,
  listened: (name: string, by: readonly string[]) =>
    `${name} tells ${list(by)}, and ${list(by)} ${by.length === 1 ? "listens" : "listen"}.`,
  beenThere: (name: string, by: string) => `${name} tells ${by}, who has been there too. ${by} listens.`,
  since: (name: string, before: number, now: number) =>
    `${possessive(name)} distress: ${fixed(before, 0)}\u00a0before, ${fixed(now, 0)}\u00a0now.`,

  /** The question. */
  question: (people: number) =>
    `${sentence(peopleWord(people))} people live through one hard year, twice. In which network is average distress lower at the end?`,
  onlyTies: () => "The people and the shocks are the same. Only the ties differ.",
  livedAlready: (weeks: number) => `They have already lived ${count(weeks, "week")} in each.`,
  cards: { A: () => "Ties spread widely", B: () => "Ties in circles" },
  cardPicture: (name: string, people: number, ties: number, harmful: number) =>
    `${name}: ${plain(people, 0)} people, ${plain(ties, 0)} ties, ${plain(harmful, 0)} of them harmful.`,
  run: () => "Run the year",
  guessFirst: () => "your guess first",
  comingUp: () => "The two networks are being drawn.",
  failed: (why: string) => `The year could not be run: ${why}`,

  /** The year plays. */
  playing: () => "The same year, in both networks.",
  showResult: () => "Show the result",

  /** The result. */
  guessOf: {
    A: () => "A",
    B: () => "B",
    same: () => lowerFirst(askingWords.same()),
    unsure: () => lowerFirst(askingWords.notSure()),
  },
  reply: {
    "as measured": () => "That is also what happened here.",
    otherwise: () => "Many people expect that. Here is what happened.",
    open: () => "Here is what happened.",
  } satisfies Record<GuessOutcome, () => string>,
  verdict: (measured: Measured, median: number, planned: number): VerdictWords => ({
    pieces: verdictPieces(measured),
    note: verdictNote(measured, median, planned),
  }),
  firstRepeats: () => "The first repeats are on their way.",
  soFar: (done: number, planned: number) => `${done} of ${planned} repeats so far.`,
  ends: (value: number) => `ends at ${fixed(value, 0)}`,
  shortName: { A: () => "Spread widely", B: () => "In circles" },
  why: () => "Why did this happen?",
  /** Over the page of the person to whom the question leads. What was told is in sentences already. */
  whyLead: ({ name, lower, ends, over, week, moved, told }: WhyLead) =>
    `${lower ? "B ended lower" : "B ended higher"} in this run, and nobody shows it more than ${name}: ${fixed(ends[0], 0)} of 100 in A and ${fixed(ends[1], 0)} in B over the last ${count(over, "week")}. The two years part after week ${week - 1}. In A: ${told[0]} In B: ${told[1]} In week ${week} that is felt: ${signed(moved[0])} in A, ${signed(moved[1])} in B.`,
  changeFriendship: () => "Change a friendship",
  changeClimate: () => "What if the climate changed instead?",
  changeClimateShort: () => "What if the climate changed?",
  lessons: () => "To the lessons",
  guessAgain: () => "Guess again",
});

const small: Readonly<Record<number, string>> = { 12: "twelve", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty" };

function peopleWord(people: number): string {
  return small[people] ?? inWords(people);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The sentence by the measured interval: lower, higher, or no clear difference. */
function verdictPieces({ replicates, lower, higher, verdict }: Measured): readonly VerdictPiece[] {
  if (replicates < 2) return [said(storyWords.firstRepeats())];
  if (verdict !== "lower" && verdict !== "higher")
    return [
      stressed("No clear difference"),
      said(". Average distress ended lower in B, where ties form circles, in "),
      stressed(`${lower} of ${replicates}`),
      said(" repeats of the same year."),
    ];
  const agreeing = verdict === "lower" ? lower : higher;
  return [
    said("In "),
    stressed(agreeing === replicates ? `all ${replicates}` : `${agreeing} of ${replicates}`),
    said(" repeats of the same year, average distress ended "),
    stressed(verdict),
    said(" in B, where ties form circles."),
  ];
}

function verdictNote(
  { difference, interval, replicates, lower, higher, verdict }: Measured,
  median: number,
  planned: number,
): string {
  const parts: string[] = [];
  if (replicates < planned) parts.push(`${replicates} of ${planned} repeats so far.`);
  if (interval === null) return [...parts, "One run proves nothing. Here come fifty."].join(" ");
  if (verdict === "lower" || verdict === "higher") {
    const not = replicates - (verdict === "lower" ? lower : higher);
    parts.push(`Typically by about ${points(Math.abs(median))} out of 100.`);
    if (not > 0) parts.push(`In ${not} ${not === 1 ? "repeat" : "repeats"} it was not ${verdict}.`);
  } else {
    const word = difference < 0 ? "lower" : "higher";
    parts.push(`On average B ended ${points(Math.abs(difference))} ${word}: too little to tell from luck.`);
  }
  return parts.join(" ");
}

/** "4 points", "0.6 points": a decimal where whole points would say nothing. */
function points(value: number): string {
  const text = value < 2.95 ? fixed(value, 1) : fixed(value, 0);
  return `${text} ${text === "1.0" || text === "1" ? "point" : "points"}`;
}

function said(text: string): VerdictPiece {
  return { text, stressed: false };
}

function stressed(text: string): VerdictPiece {
  return { text, stressed: true };
}
