import type { ResolvedVariant } from "./resolved.ts";

/** A variant as dotted keys and plain values, as its scenario would name them: "settings.work.climate", "mechanisms.mood.spread". */
export function flattenVariant({ population, settings, network, ties, mechanisms }: ResolvedVariant): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  walk({ population, settings: Object.fromEntries(settings.map(({ name, ...setting }) => [String(name), setting])), network, ties, mechanisms }, "");
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

/** The keys in which a variant differs from another; those that follow from another preset of mechanisms are left out. */
export function changedKeys(from: ResolvedVariant, to: ResolvedVariant, written: (path: string) => boolean): string[] {
  const [before, after] = [flattenVariant(from), flattenVariant(to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  if (!keys.includes("mechanisms.preset")) return keys;
  return keys.filter((key) => key === "mechanisms.preset" || !key.startsWith("mechanisms.") || written(key.split(".").slice(0, 2).join(".")));
}
