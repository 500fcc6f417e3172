import { didYouMean } from "../closest.ts";
import { type AmongTerm, joinTerms, meetingIn, membersOf, termsOf } from "../hypothesis/among-terms.ts";
import { Fault } from "../hypothesis/fault.ts";
import { personIn } from "../hypothesis/one-person.ts";
import { knownWords, quoted } from "../words.ts";
import { tidyName } from "./names.ts";

/** One of the groups of people for which an outcome is told apart. */
export interface OneGroup {
  /** What its column ends in: "religion", "others". */
  readonly suffix: string;
  /** A few words for headings: "religion", "not religion". */
  readonly words: string;
  /** Whom it is about, as statistics keep it. */
  readonly among: string;
}

/** What people can be told apart by. */
export interface Groupings {
  readonly dimensions: readonly string[];
  /** Names of groups that meet. */
  readonly meetings: readonly string[];
}

/**
 * The groups of some people by a dimension of identity (who carries it, and who does not), by identity (each dimension, and who carries
 * none) or by group that meets (members of each, and who is in none). Groups may share people where identities or groups do.
 *
 * @param among these people alone, as statistics keep it
 * @returns the groups, and those that nobody can be in
 * @throws Fault
 */
export function groupsBy(
  by: string,
  among: string,
  { dimensions, meetings }: Groupings,
): { groups: OneGroup[]; empty: OneGroup[] } {
  if (personIn(among) !== null && !dimensions.includes(among))
    throw new Fault(`is ${by}, but among names one person, who is not told apart by anything; leave out one of them`);
  const all = groupsOf(by, { dimensions, meetings }).map((group) => ({
    ...group,
    among: within(among, group.terms, dimensions),
  }));
  const groups = all.flatMap(({ among: whom, suffix, words }) => (whom === null ? [] : [{ suffix, words, among: whom }]));
  const empty = all.flatMap(({ among: whom, suffix, words }) => (whom === null ? [{ suffix, words, among }] : []));
  return { groups, empty };
}

interface Split {
  readonly suffix: string;
  readonly words: string;
  readonly terms: readonly AmongTerm[];
}

function groupsOf(by: string, { dimensions, meetings }: Groupings): Split[] {
  const carries = (dimension: string): Split => ({
    suffix: tidyName(dimension),
    words: dimension,
    terms: [{ group: dimension, not: false }],
  });
  if (dimensions.includes(by)) {
    return [carries(by), { suffix: "others", words: `not ${by}`, terms: [{ group: by, not: true }] }];
  }
  if (by === "identity") {
    if (dimensions.length === 0) throw new Fault("is identity, but nobody carries one; add some under population.identities");
    return [...dimensions.map(carries), { suffix: "others", words: "others", terms: [{ group: "others", not: false }] }];
  }
  if (by === "group") {
    if (meetings.length === 0) throw new Fault("is group, but there is no group that meets; add some under groups");
    return [
      ...meetings.map((name) => ({ suffix: tidyName(name), words: name, terms: [{ group: membersOf(name), not: false }] })),
      { suffix: "others", words: "in no group", terms: meetings.map((name) => ({ group: membersOf(name), not: true })) },
    ];
  }
  if (by === "setting" || by === "settings")
    throw new Fault(
      `is ${by}, but everybody takes part in all settings, so that these tell nobody apart; write identity, group or a dimension of identity`,
    );
  const known = [...dimensions, "identity", "group"];
  const meant = didYouMean(by, known);
  throw new Fault(`is ${quoted(by)}, which people cannot be told apart by${meant === undefined ? knownWords(known) : ""}`, meant);
}

/** Who of some people is in a group as well; null for nobody at all. */
function within(among: string, terms: readonly AmongTerm[], dimensions: readonly string[]): string | null {
  const before = among === "everyone" ? [] : termsOf(among);
  // Whoever carries a dimension is devalued, so that being so says nothing more.
  const carriesOne = terms.some(({ group, not }) => !not && isDimension(group));
  const kept = before.filter(
    ({ group, not }) => !(carriesOne && ((group === "devalued" && !not) || (group === "others" && not))),
  );
  if (carriesOne && kept.some(({ group, not }) => (group === "others" && !not) || (group === "devalued" && not))) return null;
  const all = [...kept, ...terms.filter((term) => !kept.some(({ group, not }) => group === term.group && not === term.not))];
  if (all.some(({ group, not }) => all.some((other) => other.group === group && other.not !== not))) return null;
  const says = (group: string, not: boolean) => all.some((term) => term.group === group && term.not === not);
  if (says("devalued", false) && (says("others", false) || dimensions.every((one) => says(one, true)))) return null;
  return joinTerms(all);
}

function isDimension(group: string): boolean {
  return meetingIn(group) === null && group !== "devalued" && group !== "others" && group !== "everyone";
}
