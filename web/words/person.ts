import { inLanguage } from "./language.ts";
import { placeWords } from "./mechanisms.ts";
import { count, fixed, inWords, list, plain, possessive, sentence } from "./numbers.ts";

/** Text of the person panel and the diary. */
export const personWords = inLanguage("person", {
  madeUp: () => "A person of this model.",
  carries: (dimensions: readonly string[]) => `Carries an identity that is devalued in this setting: ${list(dimensions)}.`,
  carriesNone: () => "Carries no identity that is devalued in this setting.",
  left: () => "Has left the network.",
  facts: () => "Numbers at this week",
  distress: () => "Distress",
  ofHundred: (value: number) => `${fixed(value, 0)} of 100`,
  belonging: () => "Belonging",
  resilience: () => "Resilience",
  closeTies: () => "Close ties",
  ofTies: (close: number, all: number) => `${close} of ${all}`,
  share: (value: number) => fixed(value, 2),
  previous: () => "Previous person",
  next: () => "Next person",
  closePanel: () => "Close",
  inVariant: (variant: string, week: number) => `${variant}, week ${week}`,

  moved: (name: string) => `What moved ${possessive(name)} distress`,
  overWeeks: (name: string, what: string) => `${possessive(name)} ${what} over the weeks`,
  whatOf: {
    distress: () => "distress",
    goalPersistence: () => "goal persistence",
    selfEsteem: () => "self-esteem",
    internalizedStigma: () => "internalized stigma",
    pride: () => "pride",
  },
  rowsMean: () => "What the other rows mean",
  mostlyChance: () =>
    "Most of this week’s change is ups and downs: reasons that are not in this model, drawn by lot, the same in every network.",
  thisWeek: (week: number) => `Week ${week}, and why`,
  around: (from: number, to: number) => `Weeks ${from} to ${to}`,
  more: () => "More weeks",
  felt: () => "What happens in a week is felt from the week after.",
  loading: () => "Living the year again with the books open.",
  weekColumn: () => "Week",
  happened: () => "What happened",
  way: () => "Way",
  points: () => "of 100",
  before: (week: number) => (week === 0 ? "At the start" : `At the end of week ${week}`),
  start: () => "At the start",
  filter: () => "Show",
  all: () => "All",
  hurt: () => "Hurt",
  help: () => "Help",
  from: (week: number) => `week ${week}`,
  smaller: () => "Smaller things together",
  nothing: () => "Nothing of that kind in these weeks",
  nothingHow: () => "Choose all to see the other rows.",

  prevented: (setting: string, preventer: string) => `A remark ${placeWords(setting)} was kept away by ${preventer}`,
  struck: (setting: string, major: boolean, number: number) => {
    const one = major ? "A major event" : "A remark";
    const several = `${sentence(inWords(number))} ${major ? "major events" : "remarks"}`;
    return `${number === 1 ? one : several} ${placeWords(setting)}.`;
  },
  hardDay: (ordinary: number) =>
    ordinary > 1 ? "Hard days that have nothing to do with stigma." : "A hard day that has nothing to do with stigma.",
  listened: (names: readonly string[]) => `${sentence(list(names))} listened.`,
  blamed: (names: readonly string[]) => `${sentence(list(names))} answered with blame.`,
  pressed: (names: readonly string[], self: string) => `${sentence(list(names))} pressed ${self} to fit in.`,
  tiesBegan: (names: readonly string[], self: string) => `${self} got to know ${list(names)}.`,
  tiesEnded: (names: readonly string[], self: string) => `${self} lost touch with ${list(names)}.`,
  toldNobody: (self: string) => `${self} told nobody.`,
  calm: () => "A calm week.",

  sumStart: (value: number) => `${fixed(value)} at the start`,
  sumHurt: (value: number) => `+ ${fixed(value)} hurt`,
  sumHelp: (value: number) => `\u2212 ${fixed(value)} help`,
  sumBack: (value: number) => `${value < 0 ? "\u2212" : "+"} ${fixed(Math.abs(value))} bouncing back, ups and downs`,
  sumEnd: (value: number) => `= ${fixed(value)}`,

  ego: (name: string, kinds: { supportive: number; neutral: number; harmful: number }, began: number, ended: number) =>
    `${name} and ${count(kinds.supportive + kinds.neutral + kinds.harmful, "person", "people")} one step away. Ties: ${list(kindList(kinds))}. Thicker lines are more trust.${sinceStart(began, ended)}`,
  egoAlone: (name: string) => `${name} has no ties here.`,
  thicker: () => "thicker: more trust; paler: neutral",
  harmful: () => "harmful",
  helped: () => "help this week",
  hurtNow: () => "hurt this week",
  tiesTable: () => "Ties as a table",
  trust: (value: number) => plain(value, 2),
});

function sinceStart(began: number, ended: number): string {
  const parts = [began > 0 ? `${began} began` : "", ended > 0 ? `${ended} ended` : ""].filter((text) => text !== "");
  return parts.length === 0 ? "" : ` Since the start ${list(parts)}.`;
}

function kindList({ supportive, neutral, harmful }: { supportive: number; neutral: number; harmful: number }): readonly string[] {
  return [
    supportive > 0 ? `${supportive} supportive` : "",
    neutral > 0 ? `${neutral} neutral` : "",
    harmful > 0 ? `${harmful} harmful` : "",
  ].filter((text) => text !== "");
}
