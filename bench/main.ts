/**
 * `npm run bench`: what a person-week costs in time and memory, beside peers, and what becomes of the goals S1 to S10.
 * `--only S3,S9` measures some of it and keeps what else was measured on this machine; `--big` adds ten million people,
 * which take minutes; `--page` measures nothing and writes the page anew, for TRIED.md is written by hand. Read the minimum,
 * and compare ratios within one run rather than times between runs: the machine may be doing other things.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { replaceBlock } from "../docs/source/blocks.ts";
import { engineVersion } from "../src/experiment/engine-version.ts";
import type { Apart } from "./apart.ts";
import { liveMinimal } from "./beside-peers.ts";
import { liveBigRun } from "./big-runs.ts";
import { inFourDigits } from "./digits.ts";
import { timeGenerator } from "./generators.ts";
import type { Judged } from "./goals.ts";
import { measureGrowth } from "./growth.ts";
import { judgeAll } from "./judge-all.ts";
import { measure } from "./measure.ts";
import { measureBytes, measureFlat } from "./memory.ts";
import { measurementsAsked } from "./options.ts";
import { readmeWords } from "./readme-words.ts";
import { measureRecording } from "./recording.ts";
import type { BenchResults, Machine, MeasurementName, Measurements } from "./results.ts";
import { goalLine, resultsPage } from "./results-page.ts";
import { timeSteps } from "./step.ts";

/** What runs in a process of its own. */
const ownProcess: Readonly<Record<string, Apart>> = {
  step: timeSteps,
  growth: measureGrowth,
  memory: measureBytes,
  flat: measureFlat,
  big: liveBigRun,
  recording: measureRecording,
  generator: timeGenerator,
  minimal: liveMinimal,
};

const kept = "bench/results.json";
const [flag, name, ...given] = process.argv.slice(2);
if (flag === "--apart") console.log(JSON.stringify(await ownProcess[name](...given)));
else if (flag === "--page") writePage(JSON.parse(readFileSync(kept, "utf8")) as BenchResults);
else await bench(askedFor(process.argv.slice(2)));

function askedFor(options: readonly string[]): readonly MeasurementName[] {
  try {
    return measurementsAsked(options);
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`);
    return process.exit(2);
  }
}

/** Measures what is asked for, one after the other, prints it and writes it down. */
async function bench(asked: readonly MeasurementName[]): Promise<void> {
  const machine = thisMachine();
  const before = resultsOf(machine);
  const measurements: { -readonly [Name in MeasurementName]?: Measurements[Name] } = { ...before?.measurements };
  const engines = { ...before?.engines };
  const loads = { ...before?.loads };
  const failed = { ...before?.failed };
  let goals: readonly Judged[] = [];
  for (const one of asked) {
    const began = performance.now();
    // What this program did itself in the last minute is one process at work.
    const load = Math.max(0, loadavg()[0] - (one === asked[0] ? 0 : 1));
    process.stderr.write(`${one} …`);
    delete measurements[one];
    delete failed[one];
    try {
      Object.assign(measurements, { [one]: await measure[one]({ ...before?.measurements, ...measurements }) });
      engines[one] = engineVersion;
      loads[one] = Number(load.toFixed(1));
    } catch (error) {
      // What fails, in a browser for example, leaves the rest to be measured.
      failed[one] = error instanceof Error ? error.message.split("\n")[0] : String(error);
    }
    process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
    // After each, so that a bench that is stopped leaves what it has.
    goals = writeDown({ machine, engines, loads, failed, measurements: inFourDigits(measurements) });
  }
  for (const goal of goals) console.log(goalLine(goal));
  console.log(`\n${kept} and bench/RESULTS.md have the rest.`);
}

/** Writes results and page, and returns what becomes of the goals. */
function writeDown(measured: Omit<BenchResults, "goals">): readonly Judged[] {
  const { machine, ...rest } = measured;
  const results: BenchResults = { machine, goals: judgeAll(rest.measurements, rest.failed), ...rest };
  writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
  writePage(results);
  return results.goals;
}

function writePage(results: BenchResults): void {
  writeFileSync("bench/RESULTS.md", resultsPage(results, readFileSync("bench/TRIED.md", "utf8")));
  writeFileSync("README.md", replaceBlock(readFileSync("README.md", "utf8"), "speed", readmeWords(results)));
}

/** What was measured before, if it was on this machine: figures of two machines are never mixed. */
function resultsOf(machine: Machine): BenchResults | null {
  if (!existsSync(kept)) return null;
  const results = JSON.parse(readFileSync(kept, "utf8")) as Partial<BenchResults>;
  const same = results.measurements !== undefined && JSON.stringify(results.machine) === JSON.stringify(machine);
  return same ? (results as BenchResults) : null;
}

function thisMachine(): Machine {
  const cores = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return {
    cpu: cores[0]?.model ?? "unknown",
    cores: cores.length,
    memory,
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}
