import { type Bare, diffFlat, flat, oneSided } from "./diff-flat.ts";
import type { Claim, Hypothesis, Statistic, Weeks, Who } from "./hypothesis/claim.ts";

/** What two scenarios claim differently, claim by claim, in the keys that a file writes. */
export function diffHypotheses(before: Hypothesis | null, after: Hypothesis | null): Bare[] {
  const whole = oneSided("hypothesis", before, after);
  if (whole !== null) return [whole];
  if (before === null || after === null) return [];
  // A list of claims alone stands where a longer hypothesis has its prediction, its source and its claims.
  const long = [before, after].some(({ prediction, source }) => prediction !== null || source !== null);
  const place = long ? "hypothesis.claims" : "hypothesis";
  const about = ({ prediction, source }: Hypothesis) => flat({ prediction, source });
  const claims = Array.from({ length: Math.max(before.claims.length, after.claims.length) }, (_, k): Bare[] => {
    const [one, other] = [before.claims.at(k), after.claims.at(k)];
    if (one === undefined || other === undefined) return [oneSided(`${place}.${k}`, one, other)].filter((bare) => bare !== null);
    return [
      ...diffFlat(flat({ title: one.title }), flat({ title: other.title }), `${place}.${k}.`),
      ...diffStatistics(one.statistic, other.statistic, `${place}.${k}.`),
      ...diffFlat(expectedKeys(one), expectedKeys(other), `${place}.${k}.`),
    ];
  });
  return [...diffFlat(about(before), about(after), "hypothesis."), ...claims.flat()];
}

/** What two statistics ask differently. */
export function diffStatistics(before: Statistic, after: Statistic, prefix: string): Bare[] {
  const others = (["plus", "minus"] as const).flatMap((key): Bare[] => {
    const [one, other] = [before[key], after[key]];
    const whole = oneSided(`${prefix}${key}`, one, other);
    if (whole !== null) return [whole];
    if (one === null || other === null) return [];
    return diffFlat(keysBeside(one, before), keysBeside(other, after), `${prefix}${key}.`);
  });
  return [...diffFlat(statisticKeys(before), statisticKeys(after), prefix), ...others];
}

/** The expectation as it was written, and where its places stand on a curve. */
function expectedKeys({ expect, expected }: Claim): Map<string, unknown> {
  return flat({ expect: expected, at: expect.is === "shape" ? expect.points.map(({ x }) => x) : null });
}

/** The keys of a statistic as a file would write them, without what follows from others: the year before its weeks. */
function statisticKeys({ minus: _minus, plus: _plus, before, ...statistic }: Statistic): Map<string, unknown> {
  const { who, weeks, since, onWeeks } = statistic;
  return flat({
    ...statistic,
    who: who === null ? null : whoText(who),
    weeks: weeksText(weeks),
    since: since === null ? null : weeksText(since),
    onWeeks: weeksText(onWeeks) === weeksText(before) ? null : weeksText(onWeeks),
  });
}

/** The keys of a second statistic that are not those of the first: it takes over what it does not say. */
function keysBeside(second: Statistic, first: Statistic): Map<string, unknown> {
  const known = statisticKeys(first);
  return new Map([...statisticKeys(second)].filter(([key, value]) => known.get(key) !== value));
}

function whoText(who: Who): string {
  if ("third" in who) return `${who.third} third of ${who.of}`;
  return "above" in who ? `${who.of} above ${who.above}` : `${who.of} below ${who.below}`;
}

function weeksText({ from, to }: Weeks): string {
  return from === to ? `week ${from}` : `${from}-${to}`;
}
