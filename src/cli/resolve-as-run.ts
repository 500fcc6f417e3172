import { stringify } from "yaml";
import type { RecordPlan } from "../engine/recorder.ts";
import { type ResolvedScenario, scenarioHash } from "../scenario/resolved.ts";

/** What is run otherwise than the file says. */
export interface RunOtherwise extends Partial<Pick<ResolvedScenario, "sweep">> {
  readonly seed: string;
  readonly replicates: number;
  readonly record: RecordPlan | null;
}

/** The text of a scenario as it is run, every default filled in, and its hash. */
export function resolveAsRun(
  resolved: ResolvedScenario,
  { record, ...otherwise }: RunOtherwise,
): { readonly yaml: string; readonly hash: string } {
  const asRun: ResolvedScenario = { ...resolved, ...otherwise, record: keptOf(record) };
  return { yaml: stringify(asRun, { aliasDuplicateObjects: false }), hash: scenarioHash(asRun) };
}

function keptOf(record: RecordPlan | null): ResolvedScenario["record"] {
  if (record === null) return { every: 1, averaged: false, model: false, people: [], ties: [] };
  const { every, averaged, model, people, trust } = record;
  return { every, averaged: averaged === true, model, people, ties: trust ? ["trust"] : [] };
}
