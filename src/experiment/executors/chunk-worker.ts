import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import workerpool from "workerpool";
import type { Plan } from "../../engine/plan.ts";
import type { Part } from "../design.ts";
import type { JobName } from "../job-kinds.ts";
import type { Done, Task } from "./do-task.ts";
import type { Inputs, PartReport } from "./jobs.ts";
import type { SweepPartReport } from "./sweep/jobs.ts";
import type { PartAsked, Place } from "./sweep/work.ts";

/**
 * A worker process: makes one part after another, whose rows go to the disk, or does one task after another, whose result
 * goes back as text. What it is asked comes as names and numbers, and what it needs for that is loaded then: nothing else, for it
 * starts anew with every sweep. An interrupt of the terminal is for the runner alone, and without its runner the process leaves
 * within a simulated week.
 */
workerpool.worker({ part: makePart, task: makeTask, sweepPart: makeSweepPart, sweepRun: trySweepRun });
process.on("SIGINT", () => {});

// While the runner still reads the scenario.
if (process.argv.includes("sweep")) void import("./sweep/work.ts");

const runner = process.ppid;
const known = new Map<string, Inputs>();
const plansOf = new Map<string, readonly Plan[]>();

async function makePart(inputsFile: string, part: Part): Promise<PartReport> {
  const [{ writePart }, { fileProblem }] = await Promise.all([import("./write-part.ts"), import("./files.ts")]);
  const inputs = inputsOf(inputsFile);
  try {
    const report = writePart(inputs, part, () => workerpool.workerEmit("run"), orphaned);
    return report ?? process.exit(1);
  } catch (error) {
    return { part, failed: [], lost: fileProblem(error, inputs.folder) };
  }
}

async function makeTask(plansFile: string, kind: JobName, task: Task<unknown>): Promise<Done> {
  const { doTask } = await import("./do-task.ts");
  let plans = plansOf.get(plansFile);
  if (plans === undefined) plansOf.set(plansFile, (plans = deserialize(readFileSync(plansFile)) as readonly Plan[]));
  return doTask(kind, plans, task, orphaned) ?? process.exit(1);
}

async function makeSweepPart(place: Place, asked: PartAsked): Promise<SweepPartReport> {
  const { doPart } = await import("./sweep/work.ts");
  return (await doPart(place, asked, (told) => workerpool.workerEmit(told), orphaned)) ?? process.exit(1);
}

async function trySweepRun(place: Place, point: number, replicate: number): Promise<boolean> {
  const { tryRun } = await import("./sweep/work.ts");
  return tryRun(place, point, replicate, orphaned);
}

function inputsOf(path: string): Inputs {
  let inputs = known.get(path);
  // Plans hold maps and typed arrays: written by the runner with v8, which keeps both.
  if (inputs === undefined) known.set(path, (inputs = deserialize(readFileSync(path)) as Inputs));
  return inputs;
}

function orphaned(): boolean {
  return process.ppid !== runner;
}
