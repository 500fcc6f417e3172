import { combine } from "../../../src/experiment/hypothesis/combine.ts";
import { evaluate } from "../../../src/experiment/hypothesis/evaluate.ts";
import type { ClaimVerdict } from "../../../src/experiment/hypothesis/result.ts";
import { statisticsJob } from "../../../src/experiment/hypothesis/run/run-statistics.ts";
import { claimsHash } from "../../../src/experiment/hypothesis/stored.ts";
import { designTest, numbersOf } from "../../../src/experiment/hypothesis/test-design.ts";
import type { Claim, Hypothesis, Value } from "../../../src/scenario/hypothesis/claim.ts";
import type { Scenario } from "../../../src/scenario/parse.ts";
import type { MeasuredLesson } from "../../../web/lessons/measured.ts";

/** Replicates of the story and of every lesson. */
export const lessonReplicates = 200;

/**
 * Lives the variants of a lesson's scenario, the same people and shocks in each, and says what its claims come to: the first
 * one, which is the lesson's, in numbers, and the others in words.
 * @throws Error where the scenario claims nothing, or its first claim is not about a direction
 */
export function measureLesson(name: string, scenario: Scenario, replicates: number): MeasuredLesson {
  const { hypothesis } = scenario;
  if (hypothesis === null) throw new Error(`${name}: the scenario claims nothing, and a lesson needs a claim`);
  const { numbers, results } = live(name, scenario, hypothesis, replicates);
  const claim = hypothesis.claims[0];
  const value = directed(name, claim);
  const [{ title, expected, unit, means, parts, verdict }, ...others] = results;
  const { estimate, interval, agreeing } = parts[0];
  const differences = combine(value.top, numbers(claim.statistic), replicates);
  if (estimate === null || interval === null || !differences.every(Number.isFinite))
    throw new Error(`${name}: the first claim has no value in some of ${replicates} replicates, and it needs one in each`);
  const named = Object.keys(means);
  const first = named.map((variant) => [variant, numbers(claim.statistic).get(variant)?.[0] ?? null] as const);
  return {
    claim: title,
    expected,
    unit,
    seed: String(scenario.seed),
    replicates,
    agreeing,
    difference: rounded(estimate),
    interval: [rounded(interval[0]), rounded(interval[1])],
    verdict: verdictOf(verdict),
    means: roundedAll(Object.entries(means)),
    first: { values: roundedAll(first), difference: rounded(differences[0]), rank: rankOf(differences) },
    scenario: scenario.hash,
    also: others.map((one) => ({ title: one.title, expected: one.expected, verdict: one.verdict, sentence: one.sentence })),
    claims: claimsHash(hypothesis),
  };
}

/** What a claim compares, where it says that it is higher or lower: only then can replicates agree with it. */
function directed(name: string, { expect }: Claim): Value {
  if ((expect.is !== "below" && expect.is !== "above") || expect.value.bottom !== null)
    throw new Error(`${name}: the first claim must say that something is higher or lower, as in circles < spread`);
  return expect.value;
}

function live(name: string, { seed, variants }: Scenario, hypothesis: Hypothesis, replicates: number) {
  const design = designTest({ name, seed, hypothesis, variants }, replicates);
  const rows = design.points.map(({ plan, statistics }) =>
    Array.from(
      { length: replicates },
      (_, replicate) => statisticsJob(plan, { seed, replicate }, { statistics }, () => false) ?? [],
    ),
  );
  const numbers = numbersOf(design, [{ first: 0, end: replicates, failed: [], numbers: rows }]);
  return { numbers, results: evaluate(hypothesis, numbers, replicates).claims };
}

function verdictOf(verdict: ClaimVerdict): MeasuredLesson["verdict"] {
  if (verdict === "supported") return "asStated";
  return verdict === "not supported" ? "otherWay" : "noClearDifference";
}

/** The share of differences below the first one; of those that are equal half count. */
function rankOf(differences: readonly number[]): number {
  const [first] = differences;
  const below = differences.filter((value) => value < first).length;
  const equal = differences.filter((value) => value === first).length;
  return rounded((below + equal / 2) / differences.length);
}

/** Six decimals: more than anybody reads, and the same wherever sums of the same runs are taken. */
function rounded(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

function roundedAll(entries: readonly (readonly [string, number | null])[]): Record<string, number> {
  return Object.fromEntries(entries.map(([name, value]) => [name, rounded(value ?? Number.NaN)]));
}
