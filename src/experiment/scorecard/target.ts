/** One number that runs are held against, and where it should lie. */
export interface TargetPart {
  /** Key of a statistic of one replicate: the mean over replicates and its interval are held against the range. */
  readonly statistic: string;
  /** What the number is, in plain words. */
  readonly meaning: string;
  readonly unit: string;
  /** null: no limit on that side. */
  readonly low: number | null;
  readonly high: number | null;
  /** The whole interval has to lie in the range, not only overlap it: for conditions beside a row's own number. */
  readonly wholly?: boolean;
  /** Why the number stands beside the finding but cannot be held against it; left out where it can. */
  readonly unlike?: string;
}

/** A part that is inside where its interval meets the range. */
export function part(statistic: string, meaning: string, unit: string, low: number | null, high: number | null): TargetPart {
  return { statistic, meaning, unit, low, high };
}

/** A row of the evidence as a target. It is inside when every part is. */
export interface Target {
  /** "C9", "V17". */
  readonly id: string;
  readonly title: string;
  /** Keys of model/sources, "row 9", or "assumed" where no study gives the range. */
  readonly sources: readonly string[];
  /** What was found, and how the range follows from it. */
  readonly finding: string;
  readonly parts: readonly TargetPart[];
}

/** Statistics of one replicate by name; null where there is none. */
export type Statistics = Readonly<Record<string, number | null>>;
