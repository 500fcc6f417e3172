/** An element of a picture as data: the report writes it as text, the lab draws it. */
export interface Mark {
  /** Name of an SVG element. */
  readonly tag: string;
  /** Attributes. Looks are classes (drawing/looks.ts); what must also hold in a picture saved alone stands as presentation attributes. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inner: readonly (Mark | string)[];
  /** The point that it shows, where a reader may ask for more: a place in `manifest.points`. */
  readonly point?: number;
}

/** A table that says what a picture shows. */
export interface FigureTable {
  readonly columns: readonly string[];
  /** Texts as they are read, numbers as they are counted; null where there is none. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export type FigureKind =
  | "one-parameter"
  | "scatter"
  | "interaction"
  | "heat-map"
  | "phase"
  | "main-effects"
  | "paired-differences"
  | "over-weeks"
  | "every-replicate";

/** A picture of a sweep, with all that stands around it. */
export interface Figure {
  readonly kind: FigureKind;
  /** What was found, in the words that the numbers allow. */
  readonly title: string;
  /** What it shows, in a sentence or two that follow from the numbers. */
  readonly description: string;
  /** How to read the marks: what dots, bars and hatching stand for, and how many replicates are drawn of how many. */
  readonly reading: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly table: FigureTable;
  /** What to keep in mind: wide intervals, few replicates. */
  readonly warnings: readonly string[];
}

/** How large a picture is to be. Text never scales with it: a narrow picture is drawn anew. */
export interface FigureSize {
  readonly width: number;
  /** As it needs if left out. */
  readonly height?: number;
  /** Pixels of a letter; 16 if left out. */
  readonly text?: number;
}
