/** Where something of a sweep stands: a place in the scenario, or a spot of a table that it names. */
export type Spot =
  | { readonly path: readonly PropertyKey[]; readonly at: "key" | "value" }
  | { readonly file: string; readonly line: number; readonly column: number };

/** Something wrong with a sweep. */
export interface SweepFinding {
  readonly spot: Spot;
  /** What it is about, as the message begins: a key of the scenario, or a path of the block. */
  readonly subject: string;
  /** What follows: "is 3; it must be between 0 and 1". */
  readonly body: string;
  readonly suggestion?: string;
  readonly severity: "error" | "warning";
}

/** Takes note of what is wrong. */
export type Complain = (finding: SweepFinding) => void;

/** The spot of a value. */
export function valueAt(path: readonly PropertyKey[]): Spot {
  return { path, at: "value" };
}

/** The spot of a key, or of a whole group. */
export function keyAt(path: readonly PropertyKey[]): Spot {
  return { path, at: "key" };
}

/** An error. */
export function fault(spot: Spot, subject: string, body: string, suggestion?: string): SweepFinding {
  return { spot, subject, body, severity: "error", ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A warning. */
export function doubt(spot: Spot, subject: string, body: string): SweepFinding {
  return { spot, subject, body, severity: "warning" };
}
