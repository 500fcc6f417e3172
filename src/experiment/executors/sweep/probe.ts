import type { Plan } from "../../../engine/plan.ts";
import { withOthers } from "../../hypothesis/run/needs.ts";
import type { Column } from "../../store/columns.ts";
import { encodeTable } from "../../store/part-file.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { missingParts } from "../../sweep/missing-parts.ts";
import { encodeSweepPart, originOf } from "../../sweep/part-file.ts";
import { runSweepPart, type SweepPartResult, type SweepRuns } from "../../sweep/run-sweep-part.ts";

/** What a few runs told of time and room. */
export interface Probed {
  /** Of one run, on this machine, as it is used now. */
  readonly secondsPerRun: number;
  /** Of one run on the disk, in its part and in the tables made from all parts. */
  readonly bytesPerRun: number;
  /** What a part takes besides its runs. */
  readonly bytesPerPart: number;
  /** Whether some runs were too slow to be lived to their end: what they take is reckoned from their first weeks. */
  readonly reckoned: boolean;
}

/** Seconds in which runs are tried, besides what it takes to set them up, and how often each point at most. */
export const patience = 3;
const turns = 30;

/**
 * Runs the first, middle and last point of a design now and then, and measures. A run that takes longer than its share of the time is
 * left. Nothing is kept.
 * @param clock seconds of a clock that only goes on
 */
export function probe(manifest: SweepManifest, runs: SweepRuns, clock: () => number): Probed {
  const asked = [...new Set(manifest.design.flat())];
  const tried = [...new Set([0, Math.floor((asked.length - 1) / 2), asked.length - 1])].map((place) => asked[place]);
  const seconds: number[][] = tried.map(() => []);
  const first: Tried[] = [];
  const began = clock();
  for (let turn = 0; turn === 0 || (turn < turns && clock() - began < patience); turn++) {
    for (const [t, point] of tried.entries()) {
      if (turn > 0 && clock() - began >= patience) break;
      const share = turn === 0 ? patience / tried.length : patience - (clock() - began);
      const run = timed(point, turn, runs, clock, share);
      if (turn === 0) first.push(run);
      // One that only the end of the trying has cut short says less than those before it.
      if (turn === 0 || run.ended !== null) seconds[t].push(run.took);
    }
  }
  // The first run of each is slow: the processor has yet to learn it.
  const means = seconds.map((own) => meanOf(own.length > 2 ? own.slice(1) : own));
  return {
    secondsPerRun: meanOf(means),
    ...sizeOf(manifest, runs, tried[0], first[0]),
    reckoned: first.some(({ ended }) => ended === null),
  };
}

/** A run that was tried. */
interface Tried {
  /** Seconds, reckoned from the weeks that it came to where it was left. */
  readonly took: number;
  /** How many weeks that were. */
  readonly weeks: number;
  /** What it ended with; null where it was left. */
  readonly ended: SweepPartResult | null;
}

function timed(point: number, replicate: number, runs: SweepRuns, clock: () => number, most: number): Tried {
  const plan = runs.planOf(point);
  const began = clock();
  let setUp = 0;
  let weeksTook = 0;
  let asked = 0;
  const stop = () => {
    if (asked++ === 0) setUp = clock() - began;
    else weeksTook = clock() - began - setUp;
    return weeksTook > most;
  };
  const ended = runSweepPart(runs, only(point, replicate), { stop });
  if (ended !== null) return { took: clock() - began, ended, weeks: plan.weeks };
  // The week that it was asked about last was not lived.
  const weeks = asked - 1;
  const whole = setUp + (weeksTook / weeks) * (plan.warmUp + plan.weeks);
  return { took: whole * (1 + twinsOf(runs.statistics)), ended, weeks: Math.min(weeks, plan.weeks) };
}

/** How many twins are lived after a run, for statistics that are held against them. */
function twinsOf(statistics: SweepRuns["statistics"]): number {
  return new Set(statistics.flatMap(withOthers).flatMap(({ against }) => against ?? [])).size;
}

/** The room that a run takes. Of one that was left it is reckoned: from a run of as many weeks as it came to, a year at most. */
function sizeOf(manifest: SweepManifest, runs: SweepRuns, point: number, { ended, weeks }: Tried) {
  const plan = runs.planOf(point);
  const brief = { ...plan, weeks: Math.min(weeks, 52), warmUp: 0 };
  const result = ended ?? runSweepPart({ ...runs, statistics: [], planOf: () => brief }, only(point, 0));
  if (result === null) return { bytesPerRun: 0, bytesPerPart: 0 };
  const origin = { ...originOf(manifest, only(point, 0)), companions: {} };
  const said = { pointHash: origin.points, engine: origin.engine, part: origin.part, recorded: origin.recorded };
  const bytes = (columns: readonly Column[]) => encodeTable(columns, said).length;
  const kept = ({ weeks: all }: Plan) => Math.ceil(all / (runs.record?.every ?? 1)) + 1;
  // All rows of a table are about as long.
  const times = ended === null ? kept(plan) / kept(brief) : 1;
  const recorded = [...result.recorded.values()].map((columns) => {
    if (times === 1) return bytes(columns);
    const least = bytes(columns.map((column): Column => ({ ...column, data: column.data.slice(0, 1) })));
    return least + (bytes(columns) - least) * times;
  });
  const columns = manifest.columns.length;
  // A double and where it is missing; the hash; in the summary about 18 digits and a comma a number.
  const row = 8.2 * columns + 64;
  const summary = 19 * columns + 64 + manifest.engine.length + manifest.scenario.length;
  return {
    bytesPerRun: 2 * row + summary + recorded.reduce((sum, one) => sum + one, 0),
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
