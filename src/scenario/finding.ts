/** Something wrong with one variant, by the path of its own document: where that stands in the file comes later. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  /** Whether the key or its value is meant. */
  readonly at: "key" | "value";
  /** What follows the path in the message: "is 3 per week; it must be between 0 and 1". */
  readonly body: string;
  readonly suggestion?: string;
  readonly severity: "error" | "warning";
  /** The value is not there: what another part of the file may still bring. */
  readonly missing?: true;
}

/** An error about a value. */
export function wrong(path: readonly PropertyKey[], body: string, suggestion?: string): Finding {
  return { path, at: "value", body, severity: "error", ...(suggestion === undefined ? {} : { suggestion }) };
}

/** An error about a key, or about a whole group. */
export function wrongKey(path: readonly PropertyKey[], body: string, suggestion?: string): Finding {
  return { ...wrong(path, body, suggestion), at: "key" };
}

/** A warning. */
export function doubtful(path: readonly PropertyKey[], body: string): Finding {
  return { path, at: "key", body, severity: "warning" };
}

/** Whether the value at a path is wrong, or part of one that is: nothing more should be said about it. */
export type Broken = (path: readonly PropertyKey[]) => boolean;
