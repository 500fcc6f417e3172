import { personColumns } from "../engine/recorder.ts";
import type { CalibrationPlan } from "./calibrate/calibration-plan.ts";
import { checkHypothesis } from "./checks/hypothesis.ts";
import { checkOutcomes } from "./checks/outcomes.ts";
import type { Document } from "./document.ts";
import { changedKeys } from "./flatten.ts";
import type { Inspected } from "./inspect.ts";
import { planOf } from "./plan.ts";
import type { Registry } from "./registry.ts";
import { type ResolvedScenario, scenarioHash } from "./resolved.ts";
import type { Scenario } from "./scenario.ts";
import type { FoundSweep } from "./sweep/read-sweep.ts";

/** "A" to "Z", then "AA". */
function letterOf(variant: number): string {
  const letter = String.fromCharCode(65 + (variant % 26));
  return variant < 26 ? letter : `${letterOf(Math.floor(variant / 26) - 1)}${letter}`;
}

/** The names of variants as runs and claims know them. */
export function namesOf(inspected: readonly Inspected[]): string[] {
  return inspected.map(({ name }) => name ?? theOnly);
}

/** What a scenario that compares nothing calls its one variant. */
const theOnly = "run";

/** The scenario of variants in which nothing is wrong. */
export function buildScenario(
  inspected: readonly Inspected[],
  registry: Registry,
  found: FoundSweep | null,
  calibrate: CalibrationPlan | null,
): Scenario {
  const run = inspected.flatMap(({ read }) => (read === null ? [] : [read]));
  const [first] = run;
  const { document } = first;
  const { title, weeks, warmUp, replicates, outcome } = document;
  const record = { ...document.record, people: registry.columns.filter((column) => document.record.people.includes(column)) };
  const names = run.map((one) => one.resolved.name);
  const { outcomes, own } = checkOutcomes(run, names, registry);
  const { hypothesis } = checkHypothesis(run, names, registry, own, found?.sweep ?? null);
  const resolved: ResolvedScenario = {
    kith: 1,
    title,
    question: document.question ?? null,
    notes: document.notes ?? null,
    seed: String(document.seed),
    weeks,
    warmUp,
    replicates,
    record,
    outcome,
    ...(outcomes.length === 0 ? {} : { outcomes }),
    hypothesis,
    variants: run.map((one) => one.resolved),
    ...(found === null ? {} : { sweep: found.resolved }),
  };
  const variants = run.map(({ document: own, facts, resolved: { name, ...rest } }, v) => {
    const written = (key: string) =>
      [document, own].some(
        ({ mechanisms }) => key.startsWith("mechanisms.") && Object.hasOwn(mechanisms, key.slice("mechanisms.".length)),
      );
    return {
      name,
      letter: letterOf(v),
      plan: planOf(own, facts, registry),
      changed: changedKeys(first.resolved, { name, ...rest }, written),
    };
  });
  return {
    title,
    question: resolved.question,
    notes: resolved.notes,
    seed: resolved.seed,
    weeks,
    warmUp,
    replicates,
    record: {
      every: record.every,
      averaged: record.averaged,
      model: record.model,
      people: columnsOf(document),
      trust: record.ties.includes("trust"),
    },
    outcome,
    hypothesis,
    variants,
    sweep: found?.sweep ?? null,
    calibrate,
    outcomes,
    importReport: first.facts.brought?.report ?? null,
    resolved,
    hash: scenarioHash(resolved),
  };
}

function columnsOf({ record }: Document) {
  return personColumns.filter((column) => record.people.includes(column));
}
