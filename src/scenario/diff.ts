import { diffHypotheses, diffStatistics } from "./diff-claims.ts";
import { type Bare, diffFlat, flat, oneSided } from "./diff-flat.ts";
import { diffSweeps } from "./diff-sweeps.ts";
import { flattenVariant } from "./flatten.ts";
import { type Registry, shipped } from "./registry.ts";
import type { ResolvedScenario, ResolvedVariant } from "./resolved.ts";
import { schemaAt, sourceJsonSchema } from "./schema/json-schema.ts";
import type { OwnOutcome } from "./sweep/sweep.ts";
import { count, unitWords } from "./words.ts";

/** A key in which two scenarios differ: "compare.scattered.network.rewiring" where it is so in one variant only. */
export interface Difference extends Bare {
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
  const { variants: before, sweep, outcomes, hypothesis, ...about } = a.resolved;
  const { variants: after, sweep: otherSweep, outcomes: otherOutcomes, hypothesis: otherHypothesis, ...aboutOther } = b.resolved;
  const differences = [
    ...diffFlat(flat(about), flat(aboutOther), ""),
    ...diffOutcomes(outcomes, otherOutcomes),
    ...diffHypotheses(hypothesis, otherHypothesis),
    ...diffVariants(before, after),
    ...diffSweeps(sweep, otherSweep),
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

/** Variants of the same name with each other; a difference that all of them have is said once. */
function diffVariants(before: readonly ResolvedVariant[], after: readonly ResolvedVariant[]): Bare[] {
  const alone = before.length === 1 && after.length === 1;
  // A scenario that compares nothing is held against every variant of the other: what all of them have in common is left.
  const [bare, bareOther] = [before, after].map(comparesNothing);
  const block = alone ? null : oneSided("compare", bare ? null : before, bareOther ? null : after);
  const pairs = before.flatMap((one) => {
    const others = block !== null ? after : alone ? after.slice(0, 1) : after.filter(({ name }) => name === one.name);
    return others.map((other) => ({ name: one.name, found: diffFlat(...keysOf(one, other), "") }));
  });
  const counts = new Map<string, number>();
  const key = (one: Bare) => JSON.stringify([one.path, one.before, one.after]);
  for (const { found } of pairs) for (const one of found) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);

  const common = (pairs[0]?.found ?? []).filter((one) => counts.get(key(one)) === pairs.length);
  const single = pairs.flatMap(({ name, found }) =>
    found.filter((one) => counts.get(key(one)) !== pairs.length).map((one) => ({ ...one, path: `compare.${name}.${one.path}` })),
  );
  if (block !== null) return [...common, block];
  if (alone) return common;
  const gone = before
    .filter((one) => !after.some(({ name }) => name === one.name))
    .map(({ name }) => ({ path: `compare.${name}`, before: "there", after: undefined }));
  const come = after
    .filter((one) => !before.some(({ name }) => name === one.name))
    .map(({ name }) => ({ path: `compare.${name}`, before: undefined, after: "there" }));
  return [...common, ...single, ...gone, ...come];
}

/** Digests tell two files of a network apart; beside a generator they are no more than that there is a file. */
function keysOf(...both: [ResolvedVariant, ResolvedVariant]): [Map<string, unknown>, Map<string, unknown>] {
  const [one, other] = both.map(flattenVariant);
  const isDigest = (key: string) => key.startsWith("network.sha256");
  if ([one, other].every((keys) => keys.has("network.file"))) return [one, other];
  const without = (keys: Map<string, unknown>) => new Map([...keys].filter(([key]) => !isDigest(key)));
  return [without(one), without(other)];
}

/** Whether the only run of a scenario is the scenario itself, which has a name that no file gives it. */
function comparesNothing(variants: readonly ResolvedVariant[]): boolean {
  return variants.length === 1 && variants[0].name === "run";
}

/** Outcomes of one's own by name: what they measure in words; key by key where only these tell them apart. */
function diffOutcomes(before: readonly OwnOutcome[] = [], after: readonly OwnOutcome[] = []): Bare[] {
  const inWords = (outcomes: readonly OwnOutcome[]) => new Map(outcomes.map(({ name, meaning }) => [name, meaning]));
  const alike = before.flatMap((one) => {
    const other = after.find(({ name, meaning }) => name === one.name && meaning === one.meaning);
    return other === undefined ? [] : diffStatistics(one.statistic, other.statistic, `outcomes.${one.name}.`);
  });
  return [...diffFlat(inWords(before), inWords(after), "outcomes."), ...alike];
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
  if (value === "") return "nothing";
  return typeof value === "number" ? `${count(value)}${unitWords(unit)}` : String(value);
}
