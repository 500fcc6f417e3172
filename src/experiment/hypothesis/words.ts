import type { Claim, Expectation, Statistic } from "../../scenario/hypothesis/claim.ts";
import { statisticText, unitOfStatistic } from "../../scenario/hypothesis/statistic-text.ts";
import { upperFirst } from "../../scenario/words.ts";
import { amountOf, digitsFor, fixed, intervalText, scaleOf, unitText } from "../statistics/verdict-sentence.ts";
import type { ClaimResult, ClaimVerdict, Part } from "./result.ts";

/** A claim in a few words: its own title, or what is asked of each run. */
export function claimTitle({ title, statistic }: Claim): string {
  return title ?? upperFirst(statisticText(statistic));
}

/** The unit of a claim's numbers; of a ratio or a slope none. */
export function unitOf(statistic: Statistic, expect: Expectation): string {
  const ratio = (expect.is === "below" || expect.is === "above" || expect.is === "within") && expect.value.bottom !== null;
  return ratio ? "" : unitOfStatistic(statistic);
}

/**
 * The unit of a slope over variants: "points of 100 per 1 more on the scale from 0 to 4". What varies has no name in the file; where its
 * numbers begin and end tells readers which it is, and how much of it a 1 is. @param along the numbers that `at` gives the variants
 */
export function unitAlong(unit: string, along: readonly number[]): string {
  const [low, high] = [Math.min(...along), Math.max(...along)].map((value) => String(value).replace("-", "−"));
  return `${unit === "" ? "" : `${unit} `}per 1 more on the scale from ${low} to ${high}`;
}

/** A slope along a curve is per 1 of what lies along it, and how much that slope changes is so once more; null for the unit of the claim. */
export function unitOfPart({ label }: Part, unit: string, slopeUnit: string): string | null {
  if (label === "bend" && slopeUnit !== unit) return `${slopeUnit} squared`;
  return label.startsWith("slope") ? slopeUnit : null;
}

/** What was seen, in one sentence for each part. */
export function claimSentence(parts: readonly Part[], verdict: ClaimVerdict, unit: string): string {
  return `${parts.map((part) => partText(part, unit)).join("; ")}. ${upperFirst(verdictMeaning(verdict, parts, unit))}.`;
}

function partText(part: Part, claimUnit: string): string {
  const { label, estimate, interval, picked, agreeing, replicates, expected } = part;
  const unit = part.unit ?? claimUnit;
  if (estimate === null) return `${label}: no value`;
  const why = picked === undefined ? "" : `, wider as it was picked from ${picked.of} places`;
  const range = interval === null ? "" : ` (${levelText(part)} interval ${intervalText(interval, unit)}${why})`;
  const how = expected[0] !== null && expected[1] !== null ? "within the limits" : "as predicted";
  return `${label}: ${signed(estimate, unit)}${range}, ${how} in ${agreeing} of ${replicates} replicates`;
}

/** The level of a part's interval: "95%", or "98.3%" where it was picked from three places. */
function levelText({ picked }: Part): string {
  if (picked === undefined) return "95%";
  // What it misses, to two figures: of many places the level comes as close to 100% as it likes, and never there.
  const missed = Number((100 * (1 - picked.level)).toPrecision(2));
  return `${Number((100 - missed).toPrecision(12))}%`;
}

/** A part's interval as tables show it under "95% interval", with its own level where that is another; null without one. */
export function intervalCell(part: Part, claimUnit: string): string | null {
  const { interval, picked } = part;
  if (interval === null) return null;
  return `${intervalText(interval, part.unit ?? claimUnit)}${picked === undefined ? "" : ` (at ${levelText(part)})`}`;
}

/** A p as tables show it; nothing where there is none. */
export function pText(p: number | null): string {
  if (p === null) return "";
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}

/** A number with its sign and unit. */
export function signed(value: number, unit: string): string {
  return amountOf(value, unit).trimEnd();
}

/** Both ends of an interval; shares in percentage points. */
export function intervalWords(interval: readonly [number, number], unit: string): string {
  return intervalText(interval, unit);
}

function verdictMeaning(verdict: ClaimVerdict, parts: readonly Part[], unit: string): string {
  if (verdict === "equivalent") return equivalenceWords(parts, unit);
  const between = parts.some(({ verdict: own, expected: [low, high] }) => own === verdict && low !== null && high !== null);
  if (verdict === "no clear difference" && between) return "neither clearly within the limits nor clearly outside";
  return verdict;
}

/** "equivalent within ±0.5 points of 100"; around another number than zero "within 0.3 and 0.5". */
function equivalenceWords(parts: readonly Part[], unit: string): string {
  const [low, high] = parts[0].expected;
  if (low === null || high === null) return "equivalent";
  const scale = scaleOf(unit);
  const name = unit === "" ? "" : ` ${unitText(unit)}`;
  const number = (value: number) => fixed(value, Number.isInteger(value) ? 0 : digitsFor(Math.abs(value)));
  if (Math.abs(low + high) < 1e-9 * (high - low)) return `equivalent within ±${number(high * scale)}${name}`;
  return `within ${number(low * scale)} and ${number(high * scale)}${name}`;
}

/** The verdict of a hypothesis in words. */
export function verdictWords(verdict: ClaimVerdict, claims: readonly ClaimResult[]): string {
  if (verdict !== "equivalent") return verdict;
  return claims.length === 1 ? equivalenceWords(claims[0].parts, claims[0].unit) : "supported";
}
