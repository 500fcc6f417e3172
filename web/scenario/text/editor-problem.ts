/** A problem as the editor shows it: under its place, with a sentence below the line and a fix to press. */
export interface EditorProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** A sentence. */
  readonly message: string;
  readonly severity: "error" | "warning";
  readonly fix: { readonly from: number; readonly to: number; readonly text: string; readonly words: string } | null;
}
