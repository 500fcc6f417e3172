import type { DiaryMeeting, DiaryTurn, DiaryWeek } from "../engine/diary.ts";
import type { Plan } from "../engine/plan.ts";
import { type Chance, replicateKey } from "../engine/simulation.ts";
import { fixed } from "../experiment/statistics/verdict-sentence.ts";
import { mechanisms } from "../model/mechanisms/index.ts";
import type { Network } from "../network/network.ts";
import { makeNetwork } from "../network/plan.ts";
import { namesakes } from "../scenario/checks/named-people.ts";
import { Complaint } from "./exit.ts";
import { tableText } from "./table.ts";

/** A person of a run, with the network that they live in. */
export interface FoundPerson {
  readonly place: number;
  readonly id: number;
  readonly label: string | null;
  readonly network: Network;
}

/** The person of that id or label. @throws Complaint if there is none, or more than one */
export function findPerson(plan: Plan, chance: Chance, wanted: string): FoundPerson {
  const network = makeNetwork(plan.network, plan.size, replicateKey(chance));
  const several = namesakes(network, wanted);
  if (several !== null) throw new Complaint(`--person is "${wanted}", and ${several}`);
  const byLabel = network.labels?.indexOf(wanted) ?? -1;
  const place = byLabel >= 0 ? byLabel : network.ids.indexOf(/^\d+$/.test(wanted) ? Number(wanted) : -1);
  if (place < 0) {
    const some = Array.from({ length: Math.min(5, network.size) }, (_, i) => nameOf(network, i));
    throw new Complaint(
      `there is nobody called "${wanted}" among ${network.size} people; some who are there: ${some.join(", ")}`,
    );
  }
  return { place, id: network.ids[place], label: network.labels?.[place] ?? null, network };
}

/**
 * All weeks: what each mechanism added in sum, and the weeks in which most happened.
 * @param left the first week that the person was no longer there; null for who stays
 */
export function diaryText(person: FoundPerson, variant: string, weeks: readonly DiaryWeek[], left: number | null): string {
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const sums = new Map<string, number>();
  for (const { shown } of weeks)
    for (const { mechanism, points } of shown) sums.set(mechanism, (sums.get(mechanism) ?? 0) + points);
  const rows = [...sums]
    .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .map(([name, points]) => [titleOf(name), signed(points)]);
  const [began, ended] = [total(weeks, "tiesBegan"), total(weeks, "tiesEnded")];
  const moved = [...weeks].sort((one, other) => Math.abs(change(other)) - Math.abs(change(one))).slice(0, 8);
  return [
    `${nameOf(person.network, person.place)} in ${variant}: distress ${fixed(first.shownBefore, 1)} at the start, ${fixed(last.shownAfter, 1)} after ${weeks.length} ${weeks.length === 1 ? "week" : "weeks"}`,
    ...(left === null ? [] : [`Left the network before week ${left}, by a line of interventions, and is in no measure.`]),
    "",
    "What each mechanism added, in points of 100",
    tableText(["", "points"], [...rows, ["together", signed(last.shownAfter - first.shownBefore)]]),
    ...(began + ended > 0 ? ["", `Ties over these weeks: ${began} began, ${ended} ended`] : []),
    "",
    "Weeks that moved most",
    tableText(
      ["week", "before", "after", "events", "asked", "help", "most by"],
      moved
        .sort((one, other) => one.week - other.week)
        .map((week) => [
          String(week.week),
          fixed(week.shownBefore, 1),
          fixed(week.shownAfter, 1),
          String(week.events.filter(({ preventedBy }) => preventedBy === null).length),
          String(week.asks.length),
          fixed(
            week.asks.reduce((sum, { given }) => sum + given, 0),
            1,
          ),
          mostBy(week),
        ]),
      [6],
    ),
    "",
    "--week N shows one of them in every detail. These are numbers of a model, not of a real person.",
  ].join("\n");
}

