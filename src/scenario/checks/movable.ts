import { type MovableNumber, movableNumbers } from "../../model/interventions/numbers.ts";
import type { MechanismsPlan, PeoplePlan } from "../../model/plan.ts";
import type { TieValues } from "../../model/ties/parameters.ts";
import { didYouMean } from "../closest.ts";
import type { Document, InterventionPart } from "../document.ts";
import { type Finding, wrong } from "../finding.ts";
import type { Registry } from "../registry.ts";
import { isWhat, mustBe, quoted, rounded, unitWords } from "../words.ts";

/** Everything that `set` can move in a scenario, by path. */
export function movableOf(
  people: PeoplePlan,
  mechanisms: MechanismsPlan,
  ties: TieValues | null,
  registry: Registry,
): ReadonlyMap<string, MovableNumber> {
  return movableNumbers(people, mechanisms, ties, registry);
}

/** A number that is moved: it is there, and its values are within what a scenario may say. */
export function checkMovable(
  document: Document,
  part: InterventionPart,
  movable: ReadonlyMap<string, MovableNumber>,
  registry: Registry,
  here: readonly PropertyKey[],
): Finding[] {
  const path = String(part["number"]);
  const found = movable.get(path);
  if (found === undefined) return [wrong([...here, "number"], ...unknownNumber(path, document, movable, registry))];
  const findings = (["from", "to"] as const).flatMap((key): Finding[] => {
    const value = part[key];
    const { min, max, whole, unit } = found.parameter;
    if (typeof value !== "number" || (value >= min && value <= max && (!whole || Number.isInteger(value)))) return [];
    return [wrong([...here, key], `${isWhat(value, unitWords(unit))}; ${mustBe({ min, max, whole })}, as ${path}`)];
  });
  return findings.length > 0 ? findings : checkTogether(document, part, path, here);
}

/** Shares that must not add up to more than 1. */
function checkTogether(document: Document, part: InterventionPart, path: string, here: readonly PropertyKey[]): Finding[] {
  const highest = Math.max(Number(part["to"]), Number(part["from"] ?? 0));
  const key = highest === part["to"] ? "to" : "from";
  const time = /^settings\.(.+)\.time$/.exec(path);
  const others = time === null ? othersIn(document, path) : sumOfTimes(document, time[1]);
  if (others === null || highest + others.sum <= 1 + 1e-9) return [];
  return [
    wrong(
      [...here, key],
      `is ${highest}, and with ${others.what} of ${rounded(others.sum)} that is ${rounded(highest + others.sum)}; together they must be at most 1`,
    ),
  ];
}

function sumOfTimes({ settings }: Document, own: string): { sum: number; what: string } {
  const others = Object.entries(settings).filter(([name]) => name !== own);
  return { sum: others.reduce((sum, [, { time }]) => sum + time, 0), what: "the time of the other settings" };
}

function othersIn({ population }: Document, path: string): { sum: number; what: string } | null {
  const other = path === "population.stigmatizing" ? "affirming" : path === "population.affirming" ? "stigmatizing" : null;
  return other === null ? null : { sum: Number(population[other]), what: `population.${other}` };
}

/** Why a number cannot be moved: it is of something that is off, or not there at all. */
function unknownNumber(
  path: string,
  { ties, population }: Document,
  movable: ReadonlyMap<string, MovableNumber>,
  { mechanisms, tieParameters }: Registry,
): [body: string, suggestion?: string | undefined] {
  const [first, second, third] = path.split(".");
  const named = mechanisms.find(({ name }) => name === second);
  if (
    first === "mechanisms" &&
    named !== undefined &&
    ![...movable.keys()].some((one) => one.startsWith(`mechanisms.${second}.`))
  )
    return Object.keys(named.parameters).length === 0
      ? [`is ${quoted(path)}, but ${second} has no numbers`]
      : [`is ${quoted(path)}, but ${second} is off; write mechanisms: { ${second}: on }`];
  if (first === "ties" && second !== undefined && Object.hasOwn(tieParameters, second) && third === undefined) {
    return ties.preset === "fixed"
      ? [`is ${quoted(path)}, but ties are fixed; they live with another preset of ties`]
      : [`is ${quoted(path)}, which only counts before the first week`];
  }
  if (path === "population.people" || /^population\.identities\..+\.share$/.test(path))
    return [`is ${quoted(path)}, and who lives here is settled when a run begins; who carries an identity too`];
  const place = /^population\.identities\.(\d+)\.visibility$/.exec(path);
  const dimension = place === null ? undefined : population.identities[Number(place[1])]?.dimension;
  if (dimension !== undefined)
    return [`is ${quoted(path)}; identities go by their dimension here`, `population.identities.${dimension}.visibility`];
  const meant = didYouMean(path, [...movable.keys()]);
  const words =
    meant === undefined
      ? "; numbers are named like settings.work.climate, population.stigmatizing or mechanisms.mood.spread"
      : "";
  return [`is ${quoted(path)}, which is no number that can be moved${words}`, meant];
}
