import { type Probed, partsOf } from "../../experiment/executors/sweep/probe.ts";
import { statusOf } from "../../experiment/executors/sweep/status-of.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { counted } from "../../scenario/words.ts";
import { timeText } from "../progress.ts";
import { gigabytes, memoryForWorkers } from "../workers.ts";

/** What a sweep is going to take. */
export interface Forecast {
  readonly folder: string;
  readonly points: number;
  readonly replicates: number;
  /** Of each look; null where replicates are fixed. */
  readonly looks: readonly number[] | null;
  /** Of the whole, and of what is still missing; where looks are taken, of the first and of the last. */
  readonly runs: { readonly all: number; readonly missing: number; readonly most: number };
  readonly parts: number;
  readonly chunk: SweepManifest["chunk"];
  readonly factors: readonly { readonly key: string; readonly levels: number }[];
  readonly variants: readonly string[];
  readonly recorded: string;
  readonly workers: number;
  readonly secondsPerRun: number;
  /** Whether runs were too slow to be tried whole, so that seconds and megabytes are reckoned from their first weeks. */
  readonly reckoned: boolean;
  /** Of what is missing, with these workers. */
  readonly minutes: number;
  readonly memory: SweepManifest["needs"] & { readonly room: number };
  readonly megabytes: number;
}

export function forecastOf(folder: string, manifest: SweepManifest, probed: Probed, workers: number): Forecast {
  const points = new Set(manifest.design.flat()).size;
  const { replication, replicates } = manifest;
  const { runs } = statusOf(folder, manifest);
  const most = replication.kind === "fixed" ? replicates : (replication.looks.at(-1) ?? replicates);
  const parts = partsOf(manifest, most);
  return {
    folder,
    points,
    replicates,
    looks: replication.kind === "fixed" ? null : replication.looks,
    runs: { all: runs.wanted, missing: runs.missing, most: points * most },
    parts,
    chunk: manifest.chunk,
    factors: manifest.factors.map(({ key }, f) => ({ key, levels: levelsOf(manifest, f) })),
    variants: manifest.variants,
    recorded: manifest.recorded,
    workers,
    secondsPerRun: probed.secondsPerRun,
    reckoned: probed.reckoned,
    minutes: (runs.missing * probed.secondsPerRun) / workers / 60,
    memory: { ...manifest.needs, room: memoryForWorkers() },
    megabytes: (points * most * probed.bytesPerRun + parts * probed.bytesPerPart) / 1e6,
  };
}

function levelsOf({ design, points }: SweepManifest, factor: number): number {
  return new Set(design.map(([point]) => points[point].levels[factor])).size;
}

/** The forecast in a few lines. */
export function forecastText(title: string, forecast: Forecast): string {
  const { points, replicates, looks, runs, parts, factors, variants, workers, secondsPerRun, memory, megabytes } = forecast;
  const varied = factors.map(({ key, levels }) => `${key} (${counted(levels, "level")})`).join(", ");
  const run = secondsPerRun < 0.1 ? `${(1000 * secondsPerRun).toFixed(0)} ms` : `${secondsPerRun.toFixed(1)} s`;
  const took = forecast.reckoned ? `going by its first weeks a run takes ${run} here` : `a run took ${run} here`;
  const there = runs.all - runs.missing;
  return [
    `${title}: ${counted(points, "point")} x ${counted(replicates, "replicate")} = ${counted(runs.all, "run")}, in ${looks === null ? "" : "at most "}${counted(parts, "part")}`,
    ...(looks === null ? [] : [`It looks after ${looks.join(", ")} replicates: ${runs.all} to ${runs.most} runs`]),
    `Varied: ${varied}${variants.length > 1 ? `; compared at each: ${variants.join(", ")}` : ""}`,
    ...(there > 0 ? [`There already: ${counted(there, "run")}`] : []),
    `Time: about ${timeText((1000 * runs.missing * secondsPerRun) / workers)} with ${counted(workers, "worker")} (${took})`,
    `Memory: ${gigabytes(memory.bytes)} a worker at most, of ${gigabytes(memory.room)} that there are`,
    `Disk: about ${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB${forecast.recorded === "none" ? "; besides outcomes nothing is recorded" : ""}`,
  ].join("\n");
}
