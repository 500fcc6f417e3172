import type { Plan } from "../../engine/plan.ts";
import type { Seed } from "../../random/seed.ts";
import type { Hypothesis, Statistic } from "../../scenario/hypothesis/claim.ts";
import { blockSize } from "../design.ts";
import { engineVersion } from "../engine-version.ts";
import { canonical, pointHash, textHash } from "../plan-hash.ts";
import { type RunNumbers, statisticsOf } from "./evaluate.ts";
import { statisticsVersion } from "./statistics-version.ts";

/** A scenario with a hypothesis, as far as a test needs it. */
export interface Testable {
  /** "h03-clustered-norms": what its results are called by. */
  readonly name: string;
  readonly seed: Seed;
  readonly hypothesis: Hypothesis;
  readonly variants: readonly { readonly name: string; readonly plan: Plan }[];
}

/** What is run for a hypothesis: the variants that its claims name, and what is asked of each. */
export interface TestDesign {
  readonly name: string;
  readonly seed: Seed;
  readonly replicates: number;
  readonly points: readonly { readonly variant: string; readonly plan: Plan; readonly statistics: readonly Statistic[] }[];
  /** Replicates that are kept together in one file. */
  readonly block: number;
  /** What the numbers depend on: plans, seed, what is asked, engine and statistics. Not the number of replicates. */
  readonly key: string;
}

/** Some replicates of every variant, kept together. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
}

/** Numbers of a chunk: for each point and replicate one for each statistic, null where there is none. */
export interface ChunkNumbers extends Chunk {
  readonly numbers: readonly (readonly (readonly (number | null)[])[])[];
  readonly failed: readonly FailedTestRun[];
}

/** A run that ended in an error. It would again, so that is a result. */
export interface FailedTestRun {
  readonly variant: string;
  readonly replicate: number;
  readonly message: string;
}

export function designTest({ name, seed, hypothesis, variants }: Testable, replicates: number): TestDesign {
  const asked = statisticsOf(hypothesis);
  const points = variants.flatMap(({ name: variant, plan }) => {
    const statistics = asked.filter((one) => one.variants.includes(variant)).map(({ statistic }) => statistic);
    return statistics.length === 0 ? [] : [{ variant, plan, statistics }];
  });
  const block = Math.min(...points.map(({ plan }) => blockSize(plan, null)));
  const hashes = points.map(({ variant, plan, statistics }) => [pointHash({ variant, plan }, seed), canonical(statistics)]);
  const key = textHash(canonical({ engine: engineVersion, statistics: statisticsVersion, hashes }));
  return { name, seed, replicates, points, block, key };
}

/** Replicates cut at multiples of the block: the same cuts for any number of them, but for the last. */
export function chunksOf({ replicates, block }: TestDesign): Chunk[] {
  return Array.from({ length: Math.ceil(replicates / block) }, (_, c) => ({
    first: c * block,
    end: Math.min(replicates, (c + 1) * block),
  }));
}

/** Numbers of all chunks, as claims are held against them. */
export function numbersOf({ points, replicates }: TestDesign, chunks: readonly ChunkNumbers[]): RunNumbers {
  return (statistic) => {
    const key = canonical(statistic);
    return new Map(
      points.flatMap(({ variant, statistics }, p) => {
        const s = statistics.findIndex((one) => canonical(one) === key);
        if (s < 0) return [];
        const values = new Array<number>(replicates).fill(Number.NaN);
        for (const { first, end, numbers } of chunks) {
          for (let r = first; r < Math.min(end, replicates); r++) values[r] = numbers[p][r - first][s] ?? Number.NaN;
        }
        return [[variant, values] as const];
      }),
    );
  };
}
