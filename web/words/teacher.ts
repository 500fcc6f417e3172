import { inLanguage } from "./language.ts";
import { count, plain, signed } from "./numbers.ts";

/** Text of the room for teachers. What a lesson itself tells its teacher stands in its data file. */
export const teacherWords = inLanguage("teacher", {
  title: () => "For the room",
  travels: () => "What you set here travels inside the link and the file.",
  subject: () => "This hour",
  story: () => "Story",
  lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
  pupilsView: () => "Open the pupils\u2019 view",
  newTab: () => "opens in a new tab",

  /** What pupils see. */
  see: () => "1. What pupils see",
  lessons: () => "Lessons",
  lessonsShown: (shown: number, all: number) => (shown === all ? `all ${plain(all, 0)}` : `${shown} of ${all}`),
  room: {
    compare: () => "Playground: Compare",
    person: () => "Playground: Person",
    network: () => "Network editor",
    scenario: () => "Scenario editor",
    sweep: () => "Playground: Sweep",
  },
  nothingShown: () => "Nothing is on: pupils would see the help pages only.",
  size: () => "Text size",
  sizeOf: { A: () => "A", "A+": () => "A+", "A++": () => "A++ projector" },
  colors: () => "Colors",
  colorsOf: { light: () => "Light", contrast: () => "High contrast", dark: () => "Dark" },
  motion: () => "Motion",
  motionOf: { system: () => "As the device", off: () => "Off" },
  looksHow: () => "For pupils\u2019 screens. Whoever needs larger text, more contrast or no motion keeps it. Yours is under Aa.",

  /** The class guesses. */
  guesses: () => "2. The class guesses",
  guessesHow: () => "Type the hands you count. The bars appear at the reveal.",
  hands: (answer: string) => `Hands for: ${answer}`,
  project: () => "Show on the projector",
  projectHow: () => "Full screen, large text. Escape comes back.",
  clearHands: () => "Clear for the next class",
  support: () => "A note of support, in your words",
  supportExample: () => "If any of this feels close to home: who is there, where and when.",
  supportHow: () => "Shown at the end of every lesson.",

  /** Hand it out. */
  handOut: () => "3. Hand it out",
  saveHandout: () => "Save hand-out file",
  handoutHow: () => "The hand-out is one file. It opens without internet and can go by messenger or USB.",
  inside: (title: string) => `Playground inside: ${title}`,
  reachOf: {
    web: () => "",
    computer: () => "This lab runs on this computer only, and its link opens here. Other devices need the file.",
    file: () => "This lab is a file on this computer, and its link opens here. Other devices need the file.",
  },
  qr: () => "The link as a code to scan",
  qrShow: () => "Show large",
  qrTitle: () => "Scan to open",
  qrTooLong: () => "This scenario is too long for a code to scan.",
  printWorksheet: () => "Print worksheet, 2 pages",
  saveSlides: (number: number) => `Save slides: ${count(number, "still picture")}`,
  drawing: () => "drawing the pictures",
  chooseLesson: () => "choose a lesson above",
  slidesSaved: (name: string) => `Saved as ${name}: open it to find the pictures.`,
  interrupted: () => "something else was opened meanwhile",
  slidesFailed: (why: string) => `The pictures could not be drawn: ${why}`,
  tenMinutes: () => "Ten minutes, one lesson",
  tenMinutesPlan: (): readonly string[] => [
    "2 min story",
    "2 min guess and vote",
    "1 min run",
    "3 min talk about who changed and why",
    "2 min what the model leaves out.",
  ],
  notesLink: () => "Notes for teachers",

  /** Notes. */
  notes: () => "Notes for teachers",
  before: () => "Before",
  beforeText: (): readonly string[] => [
    "Play the lesson through once. Your guess counts as little as anybody\u2019s: nobody knows before it is run.",
    "Know who your pupils can turn to, and write it into the note of support above.",
    "Tell the class what it is about, in a sentence, before the first picture. Nobody has to speak, and anybody may look away.",
  ],
  during: () => "During",
  duringText: (): readonly string[] => [
    "Let everybody guess before you run. A guess that was made is what makes the result stay.",
    "Read the count aloud, with what it counts: in so many of fifty repeats. Then ask about the repeats in which it went otherwise.",
    "Follow one made-up person through the diary: what hurt, what helped, who was asked.",
    "Speak of what happens between people and of rules, never of what somebody is like.",
  ],
  after: () => "After",
  afterText: (): readonly string[] => [
    "Read aloud what the model leaves out. Ask what else they miss in it.",
    "Ask what would change more than friendships could: a rule, a climate, somebody whose job it is.",
    "End with something that can be done tomorrow, and with the note of support.",
  ],
  recognizes: () => "When a pupil recognizes themself",
  recognizesText: (): readonly string[] => [
    "Do not ask in front of the class, and do not guess who it might be. Nobody has to be an example.",
    "If somebody tells of themself: listen, thank them, and do not turn it into a lesson. Offer to talk later, in private.",
    "If somebody goes quiet or leaves, see that a person they trust is with them.",
    "If you learn that somebody is being hurt or is in danger, do what your school has agreed on for that. Say beforehand that you cannot keep such a thing to yourself.",
    "Telling someone helps, in this model as in studies. Say so, and say who is there.",
  ],
  language: () => "Words",
  languageText: (): readonly string[] => [
    "People, and people who share the identity. Devalued is what others make of an identity; it is no trait of anybody.",
    "Hurtful remarks and harmful ties: it is what is done that hurts. Nobody is a bad person in this model.",
    "Distress is a number from 0 to 100 of this model, not a diagnosis. Believing the hurtful messages is what books call internalized stigma.",
    "The identity is left open. Name one only if the class chose it, and none that a single pupil has.",
  ],
  never: () => "What not to do",
  neverText: (): readonly string[] => [
    "Do not draw the network of your class, and do not let pupils enter one another\u2019s names.",
    "Do not turn it around: no task asks to make anybody\u2019s distress as high as possible.",
    "Do not read a result as advice for one person\u2019s friendships. The average of many made-up years says nothing about one life.",
    "Do not score guesses.",
  ],
  three: () => "In three minutes",
  discuss: () => "To talk about",
  watchFor: () => "Where pupils stumble",
  aboutLesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
  minutes: (minutes: number) => `About ${count(minutes, "minute")}.`,
  answerKey: () => "Answer key",
  answerKeyHow: () => "For you: pupils\u2019 views, links and hand-outs do not have it.",
  claimCounted: (claim: string, agreeing: number, repeats: number) =>
    `${claim}: so it was in ${agreeing} of ${count(repeats, "repeat")}.`,
  difference: (mean: number, [low, high]: readonly [number, number], unit: string) => {
    const scale = unit === "share" ? 100 : 1;
    const of = unit === "share" ? "percentage points" : unit;
    const digits = Math.abs(mean * scale) < 1 ? 2 : 1;
    const [middle, from, to] = [mean, low, high].map((value) => signed(value * scale, digits));
    return `On average ${middle} ${of}; 95% interval ${from} to ${to}.`;
  },
  also: () => "Also measured",
  notMeasured: () => "The counts are measured when the lesson is run: open its fourth step, or the answer page of its worksheet.",
  toWorksheet: () => "Worksheet and answer page",
});
