import { inLanguage, inLanguageToo } from "./language.ts";
import { count, fixed, list, plain, possessive, sentence, signed } from "./numbers.ts";
import { lackWords, type Measured, type VerdictPiece } from "./verdict.ts";

/** Text of "What if": questions to the model about one person. Numbers in a sentence are places of its fields. */
export const whatIfWords = inLanguage("what-if", {
  title: () => "What if \u2026",
  kinds: () => "What might have been otherwise",
  tryIt: () => "Try it",
  trying: () => "the weeks are being lived again",
  other: () => "Whom",
  where: () => "Where",
  week: () => "Week",
  friendsOfFriends: () => "Friends of friends",
  everybodyElse: () => "Everybody else",

  /** What might have been, in short. */
  shortOf: {
    ended: () => "a tie had ended",
    supportive: () => "a tie had been supportive",
    friend: () => "somebody had become a friend",
    climate: () => "the climate had been kinder",
    policy: () => "a policy had kept remarks away",
  },
  /** The same in full: pieces of a sentence, with its fields by number in between. What is in a list of its own stays in one row. */
  sentenceOf: {
    ended: () => ["the tie to ", 0, " had ended ", ["in week ", 1]],
    supportive: () => ["the tie to ", 0, " had been supportive ", ["from week ", 1]],
    friend: () => [0, " had become a friend ", ["in week ", 1]],
    climate: () => ["the climate ", 0, " had been kinder ", ["from week ", 1]],
    policy: () => ["a policy ", 0, " had kept half of the remarks away ", ["from week ", 1]],
  },
  /** What the model does then. */
  detailOf: {
    ended: () => "The two are not tied from that week on. Where ties begin by themselves, both may find others.",
    supportive: () => "Both support each other from then on, and trust each other as much as they did on average.",
    friend: () => "A friend here: supportive both ways, with a trust of 0.5 at first.",
    climate: () => "Kinder here: three tenths less devaluing, for everybody there.",
    policy: () => "It holds for everybody there.",
  },
  tie: (name: string, kind: string) => `${name} (${kind})`,
  care: () => "A question to the model, not advice. Nothing here says what will happen to any person.",

  chart: (name: string, before: number, after: number) =>
    `${possessive(name)} distress over the weeks. At the end ${fixed(before)} as it was, ${fixed(after)} in the what if, of 100.`,
  asItWas: () => "as it was",
  whatIf: () => "what if",
  lastWeeks: (weeks: number) => (weeks === 1 ? "in the last week" : `over the last ${weeks} weeks`),
  thisRun: (change: number, weeks: number) =>
    Math.abs(change) < 0.05
      ? `This run: no difference ${whatIfWords.lastWeeks(weeks)}.`
      : `This run: ${fixed(Math.abs(change))} points ${change < 0 ? "lower" : "higher"} ${whatIfWords.lastWeeks(weeks)}.`,
  others: (named: readonly { readonly name: string; readonly change: number }[], slightly: number, same: number) =>
    `${othersNamed(named)}${othersElse(slightly, same)}`,
  nothing: () =>
    "Nothing changed, to the last bit: the two had no room for each other, were not tied any more, or nothing came of it.",
  repeats: (number: number, week: number) =>
    `${count(number, "repeat")}: the same people and ties${week > 1 ? ` up to week ${week - 1}` : ""}, then other remarks and other luck, the same with and without.`,
  stop: () => "Stop",
  dots: (lower: number, all: number) =>
    `Lower in ${plain(lower, 0)} of ${count(all, "repeat")}. Each dot is one, filled where lower.`,
  lower: (number: number) => `\u2039 lower in ${plain(number, 0)}`,
  notLower: (number: number) => `not lower in ${plain(number, 0)} \u203a`,
  table: (name: string) => `Repeats: ${possessive(name)} distress at the end`,
  repeat: () => "Repeat",
  difference: () => "Difference",
  openBoth: () => "Open both in Compare",
  opened: (name: string) => `\u201c${name}\u201d is a variant of the scenario now.`,
  openedAlone: (name: string) => `\u201c${name}\u201d and what it was are compared now. Undo brings the other variants back.`,
  failed: (why: string) => `That could not be tried: ${why}.`,
});

/**
 * The verdict on one person over repeats: lower, higher, or no clear difference by the measured interval. Before there are
 * `enough` it only counts them.
 */
export const personVerdict = inLanguageToo(function personVerdict(
  name: string,
  { replicates, lower, higher, verdict }: Measured,
  planned: number,
  enough: number,
  all = replicates,
): readonly VerdictPiece[] {
  if (replicates < Math.min(enough, planned)) return [stressed(`${replicates} of ${planned}`), said(" repeats so far.")];
  const counting = lackWords(replicates, all);
  if (lower === 0 && higher === 0) return [stressed("The same"), said(` for ${name} in all ${replicates} repeats${counting}.`)];
  if (verdict === "lower" || verdict === "higher") {
    const agreeing = verdict === "lower" ? lower : higher;
    const often = agreeing === replicates ? `all ${replicates}` : `${agreeing} of ${replicates}`;
    return [
      said(`${possessive(name)} distress ended `),
      stressed(verdict),
      said(" in "),
      stressed(often),
      said(` repeats${counting}.`),
    ];
  }
  return [stressed("No clear difference"), said(` for ${name}. Lower in ${lower} of ${replicates} repeats${counting}.`)];
});

/** What the lines are called in the scenario and above the chart: letters, digits, spaces and dashes, at most forty. */
export const lineNames = {
  ended: (one: string, other: string) => lineName(`tie ${one} - ${other} ends`),
  supportive: (one: string, other: string) => lineName(`tie ${one} - ${other} supportive`),
  friend: (one: string, other: string) => lineName(`tie ${one} - ${other} begins`),
  climate: (setting: string) => lineName(`kinder climate - ${setting}`),
  policy: (setting: string) => lineName(`policy - ${setting}`),
} as const;

function lineName(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, " ")
    .replaceAll(/ +/g, " ")
    .slice(0, 40)
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, "");
}

function othersNamed(named: readonly { readonly name: string; readonly change: number }[]): string {
  if (named.length === 0) return "Nobody else moved by half a point or more.";
  const who = named.map(({ name, change }) => `${name} ${signed(change, Math.abs(change) < 1 ? 1 : 0)}`);
  const people = named.length === 1 ? "One other person" : sentence(`${plain(named.length, 0)} others`);
  return `${people} moved by half a point or more: ${list(who, 4)}.`;
}

function othersElse(slightly: number, same: number): string {
  if (slightly + same === 0) return "";
  if (slightly === 0) return ` Everybody else was the same, to the last bit.`;
  return ` ${plain(slightly, 0)} moved by less${same > 0 ? `, ${plain(same, 0)} not at all` : ""}.`;
}

function said(text: string): VerdictPiece {
  return { text, stressed: false };
}

function stressed(text: string): VerdictPiece {
  return { text, stressed: true };
}
