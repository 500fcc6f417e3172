/** A group of a text's keys as YAML gives it. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** What was written, if it is a group of keys; else an empty one. */
export function asMap(value: unknown): PlainMap {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as PlainMap) : {};
}

/** What was written, if it is a list; else an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