/** One week: what happened, who was asked, and the rows of the ledger. */
export function weekText(person: FoundPerson, variant: string, week: DiaryWeek): string {
  const { network } = person;
  const events = week.events.map(({ setting, identity, severity, major, preventedBy }) => {
    const what = `${major ? "a major event" : "an event"} in ${setting}${identity === "" ? "" : ` about ${identity}`}, severity ${fixed(severity, 2)}`;
    return preventedBy === null ? what : `${what}, prevented by ${titleOf(preventedBy)}`;
  });
  const asks = week.asks.map(
    ({ contact, blamed, given }) => `${nameOf(network, contact)} ${blamed ? "blamed" : `gave ${fixed(given, 2)} units of help`}`,
  );
  const names = (people: readonly number[]) => people.map((other) => nameOf(network, other)).join(", ");
  return [
    `${nameOf(network, person.place)} in ${variant}, week ${week.week}: distress ${fixed(week.shownBefore, 1)}, then ${fixed(week.shownAfter, 1)}`,
    "",
    `Happened: ${events.length > 0 ? events.join("; ") : "no stigma event"}; ordinary stress ${fixed(week.ordinary, 2)}`,
    `Asked: ${asks.length > 0 ? asks.join("; ") : "nobody"}`,
    ...(week.meetings.length > 0 ? [`Was at a meeting of: ${week.meetings.map(meetingText).join("; ")}`] : []),
    ...week.turns.map(turnText),
    ...(week.pressedBy.length > 0 ? [`Pressed to conform by: ${names(week.pressedBy)}`] : []),
    ...(week.tiesBegan.length > 0 ? [`Ties that began: ${names(week.tiesBegan)}`] : []),
    ...(week.tiesEnded.length > 0 ? [`Ties that ended: ${names(week.tiesEnded)}`] : []),
    "",
    tableText(
      ["distress", "by way of", "points"],
      week.shown.map(({ mechanism, way, points }) => [
        titleOf(mechanism),
        way === "stress" ? "acute stress" : "",
        signed(points),
      ]),
      [0, 1],
    ),
    "",
    tableText(
      ["ledger", "column", "state", "added"],
      week.ledger.map(({ mechanism, column, state, amount }) => [titleOf(mechanism), column, state, signed(amount, 4)]),
      [0, 1, 2],
    ),
  ].join("\n");
}

function turnText({ what, to }: DiaryTurn): string {
  if (what === "stance") return `From next week on, answers what others tell in this way: ${to}`;
  return what === "left" ? `Left a setting: ${to}` : `Came back to a setting: ${to}`;
}

function meetingText({ group, norm, safeSpace }: DiaryMeeting): string {
  const manner = norm > 0 ? "affirming" : norm < 0 ? "shaming" : "neutral";
  return `${group} (${manner}, norm ${norm}${safeSpace ? ", a safe space" : ""})`;
}

function mostBy({ shown }: DiaryWeek): string {
  const sums = new Map<string, number>();
  for (const { mechanism, points } of shown) sums.set(mechanism, (sums.get(mechanism) ?? 0) + points);
  const [most] = [...sums].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  return most === undefined ? "-" : `${titleOf(most[0])} ${signed(most[1])}`;
}

function total(weeks: readonly DiaryWeek[], of: "tiesBegan" | "tiesEnded"): number {
  return weeks.reduce((sum, week) => sum + week[of].length, 0);
}

function change({ shownBefore, shownAfter }: DiaryWeek): number {
  return shownAfter - shownBefore;
}

/** "person 39", or what the network file calls them. */
export function nameOf({ labels, ids }: Network, place: number): string {
  return labels === null ? `person ${ids[place]}` : labels[place];
}

function titleOf(name: string): string {
  return name === "clamp" ? "Kept in range" : (mechanisms.find((mechanism) => mechanism.name === name)?.title ?? name);
}

function signed(value: number, digits = 1): string {
  const text = fixed(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
