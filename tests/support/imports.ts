import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An import or export from another file of the project, at once or later: its keyword, what it names, and where that is. */
const importing = /^(?:import|export)\s+(type\b)?([^;"=(]*?)"(\.[^"?]+)[^"]*"|\bimport\s*(type\b)?(\()\s*"(\.[^"?]+)[^"]*"/gm;

/** The project's files that a file imports, as paths from the root. Those of which it takes only types are left out, unless asked for. */
export function importsOf(file: string, { types = false } = {}): string[] {
  return [...readFileSync(file, "utf8").matchAll(importing)]
    .filter(([, type, names = ""]) => types || (type === undefined && !namesOnlyTypes(names)))
    .map(([, , , at, , , later]) => join(dirname(file), at ?? later))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

/** "{ type A, type B } from": nothing is left of it once types are gone. */
function namesOnlyTypes(names: string): boolean {
  const list = /^\s*\{([^}]*)\}\s*from\s*$/.exec(names)?.[1] ?? "value";
  return list.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
}

/** Every file that one of these can come to run, themselves included; with `types` also those that they only name types of. */
export function reached(files: readonly string[], { types = false } = {}): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [...files];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    next.push(...importsOf(file, { types }));
  }
  return seen;
}

/**
 * Ways of files that come back to where they began, "a -> b -> a", by imports of more than types: types may point at each
 * other, code may not. At least one where there are any; only ways that stay among the given files.
 */
export function rounds(files: readonly string[]): string[] {
  const among = new Set(files);
  const done = new Set<string>();
  const found: string[] = [];
  function walk(file: string, path: readonly string[]): void {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of importsOf(file)) if (among.has(next)) walk(next, [...path, file]);
    done.add(file);
  }
  for (const file of files) walk(file, []);
  return found;
}
