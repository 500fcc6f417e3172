import { Stance } from "../population.ts";
import type { World } from "../world.ts";
import { distributionOf } from "./distribution.ts";
import { keepUp, type Measuring, overDevalued, overEveryone } from "./measuring.ts";
import { shownDistress } from "./shown.ts";
import { sumOf, sumsOf } from "./sums-of.ts";
import { measureTies } from "./tie-measures.ts";
import { timesOf } from "./times-of.ts";

export { type Measuring, prepareMeasures } from "./measuring.ts";

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

/**
 * All measures of the week that just ended, in the order of `measures`, into `out`. NaN where a measure is about people
 * who are not there. Reads the world and changes nothing.
 */
export function measureWeek(world: World, room: Measuring, out: Float64Array): void {
  keepUp(room, world);
  const { shown, shownInMeasures, everyone, leftOut, devalued, others, sumsOfEveryone: all, sumsOfDevalued: ofDevalued } = room;
  const { distress } = world.state;
  for (let i = 0; i < distress.length; i++) shown[i] = shownDistress(distress[i]);
  if (shownInMeasures !== shown) for (let p = 0; p < everyone.length; p++) shownInMeasures[p] = shown[everyone[p]];
  const spread = distributionOf(shownInMeasures, room.distribution, highDistress);
  const ties = measureTies(world, everyone, shown, room.ties);
  sumsOf(everyone, room.columnsOfEveryone, all);
  sumsOf(devalued, room.columnsOfDevalued, ofDevalued);
  const settings = world.settings.names.length;
  let knowHow = 0;
  let attending = 0;
  for (let k = 0; k < settings; k++) {
    knowHow += ofDevalued[overDevalued.knowHow + k];
    attending += timesOf(1, world.attends, leftOut, k * world.count, world.count);
  }
  const people = everyone.length;
  const carriers = devalued.length;
  const shownByDevalued = ofDevalued[overDevalued.shown] / carriers;
  const shownByOthers = sumOf(others, shown) / others.length;
  const selfEsteem = ofDevalued[overDevalued.selfEsteem] / carriers;
  const vigilance = ofDevalued[overDevalued.vigilance] / carriers;
  const ended = world.turnover[0];
  const values: { readonly [Name in MeasureName]: number } = {
    distress: all[overEveryone.shown] / people,
    distressDevalued: shownByDevalued,
    distressOthers: shownByOthers,
    gap: shownByDevalued - shownByOthers,
    worstTenth: spread.worstTenth,
    highShare: spread.highShare,
    distressQ10: spread.q10,
    distressMedian: spread.median,
    distressQ90: spread.q90,
    isolates: ties.isolates,
    alone: ties.alone,
    degree: ties.degree,
    tiesEnded: ended / Math.max(1, ties.ties + ended - world.turnover[1]),
    friendsCorrelation: ties.friendsCorrelation,
    events: ofDevalued[overDevalued.events] / carriers,
    hurt: ofDevalued[overDevalued.hurt] / carriers,
    help: all[overEveryone.help] / people,
    belonging: all[overEveryone.belonging] / people,
    resilience: all[overEveryone.resilience] / people,
    selfEsteem,
    internalizedStigma: ofDevalued[overDevalued.internalizedStigma] / carriers,
    pride: ofDevalued[overDevalued.pride] / carriers,
    vigilance,
    practicalResource: knowHow / (carriers * settings),
    goalPersistence: all[overEveryone.goalPersistence] / people,
    attending: attending / (people * settings),
    stigmatizingShare: timesOf(Stance.stigmatizing, world.stance, leftOut) / people,
    anxiety: 0.5 * (ofDevalued[overDevalued.acuteStress] / carriers) + 0.5 * vigilance,
    depression: 0.8 * (ofDevalued[overDevalued.distress] / carriers) + 0.2 * (1 - selfEsteem),
  };
  for (let m = 0; m < measureNames.length; m++) out[m] = values[measureNames[m]];
}

function measure<const Name extends string>(name: Name, title: string, unit: string, meaning: string, worse: -1 | 0 | 1) {
  return { name, title, unit, meaning, worse };
}
