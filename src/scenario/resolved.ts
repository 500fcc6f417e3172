import type { Plan } from "../engine/plan.ts";
import { canonicalJson, fileDigest, textDigest } from "./canonical.ts";
import { isFilePart, type Document } from "./document.ts";
import type { Facts } from "./facts.ts";
import type { Registry } from "./registry.ts";

/** A variant as plain data with nothing left open: what is stored beside results, compared and hashed. */
export interface ResolvedVariant {
  readonly name: string;
  readonly population: Readonly<Record<string, unknown>>;
  /** A list, for their order is part of the model. */
  readonly settings: readonly Readonly<Record<string, unknown>>[];
  readonly network: Readonly<Record<string, unknown>>;
  readonly ties: { readonly preset: string };
  /** Every mechanism: "off", or its values. */
  readonly mechanisms: Readonly<Record<string, unknown>>;
}

/** A scenario as plain data with nothing left open. */
export interface ResolvedScenario {
  readonly kith: 1;
  readonly title: string;
  readonly question: string | null;
  readonly notes: string | null;
  readonly seed: string;
  readonly weeks: number;
  readonly warmUp: number;
  readonly replicates: number;
  readonly record: { readonly every: number; readonly model: boolean; readonly people: readonly string[]; readonly ties: readonly string[] };
  readonly outcome: string;
  readonly variants: readonly ResolvedVariant[];
}

export function resolveVariant(name: string, document: Document, plan: Plan, facts: Facts, registry: Registry): ResolvedVariant {
  const { identities, settings, population } = plan.people;
  const off = registry.mechanisms.map((mechanism) => [mechanism.name, plan.mechanisms.get(mechanism.name) ?? "off"]);
  return {
    name,
    population: { people: plan.size, identities, ...population },
    settings,
    network: resolveNetwork(document, plan, facts),
    ties: document.ties,
    mechanisms: { preset: document.mechanisms.preset, ...Object.fromEntries(off) },
  };
}

function resolveNetwork({ network }: Document, plan: Plan, { brought }: Facts): Record<string, unknown> {
  const { source, trust, change, by } = plan.network;
  const common = { trust, change, by };
  if ("generator" in source) return { generator: source.generator, ...source.values, ...common };
  const people = isFilePart(network) ? (network.people ?? null) : null;
  return { file: network["file"], people, sha256: (brought?.texts ?? []).map(fileDigest), ...brought?.options, ...common };
}

/**
 * What a scenario's runs depend on, as one number: equal for files that differ in comments, order of keys, line ends,
 * percent signs, spelled-out defaults, words about themselves or names of files, and different as soon as any result
 * could be.
 */
export function scenarioHash(resolved: ResolvedScenario): string {
  const { kith, seed, weeks, warmUp, replicates, record, outcome, variants } = resolved;
  const runs = variants.map((variant) => ({ ...variant, network: withoutNames(variant.network), mechanisms: { ...variant.mechanisms, preset: null } }));
  return textDigest(canonicalJson({ kith, seed, weeks, warmUp, replicates, record, outcome, variants: runs }));
}

/** What makes a variant's runs what they are, as text: two variants with the same text run alike. */
export function variantText({ population, settings, network, ties, mechanisms }: ResolvedVariant): string {
  return canonicalJson({ population, settings, network: withoutNames(network), ties, mechanisms: { ...mechanisms, preset: null } });
}

/** A file counts by what is in it. */
function withoutNames(network: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return "sha256" in network ? { ...network, file: null, people: null } : network;
}
