import { encodeTable } from "../../store/part-file.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { missingParts } from "../../sweep/missing-parts.ts";
import { encodeSweepPart, originOf } from "../../sweep/part-file.ts";
import { runSweepPart, type SweepRuns } from "../../sweep/run-sweep-part.ts";

/** What a few runs told of time and room. */
export interface Probed {
  /** Of one run, on this machine, as it is used now. */
  readonly secondsPerRun: number;
  /** Of one run on the disk, in its part and in the tables made from all parts. */
  readonly bytesPerRun: number;
  /** What a part takes besides its runs. */
  readonly bytesPerPart: number;
}

/** Seconds in which runs are tried, and how often each point at most. */
const patience = 3;
const turns = 30;
/** Seconds after which a run is left: what it would have taken is reckoned from its weeks. */
const longest = 30;

/**
 * Runs the first, middle and last point of a design now and then, and measures. Nothing is kept.
 * @param clock seconds of a clock that only goes on
 */
export function probe(manifest: SweepManifest, runs: SweepRuns, clock: () => number): Probed {
  const asked = [...new Set(manifest.design.flat())];
  const tried = [...new Set([0, Math.floor((asked.length - 1) / 2), asked.length - 1])].map((place) => asked[place]);
  const seconds: number[][] = tried.map(() => []);
  const began = clock();
  for (let turn = 0; turn === 0 || (turn < turns && clock() - began < patience); turn++) {
    for (const [t, point] of tried.entries()) {
      if (turn > 0 && clock() - began >= patience) break;
      seconds[t].push(timeOf(point, turn, runs, clock));
    }
  }
  // The first run of each is slow: the processor has yet to learn it.
  const means = seconds.map((own) => meanOf(own.length > 2 ? own.slice(1) : own));
  return { secondsPerRun: meanOf(means), ...sizeOf(manifest, runs, tried[0]) };
}

/** Seconds of a run, whole or reckoned from the weeks that it came to. */
function timeOf(point: number, replicate: number, runs: SweepRuns, clock: () => number): number {
  const began = clock();
  const { weeks, warmUp } = runs.planOf(point);
  let lived = 0;
  const ended = runSweepPart(runs, only(point, replicate), { stop: () => ++lived > 1 && clock() - began > longest });
  const took = clock() - began;
  return ended === null ? (took * (weeks + warmUp)) / Math.max(1, lived - 1) : took;
}

function sizeOf(manifest: SweepManifest, runs: SweepRuns, point: number) {
  const result = runSweepPart(runs, only(point, 0));
  if (result === null) return { bytesPerRun: 0, bytesPerPart: 0 };
  const origin = { ...originOf(manifest, only(point, 0)), companions: {} };
  const recorded = [...result.recorded.values()].map(
    (columns) =>
      encodeTable(columns, { pointHash: origin.points, engine: origin.engine, part: origin.part, recorded: origin.recorded })
        .length,
  );
  const columns = manifest.columns.length;
  // A double and where it is missing; the hash; in the summary about 18 digits and a comma a number.
  const row = 8.2 * columns + 64;
  const summary = 19 * columns + 64 + manifest.engine.length + manifest.scenario.length;
  return {
    bytesPerRun: 2 * row + summary + recorded.reduce((sum, bytes) => sum + bytes, 0),
    bytesPerPart: encodeSweepPart(result.rows, manifest, origin).length - row,
  };
}

function only(point: number, replicate: number) {
  return { firstPoint: point, endPoint: point + 1, first: replicate, end: replicate + 1 };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Number of parts of a whole sweep with so many replicates. */
export function partsOf(manifest: SweepManifest, replicates: number): number {
  const asked = new Set(manifest.design.flat());
  const wanted = { points: manifest.points.length, replicates, asks: (point: number) => asked.has(point) };
  return missingParts(wanted, manifest.chunk, []).length;
}
