import { flattenVariant, withoutParts } from "./flatten.ts";
import { type Registry, shipped } from "./registry.ts";
import type { ResolvedScenario, ResolvedVariant } from "./resolved.ts";
import { schemaAt, sourceJsonSchema } from "./schema/json-schema.ts";
import type { ResolvedSweep } from "./sweep/resolved-sweep.ts";
import type { OwnOutcome } from "./sweep/sweep.ts";
import { count, unitWords } from "./words.ts";

/** A key in which two scenarios differ. */
export interface Difference {
  /** Dotted: "network.rewiring"; "compare.scattered.network.rewiring" where it is so in one variant only. */
  readonly path: string;
  /** Undefined where a scenario has no such key. */
  readonly before: unknown;
  readonly after: unknown;
  /** "share", "people", ...; empty where there is none. */
  readonly unit: string;
}

/** What tells two scenarios apart. */
export interface ScenarioDifferences {
  /** Whether their runs are identical: the hashes are the same, whatever they say about themselves. */
  readonly sameRuns: boolean;
  readonly differences: readonly Difference[];
}

/** Compares two scenarios as they are run: defaults filled in, variants by name. */
export function diffScenarios(
  a: { readonly resolved: ResolvedScenario; readonly hash: string },
  b: { readonly resolved: ResolvedScenario; readonly hash: string },
  registry: Registry = shipped,
): ScenarioDifferences {
  const { variants: before, sweep, outcomes, ...about } = a.resolved;
  const { variants: after, sweep: otherSweep, outcomes: otherOutcomes, ...aboutOther } = b.resolved;
  const differences = [
    ...diffFlat(flat(about), flat(aboutOther), ""),
    ...diffOutcomes(outcomes, otherOutcomes),
    ...diffVariants(before, after),
    ...diffFlat(sweepFlat(sweep), sweepFlat(otherSweep), "sweep."),
  ];
  return {
    sameRuns: a.hash === b.hash,
    differences: differences.map((one) => ({
      ...one,
      unit: unitOf(one.path, b.resolved, registry) || unitOf(one.path, a.resolved, registry),
    })),
  };
}

/** One line: `network.rewiring: 0.05, then 1`. */
export function formatDifference({ path, before, after, unit }: Difference): string {
  return `${path}: ${shown(before, unit)}, then ${shown(after, unit)}`;
}

type Bare = Omit<Difference, "unit">;

/** Variants of the same name with each other; a difference that all of them have is said once. */
function diffVariants(before: readonly ResolvedVariant[], after: readonly ResolvedVariant[]): Bare[] {
  const alone = before.length === 1 && after.length === 1;
  const pairs = before.flatMap((one) => {
    const other = alone ? after[0] : after.find(({ name }) => name === one.name);
    return other === undefined ? [] : [{ name: one.name, found: diffFlat(flattenVariant(one), flattenVariant(other), "") }];
  });
  const counts = new Map<string, number>();
  const key = (one: Bare) => JSON.stringify([one.path, one.before, one.after]);
  for (const { found } of pairs) for (const one of found) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);

  const common = (pairs[0]?.found ?? []).filter((one) => counts.get(key(one)) === pairs.length);
  const single = pairs.flatMap(({ name, found }) =>
    found.filter((one) => counts.get(key(one)) !== pairs.length).map((one) => ({ ...one, path: `compare.${name}.${one.path}` })),
  );
  if (alone) return common;
  const gone = before
    .filter((one) => !after.some(({ name }) => name === one.name))
    .map(({ name }) => ({ path: `compare.${name}`, before: "there", after: undefined }));
  const come = after
    .filter((one) => !before.some(({ name }) => name === one.name))
    .map(({ name }) => ({ path: `compare.${name}`, before: undefined, after: "there" }));
  return [...common, ...single, ...gone, ...come];
}

function diffFlat(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, prefix: string): Bare[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return withoutParts(paths.filter((path) => before.get(path) !== after.get(path))).map((path) => ({
    path: `${prefix}${path}`,
    before: before.get(path),
    after: after.get(path),
  }));
}

function flat(part: object, prefix = ""): Map<string, unknown> {
  const entries = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
    if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return [[`${prefix}${key}`, value.join(", ")]];
    return typeof value === "object" && value !== null ? [...flat(value, `${prefix}${key}.`)] : [[`${prefix}${key}`, value]];
  });
  return new Map(entries);
}

/** Outcomes of one's own by name: what they measure in words; key by key where only these tell them apart. */
function diffOutcomes(before: readonly OwnOutcome[] = [], after: readonly OwnOutcome[] = []): Bare[] {
  const inWords = (outcomes: readonly OwnOutcome[]) => new Map(outcomes.map(({ name, meaning }) => [name, meaning]));
  const alike = before.flatMap((one) => {
    const other = after.find(({ name, meaning }) => name === one.name && meaning === one.meaning);
    return other === undefined ? [] : diffFlat(flat(one.statistic), flat(other.statistic), `outcomes.${one.name}.`);
  });
  return [...diffFlat(inWords(before), inWords(after), "outcomes."), ...alike];
}

/** What a sweep varies and how often it repeats; of its rows, how many there are, and the values that come up. */
function sweepFlat(sweep: ResolvedSweep | undefined): Map<string, unknown> {
  if (sweep === undefined) return new Map();
  const { keys, rows, named, ...others } = sweep;
  const values = keys.map((key, c): [string, unknown] => {
    const levels = [...new Set(rows.map((row) => row[c]))];
    return [`values.${key}`, `${levels.slice(0, 12).join(", ")}${levels.length > 12 ? `, and ${levels.length - 12} more` : ""}`];
  });
  return new Map([["points", rows.length], ...values, ...flat(others), ...flat(named, "named.")]);
}

/** The unit of a key, as the schema has it. */
function unitOf(path: string, { variants }: ResolvedScenario, registry: Registry): string {
  const steps = path.split(".");
  const inside = steps[0] === "compare" ? steps.slice(2) : steps;
  // Groups are a list in a scenario and go by name here; all have the same keys.
  if (inside[0] === "groups" || inside[0] === "interventions") inside[1] = "0";
  const { network } = variants[0];
  const schema = sourceJsonSchema(typeof network["generator"] === "string" ? network["generator"] : "file", registry);
  return schemaAt(schema, inside)?.unit ?? "";
}

function shown(value: unknown, unit: string): string {
  if (value === undefined || value === null) return "not there";
  return typeof value === "number" ? `${count(value)}${unitWords(unit)}` : String(value);
}
