/** What YAML can say: maps have no prototype, so that no key means more than itself. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join("\u0000");
}

/** Whether a path goes through another. */
export function begins(path: readonly PropertyKey[], start: readonly PropertyKey[]): boolean {
  return start.length <= path.length && start.every((step, k) => String(step) === String(path[k]));
}
