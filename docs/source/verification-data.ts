import { linearRegression } from "simple-statistics";
import { hashOfHashes, hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import { engineVersion } from "../../src/experiment/engine-version.ts";
import { type MeanFieldWeek, meanField } from "../../src/experiment/mean-field/mean-field.ts";
import { meanInterval } from "../../src/experiment/statistics/mean-interval.ts";
import type { StateName } from "../../src/model/columns.ts";
import { agreement, crowdPlan, crowdRuns, type TwinMeasure, twinMeasures } from "./verification-crowd.ts";
import { defaultScenario, plansOf } from "./verification-plans.ts";
import { type FollowedName, followed, liveYears, weeksPerYear } from "./verification-years.ts";

/** What docs/verification.json holds: every figure of docs/verification.md, measured. */
export interface Verification {
  readonly engine: string;
  /** Hash of the same runs cut short: a test computes it again to see that the figures are not old. */
  readonly short: string;
  readonly crowd: {
    readonly people: number;
    readonly replicates: number;
    /** Seconds of one replicate of the network model, and of the twin. */
    readonly measures: readonly CrowdMeasure[];
  };
  readonly years: { readonly replicates: number; readonly weeks: number; readonly ties: readonly TiesOverYears[] };
}

/** One measure from week 0 on: the network model's mean with its standard error, and the twin both ways. */
export interface CrowdMeasure {
  readonly measure: TwinMeasure;
  readonly network: readonly number[];
  readonly error: readonly number[];
  readonly weekly: readonly number[];
  readonly continuous: readonly number[];
}

export interface TiesOverYears {
  readonly preset: string;
  readonly wrong: readonly string[];
  readonly drift: readonly Drift[];
  /** Largest share of any replicate, where it is not 0 in all. */
  readonly stuck: readonly {
    readonly state: StateName;
    readonly bound: "min" | "max";
    readonly mean: number;
    readonly most: number;
  }[];
}

/** How a statistic moves over the years: means at the start and end, and the slope of a straight line, a year. */
export interface Drift {
  readonly name: FollowedName;
  readonly start: number;
  readonly end: number;
  readonly slope: number;
  readonly interval: readonly [number, number] | null;
}

const crowdPeople = 2000;
const crowdWeeks = 104;

/** Runs everything. About a minute. */
export function computeVerification(crowdReplicates = 60, yearsReplicates = 40): Verification {
  return {
    engine: engineVersion,
    short: shortHash(),
    crowd: { people: crowdPeople, replicates: crowdReplicates, measures: crowdMeasures(crowdReplicates) },
    years: {
      replicates: yearsReplicates,
      weeks: 10 * weeksPerYear,
      ties: [...yearsPlans()].map(([preset, plan]) => tiesOverYears(preset, plan, yearsReplicates)),
    },
  };
}

/** The ten-year plans: default.yaml with the ties of adults, as it stands, and with those of a school. */
export function yearsPlans(): ReadonlyMap<string, Plan> {
  const plans = plansOf(`${defaultScenario()}
compare:
  adult: { ties: { preset: adult } }
  school: { ties: { preset: school } }
`);
  return new Map([...plans].map(([name, plan]) => [name, { ...plan, weeks: 10 * weeksPerYear }]));
}

/** One hash for the first replicates of everything that is run here, over fewer people and weeks. */
export function shortHash(): string {
  const plans = [crowdPlan(200, 8), ...[...yearsPlans().values()].map((plan) => ({ ...plan, warmUp: 0, weeks: 8 }))];
  return hashOfHashes(
    plans.map((plan) => {
      const simulation = createSimulation(plan, { seed: "short", replicate: 0 });
      run(simulation);
      return hashWorld(simulation.world);
    }),
  );
}

function crowdMeasures(replicates: number): CrowdMeasure[] {
  const plan = crowdPlan(crowdPeople, crowdWeeks);
  const runs = crowdRuns(plan, { seed: "mean field", replicates });
  const weekly = meanField(plan);
  const continuous = meanField(plan, "continuous");
  const column = (rows: readonly MeanFieldWeek[], measure: TwinMeasure) => rows.map((row) => rounded(row[measure]));
  return twinMeasures.map((measure) => {
    const weeks = weekly.map(({ week }) => agreement(runs, weekly, measure, week));
    return {
      measure,
      network: weeks.map(({ network }) => rounded(network)),
      error: weeks.map(({ error }) => rounded(error)),
      weekly: column(weekly, measure),
      continuous: column(continuous, measure),
    };
  });
}

function tiesOverYears(preset: string, plan: Plan, replicates: number): TiesOverYears {
  const runs = Array.from({ length: replicates }, (_, replicate) => liveYears(plan, { seed: "ten years", replicate }));
  const drift = followed.map(({ name }): Drift => {
    const of = (pick: (values: readonly number[]) => number) => meanInterval(runs.map(({ values }) => pick(values[name])));
    const { mean: slope, interval } = of((values) => linearRegression(values.map((value, year) => [year, value])).m);
    return {
      name,
      start: rounded(of((values) => values[0]).mean),
      end: rounded(of((values) => values[values.length - 1]).mean),
      slope: rounded(slope),
      interval: interval === null ? null : [rounded(interval[0]), rounded(interval[1])],
    };
  });
  const stuck = runs[0].stuck.flatMap(({ state, bound }, k) => {
    const shares = runs.map((one) => one.stuck[k].share);
    const most = Math.max(...shares);
    return most === 0 ? [] : [{ state, bound, mean: rounded(meanInterval(shares).mean), most: rounded(most) }];
  });
  return { preset, wrong: runs.flatMap(({ wrong }) => (wrong === null ? [] : [wrong])), drift, stuck };
}

/** Six significant digits are more than anybody reads, and keep the file short. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
