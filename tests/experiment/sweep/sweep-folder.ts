import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { writeSweep } from "../../../src/experiment/executors/sweep/folder.ts";
import { here } from "../../../src/experiment/executors/sweep/here.ts";
import { openSweep } from "../../../src/experiment/executors/sweep/open-sweep.ts";
import { type RunSweepOptions, runSweep, type SweepEvent } from "../../../src/experiment/executors/sweep/run-sweep.ts";
import { runsOf } from "../../../src/experiment/executors/sweep/source.ts";
import { settleSweep } from "../../../src/experiment/sweep/settle.ts";
import { type SweepWishes, smallAsked } from "./small-sweep.ts";

/** The results folder of the test that runs. */
export let folder: string;
/** What was told of the sweeps that ran in it. */
export let events: SweepEvent[];

/** A results folder of its own for each test of a file. */
export function eachInItsOwnFolder(): void {
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "kith-sweep-")), "results");
    events = [];
  });
  afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));
}

/** As if nothing had been told. */
export function forgetEvents(): void {
  events = [];
}

/** Plans into the folder and runs, here. */
export async function run(wishes: SweepWishes = {}, options: Partial<RunSweepOptions> = {}) {
  const asked = smallAsked({ chunk: 4, ...wishes });
  const old = existsSync(join(folder, "manifest.json")) ? (await openSweep(folder)).manifest : null;
  const manifest = settleSweep(asked, old);
  writeSweep(folder, manifest, new Map());
  return runSweep(manifest, {
    folder,
    shard: null,
    executor: here(runsOf(asked, manifest)),
    signal: new AbortController().signal,
    retryFailed: false,
    onEvent: (event) => events.push(event),
    ...options,
  });
}

export const notes = () => events.flatMap((event) => (event.event === "note" ? [event.text] : []));
/** Runs that were made, not found. */
export const made = () =>
  events.reduce((most, event) => (event.event === "runs" ? Math.max(most, event.done - event.found) : most), 0);
export const fixed = (replicates: number) => ({ kind: "fixed", replicates }) as const;
export const partsIn = (tree: Record<string, string>) => Object.keys(tree).filter((name) => name.startsWith("parts/"));
