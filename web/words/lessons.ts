import type { Letter } from "../worker/protocol.ts";
import { differenceWords } from "./difference.ts";
import { inLanguage } from "./language.ts";
import { count, fixed, inWords, list, plain, sentence, signed } from "./numbers.ts";

/** Text around the lessons. What a lesson itself says stands in its data file. */
export const lessonWords = inLanguage("lessons", {
  listTitle: (lessons: number) => sentence(lessons === 1 ? "one lesson" : `${inWords(lessons)} lessons`),
  listLead: () =>
    "Each asks one question, takes your guess, lives one year twice and shows what happened. Then it is your turn to change something.",
  listNone: () => "No lesson is shown here.",
  minutes: (minutes: number) => `about ${count(minutes, "minute")}`,
  done: () => "seen to the end",
  unknown: () => "There is no lesson here",
  unknownHow: () => "It may have another name now, or it is not shown.",
  toList: () => "All lessons",

  place: (number: number, of: number, title: string) => `Lesson ${number} of ${of}. ${title}`,
  progress: () => "Steps of this lesson",
  stepOf: {
    question: () => "Question",
    predict: () => "Your guess",
    run: () => "The year",
    reveal: () => "What happened",
    try: () => "Now you try",
    takeaway: () => "To take home",
  },
  stepLabel: (number: number, of: number, name: string) => `Step ${number} of ${of}: ${name}`,
  back: () => "Back",
  next: () => "Next",
  picture: () => "Pictures and charts",
  opening: () => "Getting ready: people, ties and the first run.",
  failed: (why: string) => `This lesson could not be run: ${why}`,

  /** Question. */
  guess: () => "Make a guess",
  short: () => "Three-minute version",
  wholeHow: (minutes: number) => `The whole lesson takes ${lessonWords.minutes(minutes)}.`,
  shortHow: () => "Question, guess, result and takeaway only.",
  content: () => "This is about stigma and support. Distress here is a number in a model, not a diagnosis.",
  panelTitle: (where: string) => sentence(where),
  view: (letter: Letter, where: string, people: number, ties: number) =>
    `Network ${letter}, ${where}: ${count(people, "person", "people")}, ${count(ties, "tie")}.`,
  invited: (group: string, names: readonly string[]) => `Invited to the ${group}: ${list(names, 12)}.`,
  networks: () => "Which network",

  /** Your guess. */
  predictTitle: () => "What do you expect?",
  unsure: () => "Not sure",
  stays: () => "Your guess stays on this device. There is no score.",
  runYear: () => "Run the year",
  barsLabel: (text: string) => `${text}, 0 to 100`,
  barsHow: () => "Drag the bars, or type the numbers.",
  curveHow: (numbers: number) => `Drag to draw, or type ${inWords(numbers)} numbers.`,
  curveLabel: (weeks: readonly { readonly week: number; readonly value: number }[]) =>
    `Your curve: ${weeks.map(({ week, value }) => `week ${week}, ${fixed(value, 0)}`).join("; ")}.`,
  atWeek: (week: number) => `Week ${week}`,
  distressAtWeek: (week: number) => `Distress at week ${week}`,
  countOf: (number: number, of: number) => `${number} of ${of}`,
  countLabel: () => "Repeats",
  countHow: () => "Move the slider, or type a number.",
  seatsLeft: (left: number) => (left === 0 ? "Every seat is taken." : `${sentence(count(left, "seat"))} left.`),
  seatsFull: (seats: number) => `All ${inWords(seats)} seats are taken. Take one away first.`,
  seatsHow: () => "Click people in the picture, or choose them here by name.",
  seatsName: () => "Your seats",
  addSeat: () => "Give a seat to",
  chooseSomebody: () => "Choose somebody",
  takeSeat: (name: string) => `Take the seat of ${name} away`,
  clearGuess: () => "Take it back",

  /** The year. */
  runTitle: () => "One year, lived twice",
  runLead: (a: string, b: string) =>
    `The people are the same in both pictures, and so is their luck. In A you see the year ${a}, in B ${b}.`,
  livedAlready: (weeks: number) => `Before week 0 they have already lived ${count(weeks, "week")} in each network.`,
  runHint: () => "Run the year, then move the week slider to look at any week again.",
  ranHint: () => "One run proves nothing. Next: the same year, fifty times.",
  toResult: () => "See fifty repeats",
  notRun: () => "The year has not run yet.",
  lettered: (letter: Letter, where: string) => `${letter}, ${where}`,
  follow: (name: string) => `Follow ${name}`,
  diary: (name: string) => `Diary of ${name}`,
  whose: () => "Whose distress",
  personDistress: (name: string) => `Distress of ${name}`,

  /** What happened. */
  yourGuess: {
    curve: () => "the dotted line",
    unsure: () => "not sure",
    bars: (parts: readonly string[]) => parts.join(", "),
    members: (names: readonly string[]) => list(names, 8),
  },
  bar: (text: string, value: number) => `${text} ${fixed(value, 0)}`,
  replyGuess: () => "Many people expect that. Here is what happened.",
  replyDrawn: () => "Here is what happened.",
  replyUnsure: () => "Nobody knows before it is run. Here is what happened.",
  noGuess: () => "No guess was made. Here is what happened.",
  counting: (done: number, of: number) => `${done} of ${count(of, "repeat")} so far.`,
  countingHow: () => "One run proves nothing. The word comes with the repeats.",
  /** How large it is: in words where one network is more or less than the other, else with the sign that the dots have. */
  size: (estimate: number, interval: readonly [number, number] | null, unit: string, of: Letter | null) => {
    const scale = unit === "share" ? 100 : 1;
    const name =
      unit === "share" ? " percentage points" : unit.startsWith("points") ? " points" : unit === "" ? "" : ` (${unit})`;
    const digits = Math.abs(estimate * scale) < 1 ? 2 : 1;
    const size = (value: number) => fixed(Math.abs(value * scale), digits);
    const way = (value: number) => (value < 0 ? "lower" : "higher");
    if (of !== null) {
      const [low, high] = interval ?? [estimate, estimate];
      const [near, far] = low < 0 ? [high, low] : [low, high];
      const range =
        low < 0 && high > 0
          ? ` 95% interval from ${size(low)} lower to ${size(high)} higher, with zero between.`
          : ` 95% interval ${size(near)} to ${size(far)}.`;
      return `On average ${size(estimate)}${name} ${way(estimate)} in ${of}.${interval === null ? "" : range}`;
    }
    const both = interval?.map((end) => signed(end * scale, digits)) ?? [];
    return `On average ${signed(estimate * scale, digits)}${name}.${both.length === 2 ? ` 95% interval ${both[0]} to ${both[1]}.` : ""}`;
  },
  why: () => "Why",
  claimSides: (claimed: "left" | "right", left: number, right: number): readonly [string, string] =>
    claimed === "left"
      ? [`\u2039 so in ${left}`, `not so in ${right} \u203a`]
      : [`\u2039 not so in ${left}`, `so in ${right} \u203a`],
  vote: () => "The class",
  votes: (number: number) => count(number, "vote"),
  claimDots: (agreeing: number, all: number) =>
    `${count(all, "dot")}, one for each repeat. ${agreeing} of ${all} are as the sentence says.`,
  doseTitle: () => "By how hard the weeks were",
  doseMeasured: () => "Distress, average of the repeats",
  dose: (dose: number) => plain(dose, 1),
  doseGuess: () => "Rings: your guess.",
  doseAxis: () => "burden of the hard weeks",
  doseRise: (where: string, from: number, to: number) =>
    `${where}: from ${fixed(from)} to ${fixed(to)}, a rise of ${fixed(to - from)}.`,
  doseLabel: (
    lines: readonly { readonly where: string; readonly points: readonly { readonly x: number; readonly mean: number }[] }[],
  ) =>
    lines.length === 0
      ? "No repeats yet."
      : lines
          .map(
            ({ where, points }) =>
              `${sentence(where)}: ${points.map(({ x, mean }) => `${fixed(mean)} at burden ${plain(x, 1)}`).join(", ")}.`,
          )
          .join(" "),

  /** Now you try. */
  tryTitle: (changes: number) => `Now you try: ${inWords(changes)} ${changes === 1 ? "change" : "changes"}`,
  tryNumbers: () => "Now you try: other numbers",
  trySeats: (seats: number) => `Now you try: ${inWords(seats)} seats`,
  tryDesign: () => "Now you try: a small experiment",
  distressIn: (week: number, left: readonly string[]) =>
    `distress, week ${plain(week, 0)}${left.length === 0 ? "" : `; ${list(left)} left`}`,
  withChanges: (where: string) => `${sentence(where)}, with your changes`,
  left: (left: number, budget: number) => `${left} of ${count(budget, "change")} left`,
  spent: (kinds: readonly string[]) => kinds.join(", "),
  kindOf: {
    add: (number: number) => `${plain(number, 0)} added`,
    cut: (number: number) => `${plain(number, 0)} cut`,
    trust: (number: number) => `${plain(number, 0)} with more trust`,
    mend: (number: number) => `${plain(number, 0)} mended`,
  },
  didOf: {
    add: (one: string, other: string) => `You connected ${one} and ${other}.`,
    cut: (one: string, other: string) => `You cut the tie between ${one} and ${other}.`,
    trust: (one: string, other: string, trust: number) => `Trust between ${one} and ${other} is now ${fixed(trust, 1)}.`,
    mend: (one: string, other: string) => `You mended the tie between ${one} and ${other}.`,
  },
  didSet: (name: string, value: number) => `${name} is now ${plain(value, 3)}.`,
  hintOf: {
    add: () => "Drag from one person to another to connect them.",
    cut: () => "Drag across a tie to cut it, or click it.",
    trust: () => "Click a tie to change its trust.",
    mend: () => "Click a harmful tie to mend it.",
    seats: () => "Click somebody to give or take a seat.",
  },
  nextRun: (left: number) => (left === 0 ? "Run the year." : `Run the year, or use the last ${inWords(left)}.`),
  noneLeft: (budget: number) => `All ${inWords(budget)} changes are used. Undo one first.`,
  addedTrust: (trust: number) => `A tie that you made begins with trust ${fixed(trust, 2)}. It stays at that.`,
  mendFirst: (one: string, other: string) => `The tie between ${one} and ${other} hurts. More trust would not make it kinder.`,
  undo: () => "Undo",
  startOver: () => "Start over",
  undone: () => "Undone.",
  byName: () => "By name instead of by picture",
  between: () => "Between",
  and: () => "and",
  connect: () => "Connect",
  cut: () => "Cut",
  moreTrust: () => "More trust",
  mend: () => "Mend",
  tiedNow: (trust: number, harmful: boolean) => `They are tied: trust ${fixed(trust, 1)}${harmful ? ", and the tie hurts" : ""}.`,
  notTied: () => "They are not tied.",
  otherWays: () => "Friends are not the only way.",
  otherWaysLink: () => "Change the climate or add a policy",
  otherWaysAnd: () => "and compare.",
  otherWaysTitle: () => "Climate and policy",
  otherWaysHow: () => "What you set here is part of your version.",
  ready: () => "Done",
  nothingYet: () => "nothing is changed yet",
  running: () => "Running",
  yoursAgainst: (letter: Letter, where: string) => `C, your version, against ${letter}, ${where}`,
  measuredOver: (what: string, { from, to }: { readonly from: number; readonly to: number }, last: number) =>
    to === last ? differenceWords.over(what, to - from + 1) : `${what}, weeks ${from} to ${to}`,
  sameAsOther: () => "Your version has the very seats of another one here, so there is nothing to compare. Change a seat.",
  interaction: (lines: readonly { readonly line: string; readonly means: readonly number[] }[]) =>
    lines.length === 0
      ? "Nothing has run yet."
      : lines.map(({ line, means }) => `${line}: ${means.map((mean) => fixed(mean)).join(", ")}.`).join(" "),
  seatsAgainst: (other: string) => `C, your seats, against ${other}`,
  atRandom: (seats: number) => `${inWords(seats)} at random`,
  mostConnected: (seats: number) => `the ${inWords(seats)} with most friends`,
  numbersBefore: () => "before",
  numbersNow: () => "with your numbers",
  openYours: () => "Open your version in the playground",
  changedSince: () => "Changed since the last run. Run the year again.",

  designHow: (repeats: number, cells: number) => `${count(cells, "version")}, ${count(repeats, "repeat")} each.`,
  designRun: (cells: number) => `Run all ${inWords(cells)}`,
  averageOf: (measured: string) => `${measured}, average of the repeats`,
  designLine: (title: string, level: string) => `${title} ${level}`,
  designParallel: () =>
    "Parallel lines: each number does the same whatever the other is. Lines that are not parallel: it depends.",
  designFile: () => "Download the scenario",

  /** To take home. */
  leavesOut: () => "What the model leaves out",
  support: () => "If this is close to you",
  supportText: () =>
    "Talking to someone helps: a friend, somebody at home, a counselor, a teacher you trust, or a helpline where you live. Nothing here says what will happen to any person.",
  sources: () => "Where this comes from",
  sourceText: (source: string) => `Of the prediction: ${source}.`,
  sourceTable: () => "Rows are those of the table of evidence.",
  sourceModel: () => "The numbers on these pages were computed here, from the scenario that you can open in the playground.",
  openLesson: () => "Open in the playground",
  nextLesson: (title: string) => `Next lesson: ${title}`,
  lastLesson: () => "To all lessons",
  worksheet: () => "Worksheet to print",
});
