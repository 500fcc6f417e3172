import { evaluate } from "../hypothesis/evaluate.ts";
import type { HypothesisResult } from "../hypothesis/result.ts";
import {
  type Chunk,
  type ChunkNumbers,
  chunksOf,
  designTest,
  type FailedTestRun,
  numbersOf,
  type Testable,
  type TestDesign,
} from "../hypothesis/test-design.ts";
import { type ChunkFiles, openChunkFiles } from "./chunk-files.ts";
import type { MapOptions, MappedRuns, RunsToMap } from "./map-runs.ts";

export interface TestOptions {
  /** Where numbers are kept. */
  readonly folder: string;
  /** Forget what was kept before. */
  readonly fresh: boolean;
  /** Does the runs: `mapRuns` with workers, progress and a signal. */
  readonly map: (
    runs: RunsToMap<"statistics">,
    onResult: NonNullable<MapOptions<(number | null)[]>["onResult"]>,
  ) => Promise<MappedRuns<(number | null)[]>>;
  /** How many runs were there already, of how many. */
  readonly onFound?: (found: number, total: number) => void;
}

/** A hypothesis held against its runs. */
export interface TestedHypothesis {
  readonly design: TestDesign;
  readonly result: HypothesisResult;
  readonly failed: readonly FailedTestRun[];
  /** What the first replicate came to, by variant: so that anybody can see whether these are still this engine's numbers. */
  readonly first: Readonly<Record<string, readonly (number | null)[]>>;
}

/**
 * Tests hypotheses, each with so many replicates. Numbers that are kept from before and made of the very same are used; all others
 * are made and kept chunk by chunk, so that a test that was killed goes on. Null where it was interrupted.
 */
export async function testHypotheses(
  hypotheses: readonly (Testable & { readonly replicates: number })[],
  { folder, fresh, map, onFound }: TestOptions,
): Promise<TestedHypothesis[] | null> {
  const works = hypotheses.map((one) => {
    const design = designTest(one, one.replicates);
    const files = openChunkFiles(folder, design, fresh);
    return {
      hypothesis: one.hypothesis,
      design,
      files,
      chunks: chunksOf(design).map((chunk) => openChunk(chunk, design, files)),
    };
  });
  const chunks = works.flatMap((work) => work.chunks.map((chunk) => ({ chunk, ...work })));
  const tasks = chunks.flatMap(({ chunk, design }) => chunk.missing.map((run) => ({ chunk, design, run })));
  const total = works.reduce((sum, { design }) => sum + design.replicates * design.points.length, 0);
  if (tasks.length < total) onFound?.(total - tasks.length, total);
  const plans = works.flatMap(({ design }) => design.points.map(({ plan }) => plan));
  const runs: RunsToMap<"statistics"> = {
    kind: "statistics",
    plans,
    tasks: tasks.map(({ design, run: { point, replicate } }) => {
      const { plan, statistics } = design.points[point];
      return { plan: plans.indexOf(plan), seed: design.seed, replicate, options: { statistics } };
    }),
  };
  if (tasks.length > 0) {
    const { interrupted } = await map(runs, (k, numbers, message) => {
      const { chunk, run } = tasks[k];
      chunk.add(run, numbers, message);
    });
    if (interrupted) return null;
  }
  return works.map(({ hypothesis, design, chunks: own }) => {
    const done = own.map((chunk) => chunk.numbers());
    return {
      design,
      result: evaluate(hypothesis, numbersOf(design, done), design.replicates),
      failed: done.flatMap(({ failed }) => failed).filter(({ replicate }) => replicate < design.replicates),
      first: Object.fromEntries(design.points.map(({ variant }, p) => [variant, done[0].numbers[p][0]])),
    };
  });
}

interface Run {
  readonly point: number;
  readonly replicate: number;
}

/** A chunk under way: what is missing of it, and how it is kept as soon as nothing is. */
interface OpenChunk {
  readonly missing: readonly Run[];
  add(run: Run, numbers: readonly (number | null)[] | null, message: string | null): void;
  numbers(): ChunkNumbers;
}

function openChunk({ first, end }: Chunk, { points }: TestDesign, files: ChunkFiles): OpenChunk {
  const found = files.find(first);
  if (found !== undefined && found.end >= end) return { missing: [], add: () => {}, numbers: () => found };
  // A shorter chunk, made for fewer replicates, is the beginning of this one.
  const begun = found?.end ?? first;
  const numbers = points.map((_, p) => [...(found?.numbers[p] ?? [])]);
  const failed = [...(found?.failed ?? [])];
  let left = points.length * (end - begun);
  const made = (): ChunkNumbers => ({
    first,
    end,
    numbers,
    failed: failed.sort((a, b) => a.replicate - b.replicate || (a.variant < b.variant ? -1 : 1)),
  });
  const replicates = Array.from({ length: end - begun }, (_, r) => begun + r);
  return {
    missing: replicates.flatMap((replicate) => points.map((_, point) => ({ point, replicate }))),
    add({ point, replicate }, own, message) {
      numbers[point][replicate - first] = own ?? points[point].statistics.map(() => null);
      if (message !== null) failed.push({ variant: points[point].variant, replicate, message });
      if (--left === 0) files.keep(made());
    },
    numbers: made,
  };
}
