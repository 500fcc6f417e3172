import { readdirSync } from "node:fs";
import { join } from "node:path";
import { keptIn } from "../experiment/executors/kept-in.ts";
import { textOfFile } from "../experiment/executors/read-below.ts";
import { shellWord } from "../experiment/executors/slurm/batch-script.ts";
import { didYouMean } from "../scenario/closest.ts";
import { type ReadScenario, readScenario, type Scenario } from "../scenario/parse.ts";
import { formatProblem, hasErrors } from "../scenario/problem.ts";
import { Complaint } from "./exit.ts";
import { nameOf } from "./name-of.ts";
import { packageRoot } from "./package-root.ts";
import { fileReaderFor } from "./read-files.ts";
import type { Terminal } from "./terminal.ts";

/** A scenario file with everything it was read from. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** As it was typed. */
  readonly file: string;
  /** "flagship": what results are called by. */
  readonly name: string;
  readonly text: string;
  /** The files that it names, by the names it gives them. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads a scenario that is to run. Warnings are noted; @throws Complaint with every problem if it cannot run. */
export function loadScenario(file: string, terminal: Terminal): LoadedScenario {
  const { read, text, files } = examineScenario(file);
  for (const problem of read.problems) terminal.note(formatProblem(problem));
  if (read.scenario === null || hasErrors(read.problems)) {
    const data = terminal.json ? `; kith check ${shellWord(file)} --json gives the problems as data` : "";
    throw new Complaint(`${file} cannot run as it is; see above${data}`);
  }
  return { scenario: read.scenario, file, name: nameOf(file), text, files };
}

/** Reads a scenario and what is wrong with it. @throws Complaint if there is no such file */
export function examineScenario(file: string): { read: ReadScenario; text: string; files: ReadonlyMap<string, string> } {
  refuseResults(file);
  const path = pathOf(file);
  const found = textOfFile(path);
  if ("problem" in found) throw new Complaint(`${file}: ${found.problem}`);
  const { read, files } = fileReaderFor(path);
  return { read: readScenario(found.text, { file, read }), text: found.text, files };
}

/** @throws Complaint for a folder of results where a scenario belongs: what made them lies within */
export function refuseResults(place: string): void {
  const kept = keptIn(place);
  if (kept !== "comparison" && kept !== "sweep") return;
  throw new Complaint(
    `${place} holds results; the scenario that made them is ${shellWord(join(place, "source", "scenario.yaml"))}`,
  );
}

/** `kith:flagship` is the scenario of that name that comes with Kith; all else is a path. */
function pathOf(file: string): string {
  if (!file.startsWith("kith:")) return file;
  const name = file.slice("kith:".length);
  const folder = join(packageRoot(), "scenarios");
  const known = readdirSync(folder)
    .filter((entry) => entry.endsWith(".yaml"))
    .map((entry) => entry.slice(0, -".yaml".length));
  if (known.includes(name)) return join(folder, `${name}.yaml`);
  const meant = didYouMean(name, known);
  throw new Complaint(
    `no scenario "${file}" comes with Kith; ${meant === undefined ? `known: ${known.map((one) => `kith:${one}`).join(", ")}` : `did you mean "kith:${meant}"?`}`,
  );
}
