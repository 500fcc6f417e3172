import { personMeasure } from "../../model/measures/person-measures.ts";
import { measures } from "../../model/measures/weekly.ts";
import { lowerFirst } from "../words.ts";
import { type AmongTerm, meetingIn, termsOf } from "./among-terms.ts";
import type { Statistic, Weeks, Who } from "./claim.ts";
import { personIn } from "./one-person.ts";
import { statisticKind } from "./statistics.ts";

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

/** The unit of a statistic's numbers; of a coefficient or a quotient none. */
export function unitOfStatistic({ statistic, of, per, scale }: Statistic): string {
  if (per !== null) return "";
  if (of === null) return measures.find(({ name }) => name === statistic)?.unit ?? "";
  const own = statisticKind(statistic)?.unit ?? "of";
  if (own === "slope") return scale === "raw" ? unitOfMeasure(of) : "standard deviations";
  if (own === "coefficient" || own === "correlation") return "";
  return own === "of" ? unitOfMeasure(of) : own;
}

function unitOfMeasure(name: string): string {
  const unit = personMeasure(name)?.unit ?? "share";
  return unit === "none" || unit === "0 or 1" ? "" : unit;
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
  const terms = termsOf(among);
  if (terms.length === 1 && !terms[0].not && meetingIn(among) === null) return `people with the identity ${among}`;
  return `people who ${terms.map(termText).join(" and ")}`;
}

function termText({ group, not }: AmongTerm): string {
  const meeting = meetingIn(group);
  if (meeting !== null) return `${not ? "do not belong" : "belong"} to ${meeting}`;
  if (group === "devalued" || group === "others")
    return (group === "devalued") !== not ? "carry a devalued identity" : "carry no devalued identity";
  return `${not ? "do not carry" : "carry"} the identity ${group}`;
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
