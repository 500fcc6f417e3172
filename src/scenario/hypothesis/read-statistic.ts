import { didYouMean } from "../closest.ts";
import { knownWords, listed, quoted } from "../words.ts";
import { readAmong, type WhoThereIs } from "./among.ts";
import type { Statistic, Weeks } from "./claim.ts";
import { Fault } from "./fault.ts";
import { personIn } from "./one-person.ts";
import { type StatisticKind, statisticKind, statisticNames, weeklyKeys } from "./statistics.ts";
import { lastWeeks, readWeeks, type WrittenWeeks, yearBefore } from "./weeks.ts";
import { readWho } from "./who.ts";
import type { WrittenStatistic } from "./written.ts";

/** What a statistic is read with. */
export interface StatisticContext extends WhoThereIs {
  /** Length of the run. */
  readonly weeks: number;
  /** Measures of people, and dimensions of identity. */
  readonly columns: readonly string[];
  readonly dimensions: readonly string[];
  readonly weeklyMeasures: readonly string[];
  /** Names of the scenario's own outcomes, where one of them may stand instead. */
  readonly outcomes?: readonly string[];
}

/** Keys of a claim that are no part of its statistic. */
export const keysOfClaims: readonly string[] = ["title", "statistic", "expect", "at", "within", "margin"];

/** Says what is wrong with a key. */
export type Complain = (key: string, body: string, suggestion?: string) => void;

/** A statistic with nothing left open, or null where something is wrong. Every complaint names the key that it is about. */
export function readStatistic(
  written: WrittenStatistic & { readonly statistic: string },
  context: StatisticContext,
  complain: Complain,
): Omit<Statistic, "minus" | "plus"> | null {
  let sound = true;
  const wrong: Complain = (key, body, suggestion) => {
    sound = false;
    complain(key, body, suggestion);
  };
  // "gap" is both: with a measure of people it is theirs, without one it is the weekly measure.
  const known = statisticKind(written.statistic);
  const weekly = context.weeklyMeasures.includes(written.statistic) && (known === undefined || written.of === undefined);
  const kind = weekly ? undefined : known;
  if (kind === undefined && !weekly) {
    const meant = didYouMean(written.statistic, [...statisticNames, ...context.weeklyMeasures, ...(context.outcomes ?? [])]);
    const words = meant === undefined ? knownWords([...statisticNames, "or a weekly measure: kith describe measures"]) : "";
    wrong("statistic", `is ${quoted(written.statistic)}, which is no statistic${words}`, meant);
    return null;
  }
  checkKeys(written, kind, wrong);
  const attempt = <Result>(key: string, read: () => Result, instead: Result): Result => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      wrong(key, error.message, error.suggestion);
      return instead;
    }
  };
  const span = (key: keyof WrittenStatistic & string, usual: Weeks): Weeks => {
    const value = written[key] as WrittenWeeks | undefined;
    return value === undefined ? usual : attempt(key, () => readWeeks(value, context.weeks), usual);
  };
  const among = attempt("among", () => readAmong(written.among ?? "everyone", context), "everyone");
  const person = personIn(among);
  if (person !== null && !context.groups.includes(among)) checkPerson(person, written, kind, wrong);
  const column = (key: string, name: string): string => {
    if (context.columns.includes(name)) return name;
    const meant = didYouMean(name, context.columns);
    wrong(
      key,
      `is ${quoted(name)}, which is no measure of people${meant === undefined ? " (kith describe hypothesis lists them)" : ""}`,
      meant,
    );
    return name;
  };
  const columns = (key: "on" | "given"): string[] => [written[key] ?? []].flat().map((name) => column(key, name));

  const who = written.who === undefined ? null : attempt("who", () => readWho(written.who ?? ""), null);
  if (who !== null) column("who", who.of);
  const weeks = span("weeks", lastWeeks(context.weeks));
  const on = columns("on");
  if (kind !== undefined && written.on !== undefined && kind.predictors > 0 && on.length !== kind.predictors) {
    wrong(
      "on",
      `names ${on.length} measures; ${kind.name} takes ${kind.predictors === 1 ? "one" : "two: on: [exposure, support]"}`,
    );
  }
  const before = yearBefore(weeks);
  const statistic = {
    statistic: written.statistic,
    of: weekly ? null : column("of", written.of ?? "distress"),
    among,
    who,
    weeks,
    before,
    since: written.since === undefined ? null : span("since", weeks),
    against: written.against ?? (written.statistic === "peak" || written.statistic === "halfLife" ? "no interventions" : null),
    between: written.between === undefined ? null : column("between", thirdsOf(written.between)),
    on,
    given: columns("given"),
    onWeeks: span("onWeeks", before),
    scale: written.scale ?? (on.some((name) => context.dimensions.includes(name)) ? "raw" : "standardized"),
    level: written.level ?? null,
    above: written.above ?? null,
    below: written.below ?? null,
    per: written.per === undefined ? null : column("per", written.per),
    after: written.after ?? null,
  } as const;
  if (statistic.after !== null && statistic.after >= context.weeks)
    wrong("after", `is week ${statistic.after}, but the run has ${context.weeks} weeks`);
  return sound ? statistic : null;
}

/** "thirds of degree" and "degree" are the same. */
function thirdsOf(between: string): string {
  return between.replace(/^\s*thirds\s+of\s+/, "").trim();
}

function checkKeys(written: WrittenStatistic, kind: StatisticKind | undefined, wrong: Complain): void {
  const allowed = new Set(kind === undefined ? weeklyKeys : [...kind.needs, ...kind.may]);
  const keys = Object.keys(written).filter((key) => written[key as keyof WrittenStatistic] !== undefined);
  for (const key of keys) {
    if (!allowed.has(key) && !keysOfClaims.includes(key))
      wrong(key, `does not go with the statistic ${written.statistic ?? ""}, which takes ${listed([...allowed])}`);
  }
  for (const key of kind?.needs ?? []) {
    if (!keys.includes(key)) wrong("statistic", `is ${kind?.name ?? ""}, which needs ${key}${exampleOf(key)}`);
  }
  if (kind?.name === "share" && (written.above === undefined) === (written.below === undefined))
    wrong("statistic", "is share, which needs above or below: above: 50");
}

/** What takes many people cannot be asked of one. */
function checkPerson(name: string, written: WrittenStatistic, kind: StatisticKind | undefined, wrong: Complain): void {
  if (kind?.many === true) wrong("among", `is one person, and ${kind.name} takes many; ask for the mean, or say another group`);
  for (const key of ["who", "between"] as const) {
    if (kind?.many !== true && written[key] !== undefined)
      wrong(key, `picks some of many people, but among names one, ${name}; leave out one of them`);
  }
}

function exampleOf(key: string): string {
  const examples: Readonly<Record<string, string>> = {
    of: "of: distress",
    level: "level: 0.9",
    on: "on: exposure",
    after: "after: 20",
  };
  return Object.hasOwn(examples, key) ? `: ${examples[key]}` : "";
}
