import { checkGroups } from "./checks/groups.ts";
import { checkInterventions } from "./checks/interventions.ts";
import { checkMechanisms } from "./checks/mechanisms.ts";
import { checkNetwork } from "./checks/network.ts";
import { checkOutcome } from "./checks/outcome.ts";
import { checkPeople } from "./checks/people.ts";
import { checkSettings } from "./checks/settings.ts";
import { checkSize } from "./checks/size.ts";
import { checkTies } from "./checks/ties.ts";
import { type Document, type FilePart, isFilePart } from "./document.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import type { Brought } from "./files.ts";
import type { Broken, Finding } from "./finding.ts";
import { planMechanisms } from "./plan.ts";
import type { Registry } from "./registry.ts";
import { type ResolvedVariant, resolveVariant } from "./resolved.ts";
import { validate } from "./validate.ts";
import type { PlainMap } from "./yaml/plain.ts";

/** One variant, looked at from all sides; `name` is null for a scenario without overrides. */
export interface Inspected {
  readonly name: string | null;
  /** Keys, kinds and ranges. */
  readonly shape: readonly Finding[];
  /** What follows from several values together. */
  readonly meaning: readonly Finding[];
  /** It was not written, but follows from another by `versus`. */
  readonly isTwin?: boolean;
  /** The document, mended where it is wrong, and what follows from it; null if it is beyond mending. */
  readonly read: { readonly document: Document; readonly facts: Facts; readonly resolved: ResolvedVariant } | null;
}

/** What is the same for all variants of a scenario. */
export interface Surroundings {
  readonly registry: Registry;
  readonly fetch: (part: FilePart, broken: Broken) => Brought;
  /** How many variants there will be. */
  readonly variants: number;
}

/** Checks one variant: first its shape, then, on what is sound of it, its meaning. */
export function inspect(
  name: string | null,
  raw: PlainMap,
  unread: readonly (readonly PropertyKey[])[],
  { registry, fetch, variants }: Surroundings,
): Inspected {
  const { document, findings, broken } = validate(raw, unread, registry);
  if (document === null) return { name, shape: findings, meaning: [], read: null };
  const { network, outcome } = document;
  const brought = isFilePart(network) && !broken(["network"]) ? fetch(network, broken) : null;
  const facts = gatherFacts(document, brought, registry);
  const mechanisms = planMechanisms(document, registry);
  const on = new Set(mechanisms.keys());
  const about = registry.outcomes.find((one) => one.name === outcome)?.meaning ?? "";
  const meaning = [
    ...checkPeople(document, facts, broken),
    ...checkSettings(document, facts, broken),
    ...checkOutcome(document, about, broken),
    ...checkGroups(document, facts, on, registry, broken),
    ...checkInterventions(document, facts, mechanisms, registry, broken),
    ...checkNetwork(document, facts, registry, broken),
    ...checkMechanisms(document, on, registry),
    ...checkTies(document, registry, broken),
    ...checkSize(document, facts, variants),
  ];
  return {
    name,
    shape: findings,
    meaning,
    read: { document, facts, resolved: resolveVariant(name ?? "run", document, facts, registry) },
  };
}
