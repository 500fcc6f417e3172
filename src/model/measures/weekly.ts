import { mean, quantile } from "../../math/sums.ts";
import { degree, tieCount } from "../../network/network.ts";
import { Stance } from "../population.ts";
import type { World } from "../world.ts";
import { friendsCorrelation } from "./friends-correlation.ts";
import { peopleOf } from "./groups.ts";
import { alone, isolates } from "./isolates.ts";
import { shownDistress } from "./shown.ts";

/** Shown distress from which a person counts as highly distressed in this model: latent 1.8. Assumed; a reading aid, not a cut-off of any scale. */
export const highDistress = 50;

/** What one week of one run can be asked for as a single number. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly meaning: string;
  /** Larger values mean people are worse off (1), better off (-1), or neither (0): for the words of a verdict. */
  readonly worse: -1 | 0 | 1;
}

const points = "points of 100";

/** Every weekly measure, by name: dictionary, recorder, outcomes and the lab read this table. */
export const measures = [
  measure("distress", "Average distress", points, "mean shown distress of everyone", 1),
  measure(
    "distressDevalued",
    "Average distress of people with a devalued identity",
    points,
    "mean shown distress of people who carry one of the scenario's identities",
    1,
  ),
  measure("distressOthers", "Average distress of the others", points, "mean shown distress of everybody else", 1),
  measure(
    "gap",
    "Gap between groups",
    points,
    "mean shown distress of people with a devalued identity minus that of the others",
    1,
  ),
  measure("worstTenth", "Worst-off tenth", points, "mean shown distress of the tenth of people with most distress", 1),
  measure("highShare", "Share highly distressed", "share", `share of people with shown distress of ${highDistress} or more`, 1),
  measure("distressQ10", "10% quantile of distress", points, "shown distress that one in ten people stays below", 1),
  measure("distressMedian", "Median distress", points, "shown distress that half of all people stay below", 1),
  measure("distressQ90", "90% quantile of distress", points, "shown distress that nine in ten people stay below", 1),
  measure("isolates", "Isolates", "share", "share of people with nobody trusted at 0.5 or more", 1),
  measure("alone", "Alone", "share", "share of people without any tie", 1),
  measure("degree", "Ties a person", "people", "mean number of ties of everyone", 0),
  measure("tiesEnded", "Ties ended", "share per week", "share of ties that ended by themselves at the end of this week", 0),
  measure("friendsCorrelation", "Friends alike", "correlation", "correlation of shown distress between people who are tied", 0),
  measure(
    "events",
    "Stigma events",
    "events per week",
    "stigma events a week that struck a person with a devalued identity, on average",
    1,
  ),
  measure(
    "hurt",
    "Hurt by others",
    "stress",
    "hurt by reactions, pressure and shaming groups this week, mean of people with a devalued identity",
    1,
  ),
  measure("help", "Help received", "units", "units of help received this week, mean of everyone", -1),
  measure("belonging", "Belonging", "share", "mean belonging of everyone", -1),
  measure("resilience", "Resilience", "share", "mean resilience of everyone", -1),
  measure("selfEsteem", "Self-esteem", "share", "mean self-esteem of people with a devalued identity", -1),
  measure("internalizedStigma", "Internalized stigma", "share", "mean internalized stigma of people with a devalued identity", 1),
  measure("pride", "Pride", "share", "mean pride of people with a devalued identity", -1),
  measure("vigilance", "Vigilance", "expected events", "mean vigilance of people with a devalued identity", 1),
  measure("practicalResource", "Know-how", "share", "mean know-how of people with a devalued identity over settings", -1),
  measure("goalPersistence", "Goal persistence", "share", "mean goal persistence of everyone", -1),
  measure("attending", "Attending", "share", "share of people still taking part, mean over settings", -1),
  measure(
    "stigmatizingShare",
    "People who stigmatize",
    "share",
    "share of people who answer with blame or pressure, this week",
    1,
  ),
  measure(
    "anxiety",
    "Anxiety",
    "stress",
    "half acute stress, half vigilance, mean of people with a devalued identity; a number of this model, not a diagnosis",
    1,
  ),
  measure(
    "depression",
    "Depression",
    "distress",
    "0.8 latent distress + 0.2 (1 - self-esteem), mean of people with a devalued identity; a number of this model, not a diagnosis",
    1,
  ),
] as const;

export type MeasureName = (typeof measures)[number]["name"];
export const measureNames: readonly MeasureName[] = measures.map(({ name }) => name);

