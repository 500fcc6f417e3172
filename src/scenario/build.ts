import { personColumns } from "../engine/recorder.ts";
import type { Document } from "./document.ts";
import { changedKeys } from "./flatten.ts";
import type { Inspected } from "./inspect.ts";
import { planOf } from "./plan.ts";
import type { Registry } from "./registry.ts";
import { type ResolvedScenario, scenarioHash } from "./resolved.ts";
import type { Scenario } from "./scenario.ts";

const letters = "ABCDEFGH";

/** The scenario of variants in which nothing is wrong. */
export function buildScenario(inspected: readonly Inspected[], registry: Registry): Scenario {
  const run = inspected.flatMap(({ read }) => (read === null ? [] : [read]));
  const [first] = run;
  const { document } = first;
  const { title, weeks, warmUp, replicates, outcome } = document;
  const record = { ...document.record, people: registry.columns.filter((column) => document.record.people.includes(column)) };
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
    variants: run.map((one) => one.resolved),
  };
  const variants = run.map(({ document: own, facts, resolved: { name, ...rest } }, v) => {
    const written = (key: string) =>
      [document, own].some(
        ({ mechanisms }) => key.startsWith("mechanisms.") && Object.hasOwn(mechanisms, key.slice("mechanisms.".length)),
      );
    return {
      name,
      letter: letters[v],
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
    variants,
    importReport: first.facts.brought?.report ?? null,
    resolved,
    hash: scenarioHash(resolved),
  };
}

function columnsOf({ record }: Document) {
  return personColumns.filter((column) => record.people.includes(column));
}
