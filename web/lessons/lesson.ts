/**
 * A lesson as its data file says it: `web/lessons/<id>.lesson.yaml`. What happens is not in it: that is the scenario
 * `scenarios/lessons/<id>.yaml`, which `kith compare` and `kith test` run as any other, and its `hypothesis`, whose first
 * claim is the lesson's. Words follow the measured verdict: each result comes in three forms.
 */
export interface Lesson {
  /** Kebab-case; also the names of its two files. */
  readonly id: string;
  /** Its place among the eight. */
  readonly number: number;
  readonly title: string;
  /** The largest text of its first screen. */
  readonly question: string;
  /** One or two sentences below the question. */
  readonly lead: string;
  /** Names of the two variants that are drawn side by side, A and B. */
  readonly panels: readonly [a: string, b: string];
  /** What A and B are called in sentences: "where ties form circles". */
  readonly where: readonly [a: string, b: string];
  /** The person whom it is about, by label or number in the network; null where it is about everybody. */
  readonly person: string | null;
  /** What is drawn over time, of everybody or of the person. */
  readonly chart: LessonChart;
  readonly predict: Predict;
  readonly reveal: Reveal;
  readonly attempt: Attempt;
  /** One line to take home, by what was measured. */
  readonly takeaway: ByVerdict;
  /** What the model leaves out: two or three sentences, each a point. */
  readonly leavesOut: readonly string[];
  readonly teacher: TeacherNotes;
}

/**
 * One text for each thing that may be measured of the lesson's claim: as stated, the other way, or no clear difference. "{count}"
 * counts the repeats that are as stated by themselves; in `otherWay` it counts those that went the other way.
 */
export interface ByVerdict {
  readonly asStated: string;
  readonly otherWay: string;
  readonly noClearDifference: string;
}

/**
 * "average": mean distress of everybody in both panels. "devalued": that of people with a devalued identity. "person": one person's
 * distress in both. "dose": the claim's statistic over the places of a curve, one line each with and without. "worst": mean and
 * worst-off tenth.
 */
export type LessonChart = "average" | "devalued" | "person" | "dose" | "worst";

export type Predict =
  /** One of some answers; those with a letter are pictures of a panel. */
  | { readonly kind: "choose"; readonly options: readonly PredictOption[] }
  /** A number for each of two or more bars, 0 to 100. */
  | { readonly kind: "bars"; readonly prompt: string; readonly bars: readonly { readonly id: string; readonly text: string }[] }
  /** A curve of distress drawn over the year, with five numbers as its equal. */
  | { readonly kind: "curve"; readonly prompt: string; readonly weeks: readonly number[] }
  /** A number of repeats out of fifty. */
  | { readonly kind: "count"; readonly prompt: string; readonly of: number }
  /** So many people out of the network. */
  | { readonly kind: "members"; readonly prompt: string; readonly seats: number };

export interface PredictOption {
  readonly id: string;
  readonly text: string;
  readonly letter?: "A" | "B";
}

export interface Reveal {
  /** The verdict in the lesson's own words; "{count}" and "{repeats}" are filled in: "In {count} of {repeats} repeats ...". */
  readonly verdict: ByVerdict;
  /** Why: two or three sentences, true of the mechanism whatever the size. */
  readonly why: readonly string[];
}

/** "Now you try": by hand, then Run. Climate and policy are always offered beside it. */
export type Attempt =
  /** Add, cut or mend ties in one variant, at most `budget` of them. Becomes interventions at week 1 with named ties. */
  | {
      readonly kind: "ties";
      readonly prompt: string;
      readonly budget: number;
      readonly variant: string;
      readonly may: readonly ("add" | "cut" | "trust" | "mend")[];
      /** What an added tie is like; if left out, as addTies makes it, with whatever stance the two people have. */
      readonly adds?: { readonly trust: number; readonly manner: "own" | "supportive" };
    }
  /** Move a few numbers of the scenario. Paths as in the file. */
  | { readonly kind: "numbers"; readonly prompt: string; readonly paths: readonly (readonly string[])[] }
  /** Choose who sits in the safe space, and compare with seats at random and the most connected. */
  | { readonly kind: "members"; readonly prompt: string; readonly seats: number; readonly group: string }
  /** A small sweep of two by three: two numbers of the scenario, two and three values. */
  | {
      readonly kind: "design";
      readonly prompt: string;
      readonly rows: DesignAxis;
      readonly columns: DesignAxis;
      readonly replicates: number;
    };

export interface DesignAxis {
  readonly path: readonly string[];
  readonly title: string;
  readonly values: readonly number[];
  /** What the values are called, each in its place; the numbers themselves if left out. */
  readonly names?: readonly string[];
}

export interface TeacherNotes {
  /** Minutes of the whole, and of its three-minute version. */
  readonly minutes: number;
  /** What to ask and what to listen for. */
  readonly discuss: readonly string[];
  /** Where pupils stumble. */
  readonly watchFor: readonly string[];
  /** The three-minute version in three or four steps. */
  readonly short: readonly string[];
}