/** Room to measure one world again and again: who belongs to which group changes only when people leave. */
export interface Measuring {
  readonly everyone: Uint32Array;
  readonly devalued: Uint32Array;
  readonly others: Uint32Array;
  readonly shown: Float64Array;
  readonly sorted: Float64Array;
  /** How many people were in no measure when it was made. */
  readonly leftOut: number;
}

export function prepareMeasures(world: World): Measuring {
  return {
    everyone: peopleOf(world, "everyone"),
    devalued: peopleOf(world, "devalued"),
    others: peopleOf(world, "others"),
    shown: new Float64Array(world.count),
    sorted: new Float64Array(world.count),
    leftOut: peopleLeftOut(world),
  };
}

/** Nobody comes back, so another number means other people. */
function peopleLeftOut({ leftOut }: World): number {
  let people = 0;
  for (const one of leftOut) people += one;
  return people;
}

/**
 * All measures of the week that just ended, in the order of `measures`, into `out`. NaN where a measure is about people
 * who are not there. Reads the world and changes nothing.
 */
export function measureWeek(world: World, room: Measuring, out: Float64Array): void {
  const { state, gathered, help, events, count } = world;
  if (peopleLeftOut(world) !== room.leftOut) Object.assign(room, prepareMeasures(world));
  const { shown, everyone, devalued, others } = room;
  const people = everyone.length;
  const sorted = room.sorted.subarray(0, people);
  for (let i = 0; i < count; i++) shown[i] = shownDistress(state.distress[i]);
  for (let p = 0; p < people; p++) sorted[p] = shown[everyone[p]];
  sorted.sort();
  let high = 0;
  for (let p = 0; p < people; p++) if (sorted[p] >= highDistress) high++;

  const resource = over(devalued, state.practicalResource);
  const settings = world.settings.names.length;
  for (let k = 1; k < settings; k++) resource.sum += over(devalued, state.practicalResource, k * count).sum;
  let attending = 0;
  for (let k = 0; k < settings; k++) attending += over(everyone, world.attends, k * count).sum;
  let stigmatizing = 0;
  for (let p = 0; p < people; p++) if (world.stance[everyone[p]] === Stance.stigmatizing) stigmatizing++;
  let degrees = 0;
  for (let p = 0; p < people; p++) degrees += degree(world.network, everyone[p]);
  const [ended, began] = world.turnover;
  const ofDevalued = averageOf(devalued, shown);
  const ofOthers = averageOf(others, shown);
  const values: { readonly [Name in MeasureName]: number } = {
    distress: averageOf(everyone, shown),
    distressDevalued: ofDevalued,
    distressOthers: ofOthers,
    gap: ofDevalued - ofOthers,
    worstTenth: mean(sorted.subarray(people - Math.max(1, Math.round(people / 10)))),
    highShare: high / people,
    distressQ10: quantile(sorted, 0.1),
    distressMedian: quantile(sorted, 0.5),
    distressQ90: quantile(sorted, 0.9),
    isolates: isolates(world),
    alone: alone(world),
    degree: degrees / people,
    tiesEnded: ended / Math.max(1, tieCount(world.network) + ended - began),
    friendsCorrelation: friendsCorrelation(world, shown),
    events: averageOf(devalued, events),
    hurt: averageOf(devalued, gathered.hurt),
    help: averageOf(everyone, help),
    belonging: averageOf(everyone, state.belonging),
    resilience: averageOf(everyone, state.resilience),
    selfEsteem: averageOf(devalued, state.selfEsteem),
    internalizedStigma: averageOf(devalued, state.internalizedStigma),
    pride: averageOf(devalued, state.pride),
    vigilance: averageOf(devalued, state.vigilance),
    practicalResource: resource.sum / (resource.people * settings),
    goalPersistence: averageOf(everyone, state.goalPersistence),
    attending: attending / (people * settings),
    stigmatizingShare: stigmatizing / people,
    anxiety: 0.5 * averageOf(devalued, state.acuteStress) + 0.5 * averageOf(devalued, state.vigilance),
    depression: 0.8 * averageOf(devalued, state.distress) + 0.2 * (1 - averageOf(devalued, state.selfEsteem)),
  };
  for (let m = 0; m < measureNames.length; m++) out[m] = values[measureNames[m]];
}

function over(people: Uint32Array, column: Float64Array | Uint8Array, from = 0): { sum: number; people: number } {
  let sum = 0;
  for (let p = 0; p < people.length; p++) sum += column[from + people[p]];
  return { sum, people: people.length };
}

function averageOf(people: Uint32Array, column: Float64Array): number {
  return over(people, column).sum / people.length;
}

function measure<const Name extends string>(name: Name, title: string, unit: string, meaning: string, worse: -1 | 0 | 1) {
  return { name, title, unit, meaning, worse };
}
