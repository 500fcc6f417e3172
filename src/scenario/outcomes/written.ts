import type { WrittenWhole } from "../hypothesis/written.ts";

/** An outcome of one's own as a file writes it: a statistic with a name. */
export interface WrittenOutcome extends WrittenWhole {
  readonly name: string;
  readonly title?: string | undefined;
  /** "identity", "group", or a dimension of identity: one outcome for each group of people. */
  readonly by?: string | undefined;
}

/** Stands in the place of a name that cannot be one. */
export const nameless = "?";
