import type { ResolvedVariant } from "./resolved.ts";

/** A variant as dotted keys and plain values, as its scenario would name them: "settings.work.climate", "mechanisms.mood.spread". */
export function flattenVariant({
  population,
  settings,
  groups,
  network,
  ties,
  mechanisms,
  interventions,
}: ResolvedVariant): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const { name } of groups) flat.set(`groups.${name}`, "there");
  for (const { name } of interventions) flat.set(`interventions.${name}`, "there");
  walk(
    {
      population,
      settings: Object.fromEntries(settings.map(({ name, ...setting }) => [String(name), setting])),
      ...(groups.length === 0 ? {} : { groups: Object.fromEntries(groups.map(({ name, ...group }) => [String(name), group])) }),
      network,
      ties,
      mechanisms,
      interventions: Object.fromEntries(interventions.map(({ name, ...line }) => [String(name), line])),
    },
    "",
  );
  return flat;

  function walk(value: unknown, path: string): void {
    if (typeof value !== "object" || value === null) {
      flat.set(path, value);
      return;
    }
    const entries = Object.entries(value);
    if (entries.length === 0) flat.set(path, Array.isArray(value) ? "none" : "on");
    for (const [key, part] of entries) walk(part, path === "" ? key : `${path}.${key}`);
  }
}

/** Keys without those of a group or an intervention that is itself among them: it came or went as a whole. */
export function withoutParts(keys: readonly string[]): string[] {
  const whole = new Set(keys);
  return keys.filter((key) => {
    const [part, name, ...rest] = key.split(".");
    const isPart = (part === "groups" || part === "interventions") && rest.length > 0;
    return !isPart || !whole.has(`${part}.${name}`);
  });
}

/**
 * The keys in which a variant differs from another, without those that follow from others: what a preset of mechanisms
 * switches, and what only one of two kinds of network has.
 */
export function changedKeys(from: ResolvedVariant, to: ResolvedVariant, written: (path: string) => boolean): string[] {
  const [before, after] = [flattenVariant(from), flattenVariant(to)];
  const keys = withoutParts(
    [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key) && !followsFromNetwork(key),
    ),
  );
  if (!keys.includes("mechanisms.preset")) return keys;
  return keys.filter(
    (key) => key === "mechanisms.preset" || !key.startsWith("mechanisms.") || written(key.split(".").slice(0, 2).join(".")),
  );

  function followsFromNetwork(key: string): boolean {
    const another = ["generator", "file", "change"].some(
      (part) => before.get(`network.${part}`) !== after.get(`network.${part}`),
    );
    const oneSided = (before.get(key) ?? null) === null || (after.get(key) ?? null) === null;
    return key.startsWith("network.") && key !== "network.generator" && key !== "network.file" && another && oneSided;
  }
}
