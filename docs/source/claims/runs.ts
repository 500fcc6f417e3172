import { readFileSync } from "node:fs";
import type { Plan } from "../../../src/engine/plan.ts";
import { engineVersion } from "../../../src/experiment/engine-version.ts";
import type { MappedRuns, RunsToMap } from "../../../src/experiment/executors/map-runs.ts";
import { canonical } from "../../../src/experiment/plan-hash.ts";
import { type PairedDifference, pairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import { mean } from "../../../src/math/sums.ts";
import type { Statistic } from "../../../src/scenario/hypothesis/claim.ts";
import { readScenario } from "../../../src/scenario/parse.ts";
import { formatProblem } from "../../../src/scenario/problem.ts";
import { type Claim, outcomesOf, type Switch } from "./claim.ts";
import { type OutcomeName, outcomes } from "./outcomes.ts";

/** What docs/claims.json holds: every figure of docs/claims.md, measured. */
export interface MeasuredClaims {
  readonly scenario: string;
  readonly engine: string;
  /** The seed of reports: nothing is ever fitted or chosen with it. */
  readonly seed: string;
  readonly replicates: number;
  /** Claim -> one list of outcomes for each of its switches, in order. */
  readonly claims: Readonly<Record<string, readonly (readonly MeasuredOutcome[])[]>>;
}

/** One outcome of one switch. */
export interface MeasuredOutcome {
  readonly outcome: OutcomeName;
  /** Means over replicates; null where no replicate has a value. */
  readonly without: number | null;
  readonly with: number | null;
  /** With minus without, replicate by replicate. */
  readonly paired: PairedDifference;
  /** The first replicate without and with: a test computes them again to see that the figures are not old. */
  readonly first: readonly [without: number | null, on: number | null];
}

export const claimsSeed = "kith report";
const claimsScenario = "scenarios/default.yaml";

type MapRuns = (runs: RunsToMap<"statistics">) => Promise<MappedRuns<(number | null)[]>>;

/**
 * Runs both sides of every switch, each distinct plan once.
 * @throws Error where a run failed, or was interrupted
 */
export async function measureClaims(claims: readonly Claim[], replicates: number, map: MapRuns): Promise<MeasuredClaims> {
  const sides = claims.flatMap(({ id, switches }) => switches.map((one) => ({ id, one, ...sidesOf(one) })));
  const asked = new Map<string, Asked>();
  for (const { without, with: on, statistics } of sides) for (const plan of [without, on]) ask(asked, plan, statistics);
  const points = [...asked.values()];
  const { results, failed, interrupted } = await map({
    kind: "statistics",
    plans: points.map(({ plan }) => plan),
    tasks: points.flatMap(({ statistics }, plan) =>
      Array.from({ length: replicates }, (_, replicate) => ({
        plan,
        seed: claimsSeed,
        replicate,
        options: { statistics: [...statistics.values()] },
      })),
    ),
  });
  if (interrupted) throw new Error("the runs were interrupted");
  if (failed.length > 0) throw new Error(`${failed.length} runs failed; the first: ${failed[0].message}`);
  const valuesOf = (plan: Plan, statistic: Statistic): number[] => {
    const p = points.findIndex(({ key }) => key === canonical(plan));
    const s = [...points[p].statistics.keys()].indexOf(canonical(statistic));
    return Array.from({ length: replicates }, (_, r) => results[p * replicates + r]?.[s] ?? Number.NaN);
  };
  const measured: Record<string, MeasuredOutcome[][]> = Object.fromEntries(claims.map(({ id }) => [id, []]));
  for (const { id, one, without, with: on, statistics } of sides)
    measured[id].push(
      outcomesOf(one).map(({ outcome }, k) =>
        measuredOutcome(outcome, valuesOf(without, statistics[k]), valuesOf(on, statistics[k])),
      ),
    );
  return { scenario: claimsScenario, engine: engineVersion, seed: claimsSeed, replicates, claims: measured };
}

/** A plan and all that is asked of it. */
interface Asked {
  readonly key: string;
  readonly plan: Plan;
  readonly statistics: Map<string, Statistic>;
}

function ask(asked: Map<string, Asked>, plan: Plan, statistics: readonly Statistic[]): void {
  const key = canonical(plan);
  const known = asked.get(key) ?? { key, plan, statistics: new Map<string, Statistic>() };
  asked.set(key, known);
  for (const statistic of statistics) known.statistics.set(canonical(statistic), statistic);
}

function measuredOutcome(outcome: OutcomeName, without: readonly number[], on: readonly number[]): MeasuredOutcome {
  return {
    outcome,
    without: finite(mean(without.filter(Number.isFinite))),
    with: finite(mean(on.filter(Number.isFinite))),
    paired: pairedDifference(without, on),
    first: [finite(without[0]), finite(on[0])],
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * Both sides of a switch as plans, and its outcomes as statistics: the scenario file that a reader could write, read as any
 * other. @throws Error with its problems
 */
export function sidesOf(one: Switch): { readonly without: Plan; readonly with: Plan; readonly statistics: readonly Statistic[] } {
  const text = scenarioOf(one);
  const { scenario, problems } = readScenario(text, { file: one.what, read: () => ({ problem: "it names no other file" }) });
  if (scenario?.hypothesis == null) throw new Error(problems.map(formatProblem).join("\n"));
  const [without, on] = scenario.variants.map(({ plan }) => plan);
  return { without, with: on, statistics: scenario.hypothesis.claims.map(({ statistic }) => statistic) };
}

/** scenarios/default.yaml with both sides to compare, and every outcome as a claim. */
function scenarioOf(one: Switch): string {
  const claimed = outcomesOf(one).map(({ outcome, direction }) => {
    const expect = direction === "higher" ? "with > without" : "with < without";
    return `  - { ${outcomes[outcome].asked}, expect: ${expect} }`;
  });
  const compared = `compare:\n  without: { ${one.without} }\n  with: { ${one.with} }\n`;
  return `${readFileSync(claimsScenario, "utf8")}\n${compared}hypothesis:\n${claimed.join("\n")}\n`;
}
