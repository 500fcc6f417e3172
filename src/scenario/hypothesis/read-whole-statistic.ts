import { doubtful, type Finding, wrong } from "../finding.ts";
import type { Statistic } from "./claim.ts";
import { type Complain, readStatistic, type StatisticContext } from "./read-statistic.ts";
import { isWholeYear } from "./weeks.ts";
import type { WrittenStatistic, WrittenWhole } from "./written.ts";

/** A statistic with what is taken off it and added, or null where something is wrong; what is wrong is added to `findings`. */
export function readWholeStatistic(
  written: WrittenWhole,
  place: readonly PropertyKey[],
  context: StatisticContext,
  findings: Finding[],
): Statistic | null {
  const { minus, plus, ...main } = written;
  const first = readStatistic(main, context, complainIn(place, findings));
  const other = (key: "minus" | "plus", one: WrittenStatistic | undefined): Statistic | null => {
    const read = one === undefined ? null : readStatistic(otherOf(main, one), context, complainIn([...place, key], findings));
    return read === null ? null : { ...read, minus: null, plus: null };
  };
  const [off, more] = [other("minus", minus), other("plus", plus)];
  if (first !== null) warnOfYear(first, place, findings);
  if (first === null || (minus !== undefined && off === null) || (plus !== undefined && more === null)) return null;
  return { ...first, minus: off, plus: more };
}

/** Complaints about keys of one place. */
export function complainIn(inside: readonly PropertyKey[], findings: Finding[]): Complain {
  return (key, body, suggestion) => {
    findings.push(wrong([...inside, key], body, suggestion));
  };
}

/** A second statistic has the keys of the first unless it says otherwise; of another kind, those about whom and when. */
function otherOf(main: Omit<WrittenWhole, "minus" | "plus">, own: WrittenStatistic): WrittenStatistic & { statistic: string } {
  const statistic = own.statistic ?? main.statistic;
  if (statistic === main.statistic) return { ...main, ...own, statistic };
  const { of, among, who, weeks, since, against } = main;
  return { of, among, who, weeks, since, against, ...own, statistic };
}

/** People are sorted by the year before; a shorter one is said. */
function warnOfYear(
  { who, between, before }: Omit<Statistic, "minus" | "plus">,
  place: readonly PropertyKey[],
  findings: Finding[],
): void {
  if ((who === null && between === null) || isWholeYear(before)) return;
  const length = before.to === 0 ? "no week" : `${before.to - before.from + 1} weeks`;
  findings.push(
    doubtful(
      [...place, "weeks"],
      `leaves ${length} before them to sort people by, instead of a year; take a longer run, or later weeks`,
    ),
  );
}
