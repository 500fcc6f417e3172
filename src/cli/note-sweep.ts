import { shellWord } from "../experiment/executors/slurm/batch-script.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import type { Terminal } from "./terminal.ts";

/** Notes that a command leaves a scenario's sweep alone and takes the point that it starts out from. */
export function noteSweep({ scenario: { sweep }, file }: LoadedScenario, terminal: Terminal): void {
  if (sweep === null) return;
  terminal.note(
    `This is the scenario that its sweep starts out from; the sweep of ${sweep.rows.length} points runs by kith sweep run ${shellWord(file)}`,
  );
}
