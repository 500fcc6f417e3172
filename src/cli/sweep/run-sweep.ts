import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Given, textOption } from "../command.ts";
import { nameOf } from "../name-of.ts";
import type { Terminal } from "../terminal.ts";
import type { RanSweep } from "./run-sweep-file.ts";
import { SweepCrew } from "./sweep-workers.ts";

/**
 * Runs a sweep from its file, or goes on with one from its folder. Where there is something to run, workers start first of all: while
 * they do, what reads and plans is loaded here.
 * @param meanwhile called once all workers are at work
 */
export async function runSweep(given: Given, terminal: Terminal, meanwhile: () => void = () => {}): Promise<RanSweep> {
  const crew = new SweepCrew(given);
  try {
    if (mayLackRuns(given)) startEarly(crew);
    const { runSweepFile } = await import("./run-sweep-file.ts");
    return await runSweepFile(given, terminal, crew, meanwhile);
  } finally {
    await crew.dismiss();
  }
}

/** Where processes cannot be started, the system says why by an event of its own, or it is said when they are needed. */
function startEarly(crew: SweepCrew): void {
  try {
    crew.start();
  } catch {
    // Only sooner than it has to be.
  }
}

/** Whether there may be runs to do, as far as one can tell at a glance: tables that are made of all runs are not there. */
function mayLackRuns(given: Given): boolean {
  const [target = ""] = given.arguments;
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && !existsSync(join(target, "manifest.json"))) return false;
  const folder = isFolder ? target : (textOption(given, "out") ?? join("results", nameOf(target)));
  return !existsSync(join(folder, "dictionary.md"));
}
