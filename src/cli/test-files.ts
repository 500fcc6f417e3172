import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileProblem, makeFolder } from "../experiment/executors/files.ts";
import { LockedError, lockFolder } from "../experiment/executors/lock.ts";
import { type TestedHypothesis, testHypotheses } from "../experiment/executors/test-hypotheses.ts";
import type { Hypothesis } from "../scenario/hypothesis/claim.ts";
import { eachFile } from "./each-file.ts";
import { Complaint, Exit } from "./exit.ts";
import { type LoadedScenario, loadScenario, refuseResults } from "./load-scenario.ts";
import { mapWithProgress } from "./map-with-progress.ts";
import { packageRoot } from "./package-root.ts";
import type { Terminal } from "./terminal.ts";

export interface TestChoices {
  readonly replicates: number | undefined;
  readonly workers: number | undefined;
  /** Where numbers are kept; a usual folder if left out. */
  readonly out: string | undefined;
  readonly fresh: boolean;
}

/** A scenario file with a hypothesis. */
export interface HypothesisFile {
  readonly loaded: LoadedScenario;
  readonly hypothesis: Hypothesis;
}

/** A scenario file and what its runs said. */
export interface TestedFile extends HypothesisFile {
  readonly tested: TestedHypothesis;
}

/** The scenarios that claim something among files and folders, in order; of those that come with Kith where none are given. */
export function hypothesisFiles(paths: readonly string[], terminal: Terminal): HypothesisFile[] {
  return hypothesesIn(paths.length === 0 ? [join(packageRoot(), "scenarios", "hypotheses")] : paths, terminal);
}

/** Tests hypotheses about variants on all cores, with progress; null where it was interrupted. */
export async function testFiles(
  files: readonly HypothesisFile[],
  { replicates, workers, out = "results/hypotheses", fresh }: TestChoices,
  terminal: Terminal,
): Promise<TestedFile[] | null> {
  if (files.length === 0) return [];
  const hypotheses = files.map(({ loaded: { name, scenario }, hypothesis }) => ({
    name,
    seed: scenario.seed,
    hypothesis,
    variants: scenario.variants,
    replicates: replicates ?? scenario.replicates,
  }));
  const twice = hypotheses.find(({ name }, k) => hypotheses.findIndex((one) => one.name === name) < k);
  if (twice !== undefined)
    throw new Complaint(`two files are called ${twice.name}; numbers are kept by that name, so test them one after the other`);
  try {
    makeFolder(out);
    const unlock = lockFolder(out);
    try {
      const tested = await testHypotheses(hypotheses, {
        folder: out,
        fresh,
        map: (runs, onResult) => mapWithProgress(runs, { workers, onResult }, terminal),
        onFound: (found, total) => terminal.note(`${found} of ${total} runs are there already`),
      });
      return tested?.map((one, k) => ({ ...files[k], tested: one })) ?? null;
    } finally {
      unlock();
    }
  } catch (error) {
    if (error instanceof LockedError) throw new Complaint(error.message, Exit.locked);
    if (error instanceof Error && "syscall" in error) throw new Complaint(fileProblem(error, out), Exit.fault);
    throw error;
  }
}

/** The scenarios among files and folders that claim something, in order. @throws Complaint of all that cannot be tested */
function hypothesesIn(paths: readonly string[], terminal: Terminal): HypothesisFile[] {
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  for (const path of paths) refuseResults(path);
  const inFolders = new Set(paths.filter(isFolder).flatMap(scenariosIn));
  const files = paths.flatMap((path) => (isFolder(path) ? scenariosIn(path) : [path]));
  const found = eachFile(files, (file): HypothesisFile[] => {
    const loaded = loadScenario(file, terminal);
    const { hypothesis } = loaded.scenario;
    if (hypothesis !== null) return [{ loaded, hypothesis }];
    if (!inFolders.has(file))
      throw new Complaint(
        `${file} claims nothing: add a hypothesis (kith describe hypothesis), or compare its variants with kith compare`,
      );
    terminal.note(`${file} claims nothing and is left out`);
    return [];
  }).flat();
  if (found.length === 0) throw new Complaint(`no scenario in ${paths.join(", ")} claims anything`);
  return found;
}

function scenariosIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
