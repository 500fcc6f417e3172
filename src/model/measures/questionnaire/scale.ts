/** The latent states that questionnaires ask about, by the names of observed columns. `trust` is of a tie, all else of a person. */
export type LatentName =
  | "distress"
  | "acuteStress"
  | "vigilance"
  | "internalizedStigma"
  | "pride"
  | "selfEsteem"
  | "belonging"
  | "resilience"
  | "exposure"
  | "support"
  | "trust";

/** One person's (or tie's) latent states: states as in `stateColumns`, exposure in stigma events a year, support 0 to 1. */
export type Latent = Readonly<Partial<Record<LatentName, number>>>;

/**
 * A questionnaire that readers know, and what a simulated state would come to on it. Scale-equivalent, simulated: nobody was
 * asked, and no cut-off diagnoses anybody.
 */
export interface Scale {
  /** Key of the noise that people answer it with. */
  readonly name: string;
  readonly title: string;
  /** What it asks about, in plain words. */
  readonly about: string;
  /** The latent states that it is made from. */
  readonly needs: readonly LatentName[];
  /** The mapping as a formula. */
  readonly rule: string;
  readonly min: number;
  readonly max: number;
  /** Scores are rounded to multiples of this above `min`; means of items come finer. */
  readonly step: number;
  /** Scores from which the literature speaks of something; only cut-offs that were seen in a source. */
  readonly cuts: readonly Cut[];
  /** What was seen in a source, with the source; null if nothing was. */
  readonly checked: string | null;
  /** What is only recalled, by name: its number is not told before somebody has checked it. */
  readonly recalled: string | null;
  /** Score before noise and rounding, `min` to `max`. */
  readonly score: (latent: Required<Latent>) => number;
}

export interface Cut {
  /** Lowest score that counts. */
  readonly from: number;
  readonly meaning: string;
  /** Whether the cut-off was seen in a publication itself, or in a secondary source. */
  readonly seen: "publication" | "secondary source";
}
