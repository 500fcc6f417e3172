import { combine } from "../../src/experiment/hypothesis/combine.ts";
import { lineThrough } from "../../src/experiment/hypothesis/curve.ts";
import { evaluateClaim } from "../../src/experiment/hypothesis/evaluate.ts";
import { statisticsJob } from "../../src/experiment/hypothesis/run/run-statistics.ts";
import { canonical } from "../../src/experiment/plan-hash.ts";
import { meanInterval } from "../../src/experiment/statistics/mean-interval.ts";
import type { Claim, Expectation } from "../../src/scenario/hypothesis/claim.ts";
import { variantsOf } from "../../src/scenario/hypothesis/expectation.ts";
import type { Scenario } from "../../src/scenario/parse.ts";
import type { ClaimRow, JudgedClaim } from "./judged-claim.ts";

/** The first claim of a scenario: a lesson is about it. @throws Error where there is none */
function firstClaim({ hypothesis, title }: Scenario): Claim {
  const claim = hypothesis?.claims[0];
  if (claim === undefined) throw new Error(`"${title}" claims nothing`);
  return claim;
}

/** The first claim, and the curves of the same statistic that other claims are about: they are shown beside it. */
export function shownClaims(scenario: Scenario): readonly Claim[] {
  const first = firstClaim(scenario);
  const same = canonical(first.statistic);
  const curves = scenario.hypothesis?.claims.filter(
    (claim) => claim !== first && claim.expect.is === "shape" && canonical(claim.statistic) === same,
  );
  return [first, ...(curves ?? [])];
}

/**
 * One replicate of what a claim needs, by the very function that `kith test` runs: its statistic in each variant that it
 * names, and in those of its curves.
 */
export function claimRow(scenario: Scenario, replicate: number): ClaimRow {
  const claims = shownClaims(scenario);
  const [{ statistic }] = claims;
  const named = claims.flatMap(({ expect }) => variantsOf(expect));
  const values = scenario.variants
    .filter(({ name }) => named.includes(name))
    .map(({ name, plan }): [string, number | null] => {
      const found = statisticsJob(plan, { seed: scenario.seed, replicate }, { statistics: [statistic] }, () => false);
      return [name, found?.[0] ?? null];
    });
  return { replicate, values: Object.fromEntries(values) };
}

/** What the replicates so far say of a claim, as `kith test` says it, and the number behind each of them. */
export function judgeClaim(scenario: Scenario, rows: readonly ClaimRow[]): JudgedClaim {
  const claims = shownClaims(scenario);
  const [claim] = claims;
  const named = new Set(claims.flatMap(({ expect }) => variantsOf(expect)));
  const values = new Map([...named].map((name) => [name, rows.map((row) => row.values[name] ?? Number.NaN)]));
  return {
    result: evaluateClaim(claim, values, rows.length),
    each: eachOf(claim.expect, values, rows.length),
    bound: claim.expect.is === "below" || claim.expect.is === "above" ? claim.expect.bound : 0,
    below: claim.expect.is === "below" || (claim.expect.is === "shape" && claim.expect.shape.startsWith("decreasing")),
    weights: weightsOf(claim.expect),
    spread: Object.fromEntries(
      [...values].map(([name, own]) => {
        const { mean, interval } = meanInterval(own.filter(Number.isFinite));
        return [name, { mean, interval }];
      }),
    ),
    lines: claims.flatMap(({ expect }) => lineOf(expect)),
    source: scenario.hypothesis?.source ?? null,
    weeks: claim.statistic.weeks,
  };
}

/** One number a replicate: the difference that is claimed, or the slope of a curve. */
function eachOf(expect: Expectation, values: ReadonlyMap<string, readonly number[]>, replicates: number): number[] {
  if (expect.is === "shape") {
    const columns = expect.points.map(({ value }) => combine(value.top, values, replicates));
    const xs = expect.points.map(({ x }) => x);
    return Array.from({ length: replicates }, (_, r) =>
      lineThrough(
        xs,
        columns.map((column) => column[r]),
      ),
    );
  }
  const value = expect.is === "alike" ? expect.values[0] : expect.value;
  const top = combine(value.top, values, replicates);
  if (value.bottom === null) return top;
  const bottom = combine(value.bottom, values, replicates);
  return top.map((one, r) => one / bottom[r]);
}

function weightsOf(expect: Expectation): Readonly<Record<string, number>> {
  if (expect.is === "shape") return {};
  const value = expect.is === "alike" ? expect.values[0] : expect.value;
  return value.bottom === null ? value.top.weights : {};
}

/** A curve each of whose places is one variant, as a line; nothing for any other expectation. */
function lineOf(expect: Expectation): JudgedClaim["lines"] {
  if (expect.is !== "shape") return [];
  const line = expect.points.flatMap(({ x, value: { top } }) => {
    const [variant, ...others] = Object.keys(top.weights);
    return variant === undefined || others.length > 0 ? [] : [{ x, variant }];
  });
  return line.length === expect.points.length ? [line] : [];
}
