import { personMeasure } from "../../model/measures/person-measures.ts";
import { measures } from "../../model/measures/weekly.ts";
import type { Claim, Expectation, Statistic, Weeks, Who } from "../../scenario/hypothesis/claim.ts";
import { personIn } from "../../scenario/hypothesis/one-person.ts";
import { statisticKind } from "../../scenario/hypothesis/statistics.ts";
import { amountOf, digitsFor, fixed, intervalText } from "../statistics/verdict-sentence.ts";
import type { ClaimResult, ClaimVerdict, Part } from "./result.ts";

/** A claim in a few words: its own title, or what is asked of each run. */
export function claimTitle({ title, statistic }: Claim): string {
  return title ?? upperFirst(statisticText(statistic));
}

/** "mean distress of people with a devalued identity, last 26 weeks". */
export function statisticText(statistic: Statistic): string {
  const { minus, plus } = statistic;
  return `${ownText(statistic)}${minus === null ? "" : `, less ${ownText(minus)}`}${plus === null ? "" : `, plus ${ownText(plus)}`}`;
}

function ownText(statistic: Statistic): string {
  const { of, weeks, since, against } = statistic;
  const whom = of === null ? "" : `${groupText(statistic.among)}${statistic.who === null ? "" : ` (${whoText(statistic.who)})`}`;
  const when = `weeks ${spanText(weeks)}${since === null ? "" : `, less weeks ${spanText(since)}`}`;
  const twin = against === null ? "" : `, in excess over the same run with ${against}`;
  return `${whatText(statistic)}${whom === "" ? "" : ` of ${whom}`}, ${when}${twin}`;
}

function whatText({ statistic, of, on, between, level, above, below, per, after, given, scale }: Statistic): string {
  const title = of === null ? titleOfWeekly(statistic) : titleOf(of);
  const ons = on.map(titleOf);
  const constant = given.length === 0 ? "" : `, ${given.map(titleOf).join(" and ")} held constant`;
  const scaled = scale === "log" ? " (logarithm)" : scale === "ranks" ? " (ranks)" : "";
  switch (statistic) {
    case "mean":
      return per === null ? `mean ${title}` : `mean ${title} per ${titleOf(per)}`;
    case "gap":
      return between === null
        ? `gap in ${title} between devalued and others`
        : `${title} of the upper third of ${titleOf(between)} minus the lower third,`;
    case "quantile":
      return `${Math.round(100 * (level ?? 0))}% quantile of ${title}`;
    case "share":
      return `share with ${title} ${above === null ? `below ${below}` : `above ${above}`}`;
    case "correlation":
      return `correlation of ${title}${scaled} with ${ons[0]}`;
    case "slope":
      return `slope of ${title}${scaled} on ${ons[0]}${constant}`;
    case "interaction":
      return `interaction of ${ons[0]} and ${ons[1]} on ${title}${scaled}${constant}`;
    case "bimodality":
      return `bimodality of ${title}`;
    case "peak":
      return `peak of ${title} after week ${after}`;
    case "halfLife":
      return `half-life of the rise in ${title} after week ${after}`;
    default:
      return lowerFirst(title);
  }
}

/** The unit of a claim's numbers; of a ratio or a slope none. */
export function unitOf(statistic: Statistic, expect: Expectation): string {
  const ratio = (expect.is === "below" || expect.is === "above" || expect.is === "within") && expect.value.bottom !== null;
  if (ratio || statistic.per !== null) return "";
  if (statistic.of === null) return measures.find(({ name }) => name === statistic.statistic)?.unit ?? "";
  const own = statisticKind(statistic.statistic)?.unit ?? "of";
  if (own === "slope") return statistic.scale === "raw" ? unitOfMeasure(statistic.of) : "standard deviations";
  if (own === "coefficient" || own === "correlation") return "";
  return own === "of" ? unitOfMeasure(statistic.of) : own;
}

function unitOfMeasure(name: string): string {
  const unit = personMeasure(name)?.unit ?? "share";
  return unit === "none" || unit === "0 or 1" ? "" : unit;
}

/** What was seen, in one sentence for each part. */
export function claimSentence(parts: readonly Part[], verdict: ClaimVerdict, unit: string): string {
  return `${parts.map((part) => partText(part, unit)).join("; ")}. ${upperFirst(verdictMeaning(verdict, parts, unit))}.`;
}

function partText(part: Part, claimUnit: string): string {
  const { label, estimate, interval, agreeing, replicates, expected } = part;
  const unit = part.unit ?? claimUnit;
  if (estimate === null) return `${label}: no value`;
  const range = interval === null ? "" : ` (95% interval ${intervalText(interval, unit)})`;
  const how = expected[0] !== null && expected[1] !== null ? "within the limits" : "as predicted";
  return `${label}: ${signed(estimate, unit)}${range}, ${how} in ${agreeing} of ${replicates} replicates`;
}

/** A number with its sign and unit. */
export function signed(value: number, unit: string): string {
  const scale = unit === "share" ? 100 : 1;
  return amountOf(value, unit, digitsFor(Math.abs(value) * scale)).trimEnd();
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
  const scale = unit === "share" ? 100 : 1;
  const name = unit === "share" ? " percentage points" : unit === "" ? "" : ` ${unit}`;
  const number = (value: number) => fixed(value, Number.isInteger(value) ? 0 : digitsFor(Math.abs(value)));
  if (Math.abs(low + high) < 1e-9 * (high - low)) return `equivalent within ±${number(high * scale)}${name}`;
  return `within ${number(low * scale)} and ${number(high * scale)}${name}`;
}

/** The verdict of a hypothesis in words. */
export function verdictWords(verdict: ClaimVerdict, claims: readonly ClaimResult[]): string {
  if (verdict !== "equivalent") return verdict;
  return claims.length === 1 ? equivalenceWords(claims[0].parts, claims[0].unit) : "supported";
}

function titleOf(name: string): string {
  return lowerFirst(personMeasure(name)?.title ?? name);
}

function titleOfWeekly(name: string): string {
  return measures.find((measure) => measure.name === name)?.title ?? name;
}

function groupText(among: string): string {
  if (among === "everyone" || among === "others") return among === "everyone" ? "everyone" : "people without a devalued identity";
  if (among === "devalued") return "people with a devalued identity";
  const name = personIn(among);
  if (name !== null) return /^\d+$/.test(name) ? `person ${name}` : name;
  return `people with the identity ${among}`;
}

function whoText(who: Who): string {
  if ("third" in who) return `${who.third} third of ${titleOf(who.of)} the year before`;
  return "above" in who
    ? `${titleOf(who.of)} above ${who.above} the year before`
    : `${titleOf(who.of)} below ${who.below} the year before`;
}

function spanText({ from, to }: Weeks): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
