import { measures } from "../../model/measures/weekly.ts";
import { doubtful, type Finding, wrong } from "../finding.ts";
import type { Statistic } from "../hypothesis/claim.ts";
import { Fault } from "../hypothesis/fault.ts";
import type { StatisticContext } from "../hypothesis/read-statistic.ts";
import { readWholeStatistic } from "../hypothesis/read-whole-statistic.ts";
import { statisticText, unitOfStatistic } from "../hypothesis/statistic-text.ts";
import type { OwnOutcome } from "../sweep/sweep.ts";
import { quoted, upperFirst } from "../words.ts";
import { type Groupings, groupsBy, type OneGroup } from "./by-group.ts";
import { nameFault } from "./names.ts";
import { worseOf } from "./worse.ts";
import type { WrittenOutcome } from "./written.ts";

/** What outcomes are read with. */
export type OutcomeContext = StatisticContext & Pick<Groupings, "meetings">;

/**
 * The outcomes that a scenario defines, those that are told apart by group being one for each, and what is wrong with them. Outcomes in
 * which something is wrong are left out.
 *
 * @param faulty places in the list about which enough has been said
 */
export function readOutcomes(
  written: readonly WrittenOutcome[],
  context: OutcomeContext,
  faulty: (place: number) => boolean = () => false,
): { outcomes: OwnOutcome[]; findings: Finding[] } {
  const outcomes: OwnOutcome[] = [];
  const names: string[] = [];
  const findings: Finding[] = [];
  for (const [k, one] of written.entries()) {
    if (faulty(k)) continue;
    const place = ["outcomes", k];
    const { name, title, by, ...statistic } = one;
    const read = readWholeStatistic(statistic, place, context, findings);
    if (read !== null && context.dimensions.length === 0 && isAboutDevalued(read))
      findings.push(wrong([...place, "statistic"], aboutNobody));
    const groups = read === null || by === undefined ? [null] : groupsIn(name, by, read, place, context, findings);
    for (const group of groups) {
      const own = group === null ? name : `${name}_${group.suffix}`;
      const fault = nameFault(own, names);
      names.push(own);
      if (fault !== null) {
        findings.push(wrong([...place, "name"], fault));
        break;
      }
      if (read !== null) outcomes.push(asOutcome(own, title, group, group === null ? read : narrowed(read, one, group.among)));
    }
  }
  return { outcomes, findings };
}

const aboutNobody = "is about people with a devalued identity, but nobody carries one, so add one under population.identities";

function isAboutDevalued(statistic: Statistic): boolean {
  const weekly = statistic.of === null ? measures.find(({ name }) => name === statistic.statistic) : undefined;
  return (weekly?.meaning ?? statisticText(statistic)).includes("devalued");
}

/** The groups that an outcome is told apart by; none where something is wrong. */
function groupsIn(
  name: string,
  by: string,
  { of, statistic, among: whom }: Statistic,
  place: readonly PropertyKey[],
  context: OutcomeContext,
  findings: Finding[],
): OneGroup[] {
  if (of === null) {
    const words = `does not go with the weekly measure ${statistic}, which is one number for everybody; ask for the mean of a measure of people`;
    findings.push(wrong([...place, "by"], words));
    return [];
  }
  try {
    const { groups, empty } = groupsBy(by, whom, context);
    for (const { suffix } of empty) {
      const words = `makes no column ${name}_${suffix}, for nobody among ${quoted(whom)} is that; leave out among to have it`;
      findings.push(doubtful([...place, "by"], words));
    }
    return groups;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    findings.push(wrong([...place, "by"], error.message, error.suggestion));
    return [];
  }
}

/** A statistic about one group; so are those taken off it and added, unless they say whom they are about. */
function narrowed(statistic: Statistic, { minus, plus }: WrittenOutcome, among: string): Statistic {
  const other = (one: Statistic | null, said: string | undefined) =>
    one === null || said !== undefined ? one : { ...one, among };
  return { ...statistic, among, minus: other(statistic.minus, minus?.among), plus: other(statistic.plus, plus?.among) };
}

function asOutcome(name: string, title: string | undefined, group: OneGroup | null, statistic: Statistic): OwnOutcome {
  const text = statisticText(statistic);
  return {
    name,
    title: title === undefined ? upperFirst(text) : group === null ? title : `${title} (${group.words})`,
    unit: unitOfStatistic(statistic),
    meaning: text,
    worse: worseOf(statistic),
    statistic,
  };
}
