import { join } from "node:path";
import { engineVersion } from "../experiment/engine-version.ts";
import { shellWord } from "../experiment/executors/slurm/batch-script.ts";
import { judgeSweep } from "../experiment/hypothesis/over-sweep/judge-sweep.ts";
import type { SweepVerdict } from "../experiment/hypothesis/over-sweep/verdict.ts";
import { claimsHash, idOf } from "../experiment/hypothesis/stored.ts";
import { Complaint, Exit } from "./exit.ts";
import { endOf } from "./sweep/ran-text.ts";
import { runSweep } from "./sweep/run-sweep.ts";
import type { RanSweep } from "./sweep/run-sweep-file.ts";
import { verdictText } from "./sweep/verdict-text.ts";
import { wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import type { HypothesisFile, TestChoices } from "./test-files.ts";
import { aboutHypothesis } from "./test-text.ts";

/** A scenario with a sweep and a hypothesis, and what the runs of its sweep said. */
export interface TestedSweep extends HypothesisFile {
  readonly ran: RanSweep;
  readonly verdict: SweepVerdict;
}

/**
 * Runs the sweep of a scenario into its folder, or goes on with it, and holds the hypothesis against its runs; null where it was
 * interrupted.
 * @throws Complaint if runs that are needed could not be made
 */
export async function testSweep(file: HypothesisFile, choices: TestChoices, terminal: Terminal): Promise<TestedSweep | null> {
  const { scenario, name } = file.loaded;
  const { out, replicates, workers, fresh } = choices;
  const options = { out: join(out ?? "results", name), replicates, workers, ...(fresh ? { fresh } : {}) };
  const ran = await runSweep({ arguments: [file.loaded.file], options }, terminal);
  const end = endOf(ran, terminal);
  if (ran.interrupted) return null;
  if (ran.table === null)
    throw new Complaint(`the sweep of ${file.loaded.file} could not be completed`, end === 0 ? Exit.fault : end);
  return { ...file, ran, verdict: judgeSweep(scenario, ran.table) };
}

/** A hypothesis over a sweep, its claims and what the runs said. */
export function testedSweepText({ loaded, ran, verdict }: TestedSweep, terminal: Terminal): string {
  return [
    terminal.paint("bold", `${idOf(loaded.name)}  ${loaded.scenario.title}`),
    verdictText(verdict, ran.manifest.factors, terminal),
    wrapped(`Runs are in ${ran.folder}; kith report ${shellWord(ran.folder)} shows them.`),
  ].join("\n");
}

/** The same as data. */
export function testedSweepJson({ loaded, hypothesis, ran, verdict }: TestedSweep) {
  return {
    ...aboutHypothesis({ loaded, hypothesis }),
    scenario: ran.manifest.scenario,
    claims: claimsHash(hypothesis),
    engine: engineVersion,
    folder: ran.folder,
    factors: ran.manifest.factors,
    result: verdict,
    failed: ran.failed.length,
  };
}
