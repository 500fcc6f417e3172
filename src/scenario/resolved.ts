import type { Mechanism } from "../model/mechanism.ts";
import type { ImportOptions } from "../network/formats/import-types.ts";
import type { Network } from "../network/network.ts";
import { written } from "../parameters/parameter.ts";
import { canonicalJson, fileDigest, textDigest } from "./canonical.ts";
import { type Document, isFilePart } from "./document.ts";
import type { Facts } from "./facts.ts";
import type { Brought } from "./files.ts";
import type { Hypothesis } from "./hypothesis/claim.ts";
import { generatorValues, planLivingTies, planMechanisms, planPeople, planTies } from "./plan.ts";
import { planInterventions, resolveLine } from "./plan-interventions.ts";
import type { Registry } from "./registry.ts";
import type { ResolvedSweep } from "./sweep/resolved-sweep.ts";
import type { OwnOutcome } from "./sweep/sweep.ts";

/** A variant as plain data with nothing left open: what is stored beside results, compared and hashed. */
export interface ResolvedVariant {
  readonly name: string;
  readonly population: Readonly<Record<string, unknown>>;
  /** A list, for their order is part of the model. */
  readonly settings: readonly Readonly<Record<string, unknown>>[];
  /** Each with its numbers beside what else is said of it. */
  readonly groups: readonly Readonly<Record<string, unknown>>[];
  readonly network: Readonly<Record<string, unknown>>;
  readonly ties: Readonly<Record<string, unknown>>;
  /** Every mechanism: "off", or its values. */
  readonly mechanisms: Readonly<Record<string, unknown>>;
  /** A list, for lines further down have the last word. */
  readonly interventions: readonly Readonly<Record<string, unknown>>[];
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
  readonly record: {
    readonly every: number;
    readonly averaged: boolean;
    readonly model: boolean;
    readonly people: readonly string[];
    readonly ties: readonly string[];
  };
  readonly outcome: string;
  /** Statistics that are outcomes of its own; left out where there are none. */
  readonly outcomes?: readonly OwnOutcome[];
  /** No part of the hash: runs do not depend on what is claimed about them. */
  readonly hypothesis: Hypothesis | null;
  readonly variants: readonly ResolvedVariant[];
  /** Left out of a scenario that sweeps nothing. */
  readonly sweep?: ResolvedSweep;
}

/** A variant with nothing left open; also one that cannot run, as far as it could be read. */
export function resolveVariant(name: string, document: Document, facts: Facts, registry: Registry): ResolvedVariant {
  const { identities, settings, population, groups = [] } = planPeople(document, registry);
  const on = planMechanisms(document, registry);
  return {
    name,
    population: { people: facts.size, identities, ...population },
    settings: settings.map((setting) => ({ ...setting })),
    groups: groups.map(({ values, ...group }) => ({ ...group, ...values })),
    network: resolveNetwork(document, facts, registry),
    ties: { preset: document.ties.preset, ...planLivingTies(document, registry) },
    mechanisms: {
      preset: document.mechanisms.preset,
      ...Object.fromEntries(registry.mechanisms.map((one) => [one.name, asWritten(one, on.get(one.name))])),
    },
    interventions: planInterventions(document, registry).map((line) => resolveLine(line, registry)),
  };
}

/** A mechanism's values as a scenario would write them, or "off". */
function asWritten({ parameters }: Mechanism, values: Readonly<Record<string, number>> | undefined): unknown {
  if (values === undefined) return "off";
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(parameters[name], value)]));
}

function resolveNetwork(document: Document, { brought }: Facts, registry: Registry): Record<string, unknown> {
  const { network } = document;
  const common = planTies(document, registry);
  if (!isFilePart(network)) return { generator: network.generator, ...generatorValues(network, registry), ...common };
  return {
    file: network.file,
    people: network.people ?? null,
    sha256: digestsOf(brought),
    ...importedBy(brought?.options),
    ...common,
  };
}

/** Digests of the texts that a network was read from: found once, for all variants and all rows of a sweep read the same ones. */
const digests = new WeakMap<Network, readonly string[]>();

function digestsOf(brought: Brought | null): readonly string[] {
  if (brought === null) return [];
  const { network, texts } = brought;
  const known = network === null ? undefined : digests.get(network);
  if (known !== undefined) return known;
  const found = texts.map(fileDigest);
  if (network !== null) digests.set(network, found);
  return found;
}

/** The importer's options under the names that scenarios use. */
function importedBy(options: ImportOptions = {}): Record<string, unknown> {
  const { trust: unstatedTrust, trustBack: unreturnedTrust, ...others } = options;
  return { ...others, unstatedTrust, unreturnedTrust };
}

/**
 * What a scenario's runs depend on, as one number: equal for files that differ in comments, order of keys, line ends,
 * percent signs, spelled-out defaults, words about themselves or names of files, and different as soon as any result
 * could be.
 */
export function scenarioHash(resolved: ResolvedScenario): string {
  const { kith, seed, weeks, warmUp, replicates, record, outcome, outcomes = [], variants, sweep } = resolved;
  const own = outcomes.length === 0 ? {} : { outcomes: outcomes.map(({ name, statistic }) => ({ name, statistic })) };
  const runs = variants.map((variant) => ({
    ...variant,
    network: withoutNames(variant.network),
    ties: withoutPreset(variant.ties),
    mechanisms: { ...variant.mechanisms, preset: null },
  }));
  return textDigest(canonicalJson({ kith, seed, weeks, warmUp, replicates, record, outcome, ...own, variants: runs, sweep }));
}

/** What makes a variant's runs what they are, as text: two variants with the same text run alike. */
export function variantText({ population, settings, groups, network, ties, mechanisms, interventions }: ResolvedVariant): string {
  return canonicalJson({
    population,
    settings,
    groups,
    network: withoutNames(network),
    ties: withoutPreset(ties),
    mechanisms: { ...mechanisms, preset: null },
    interventions,
  });
}

/** Ties that live by the same numbers are the same, whatever their preset is called; fixed ones have no numbers. */
function withoutPreset(ties: ResolvedVariant["ties"]): ResolvedVariant["ties"] {
  return { ...ties, preset: ties["preset"] === "fixed" ? "fixed" : null };
}

/** A file that was read counts by what is in it. */
function withoutNames(network: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { sha256 } = network;
  return Array.isArray(sha256) && sha256.length > 0 ? { ...network, file: null, people: null } : network;
}
