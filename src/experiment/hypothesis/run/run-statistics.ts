import type { Plan } from "../../../engine/plan.ts";
import { type Chance, createSimulation, run } from "../../../engine/simulation.ts";
import { mean } from "../../../math/sums.ts";
import type { MeasureName } from "../../../model/measures/weekly.ts";
import type { World } from "../../../model/world.ts";
import type { Against, Statistic, Weeks } from "../../../scenario/hypothesis/claim.ts";
import { muted } from "../../observation/observe-run.ts";
import { isSeries, needsOf, outcome, withOthers, yearBefore } from "./needs.ts";
import {
  bimodality,
  coefficientOf,
  correlationOf,
  halfLifeOf,
  meanOver,
  peakOf,
  quantileOf,
  shareOf,
} from "./people-statistics.ts";
import { selectPeople, thirdOf } from "./select-people.ts";
import { type Needs, type Watched, Watcher } from "./watch.ts";

/** What the job is asked: statistics, one number each. */
export interface StatisticsAsked {
  readonly statistics: readonly Statistic[];
}

/** The job "statistics": one number for each statistic of one run, in their order; null where it is about nobody or has no value. */
export function statisticsJob(
  plan: Plan,
  chance: Chance,
  { statistics }: StatisticsAsked,
  stop: () => boolean,
): (number | null)[] | null {
  const needs = needsOf(statistics);
  const lived = live(plan, chance, needs, stop);
  return lived === null ? null : numbersOf(statistics, plan, chance, lived, stop);
}

/** A run that is over, and what was seen of it. */
export interface Lived {
  readonly world: World;
  readonly watched: Watched;
  readonly dimensions: readonly string[];
}

/**
 * One number for each statistic of a run that was lived, in their order; null where it is about nobody or has no value. Lives the
 * twins that they ask for. Null altogether where `stop` said true.
 */
export function numbersOf(
  statistics: readonly Statistic[],
  plan: Plan,
  chance: Chance,
  lived: Lived,
  stop: () => boolean,
): (number | null)[] | null {
  const twins = new Map<Against, Lived>();
  for (const { against } of statistics.flatMap(withOthers)) {
    if (against === null || twins.has(against)) continue;
    const twin = live(against === "no events" ? muted(plan) : withoutInterventions(plan), chance, needsOf(statistics), stop);
    if (twin === null) return null;
    twins.set(against, twin);
  }
  return statistics.map((statistic) => {
    const value = numberOf(statistic, lived, twins);
    return Number.isFinite(value) ? value : null;
  });
}

function live(plan: Plan, chance: Chance, needs: Needs, stop: () => boolean): Lived | null {
  const simulation = createSimulation(plan, chance);
  const dimensions = dimensionsOf(plan);
  const watched = new Watcher(needs, simulation.world, plan.weeks, dimensions);
  return run(simulation, (world) => watched.watch(world), stop) ? { world: simulation.world, watched, dimensions } : null;
}

/** Identities of a plan, in the order of their bits. */
export function dimensionsOf({ people }: Plan): string[] {
  return people.identities.map(({ dimension }) => dimension);
}

/** The plan's twin in which no intervention happens. */
export function withoutInterventions(plan: Plan): Plan {
  return { ...plan, interventions: [] };
}

function numberOf(statistic: Statistic, lived: Lived, twins: ReadonlyMap<Against, Lived>): number {
  const value = ownValue(statistic, lived, statistic.against === null ? null : (twins.get(statistic.against) ?? null));
  const { minus, plus } = statistic;
  return value - (minus === null ? 0 : numberOf(minus, lived, twins)) + (plus === null ? 0 : numberOf(plus, lived, twins));
}

/** @param twin what is taken off, person by person; null for nothing */
function ownValue(statistic: Statistic, lived: Lived, twin: Lived | null): number {
  const { of } = statistic;
  if (of === null) return weeklyValue(statistic, lived.watched) - (twin === null ? 0 : weeklyValue(statistic, twin.watched));
  const people = selectPeople(statistic, lived.world, lived.watched, lived.dimensions);
  if (isSeries(statistic.statistic)) {
    const curve = weeklyMeans(statistic, of, people, lived, twin);
    return statistic.statistic === "peak" ? peakOf(curve).peak : halfLifeOf(curve);
  }
  return ofPeople(statistic, people, lived, twin);
}

function weeklyValue({ statistic, weeks, since }: Statistic, watched: Watched): number {
  const measure = statistic as MeasureName;
  return watched.measure(measure, weeks) - (since === null ? 0 : watched.measure(measure, since));
}

function ofPeople(statistic: Statistic, people: Uint32Array, lived: Lived, twin: Lived | null): number {
  const { of, per, between, before, level, above, below, scale, on, given, onWeeks } = statistic;
  const column = outcomeColumn(statistic, of ?? "", lived, twin);
  const values = Array.from(people, (i) => column[i]);
  const predictor = (name: string) => {
    const whole = lived.watched.column(outcome(name, onWeeks));
    return Array.from(people, (i) => whole[i]);
  };
  switch (statistic.statistic) {
    case "mean":
      return mean(values) / (per === null ? 1 : meanOver(people, outcomeColumn(statistic, per, lived, twin)));
    case "gap": {
      if (between === null) return gapOf(people, column, lived.world);
      const sorted = lived.watched.column(yearBefore(between, before));
      return meanOver(thirdOf(people, sorted, "upper"), column) - meanOver(thirdOf(people, sorted, "lower"), column);
    }
    case "quantile":
      return quantileOf(values, level ?? 0.5);
    case "share":
      return shareOf(values, above, below);
    case "correlation":
      return correlationOf(values, predictor(on[0]), scale);
    case "bimodality":
      return bimodality(values);
    default:
      return coefficientOf(values, on.map(predictor), given.map(predictor), scale, statistic.statistic === "interaction");
  }
}

/** Mean of people with a devalued identity minus that of the others. */
function gapOf(people: Uint32Array, column: Float64Array, { traits }: World): number {
  const carries = (i: number) => traits.identities[i] !== 0;
  return (
    meanOver(people.filter(carries), column) -
    meanOver(
      people.filter((i) => !carries(i)),
      column,
    )
  );
}

/** A measure of each person over the outcome's weeks, less what it was before and in the twin. */
function outcomeColumn({ weeks, since }: Statistic, name: string, lived: Lived, twin: Lived | null): Float64Array {
  const column = Float64Array.from(seen(lived, name, weeks, since));
  if (twin === null) return column;
  const without = seen(twin, name, weeks, since);
  for (let i = 0; i < column.length; i++) column[i] -= without[i];
  return column;
}

function seen({ watched }: Lived, name: string, weeks: Weeks, since: Weeks | null): Float64Array {
  const now = watched.column(outcome(name, weeks));
  if (since === null) return now;
  const then = watched.column(outcome(name, since));
  return now.map((value, i) => value - then[i]);
}

/** Mean over people in each week from `after` on, in excess over the twin. */
function weeklyMeans({ after }: Statistic, name: string, people: Uint32Array, lived: Lived, twin: Lived | null): Float64Array {
  const { count } = lived.world;
  const series = lived.watched.series(name, after ?? 0);
  const without = twin?.watched.series(name, after ?? 0);
  const curve = new Float64Array(series.length / count);
  for (let w = 0; w < curve.length; w++) {
    for (const i of people) curve[w] += (series[w * count + i] - (without?.[w * count + i] ?? 0)) / people.length;
  }
  return curve;
}
