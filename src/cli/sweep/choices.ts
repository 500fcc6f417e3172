import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { recordOfText } from "../../experiment/sweep/recorded-plan.ts";
import { flagOption, type Given, textOption, wholeOption } from "../command.ts";
import { type RecordChoice, recordOf } from "../compare-file.ts";
import type { LoadedScenario } from "../load-scenario.ts";
import { noSweep, type PlanChoices } from "./plan-in-folder.ts";

/** Whether anything was typed that a folder's manifest would have to be settled anew for. */
export function asksForPlan(given: Given): boolean {
  return ["replicates", "seed", "record", "chunk", "fresh"].some((name) => given.options[name] !== undefined);
}

/**
 * What is asked, from what was typed, from what the folder remembers, and from the file, in this order.
 * @param before of the folder that is gone on with; null where a file was given
 */
export function planChoices(given: Given, { scenario, file }: LoadedScenario, before: SweepManifest | null): PlanChoices {
  const replicates = wholeOption(given, "replicates");
  const record = textOption(given, "record") as RecordChoice | undefined;
  const remembered = before?.replication ?? scenario.sweep?.replication;
  if (remembered === undefined) throw noSweep(file);
  return {
    seed: textOption(given, "seed") ?? before?.seed ?? String(scenario.seed),
    replication: replicates === undefined ? remembered : { kind: "fixed", replicates },
    record:
      record !== undefined
        ? recordOf(scenario, record)
        : before !== null
          ? recordOfText(before.recorded)
          : scenario.record.people.length > 0 || scenario.record.trust
            ? scenario.record
            : null,
    chunk: wholeOption(given, "chunk") ?? null,
    fresh: flagOption(given, "fresh"),
  };
}
