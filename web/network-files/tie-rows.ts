import { type Csv, columnOf } from "./csv.ts";

/** How somebody acts over a tie, as the file says it: by their own stance, or fixed. */
export const manners = ["own", "supportive", "neutral", "stigmatizing"] as const;
export type MannerWord = (typeof manners)[number];

/** A row of `network.ties.csv`. */
export interface TieRow {
  readonly source: string;
  readonly target: string;
  /** Trust of the source in the target, and back, 0 to 1. */
  readonly trust: number;
  readonly trustBack: number;
  /** How the target acts on the source, and the source on the target. */
  readonly manner: MannerWord;
  readonly mannerBack: MannerWord;
  /** The setting that the tie belongs to, or "" where none is said. */
  readonly layer: string;
}

export function tieRowsOf(csv: Csv): readonly TieRow[] {
  const places = ["source", "target", "trust", "trustBack", "manner", "mannerBack", "layer"].map((name) => columnOf(csv, name));
  const [source, target, trust, trustBack, manner, mannerBack, layer] = places;
  const cell = (row: readonly string[], place: number) => (place < 0 ? "" : (row[place] ?? "").trim());
  const number = (text: string) => (text === "" || !Number.isFinite(Number(text)) ? 0.5 : Number(text));
  const word = (text: string) => manners.find((known) => known === text.toLowerCase()) ?? "own";
  return csv.rows.map((row) => ({
    source: cell(row, source),
    target: cell(row, target),
    trust: number(cell(row, trust)),
    trustBack: number(cell(row, trustBack < 0 ? trust : trustBack)),
    manner: word(cell(row, manner)),
    mannerBack: word(cell(row, mannerBack)),
    layer: cell(row, layer),
  }));
}

/** The ties in order of ids, the lower id first; layers have a column only where a tie belongs to one. */
export function tieTable(ties: readonly TieRow[]): Csv {
  const layered = ties.some(({ layer }) => layer !== "");
  const rows = ties
    .map((tie) => (Number(tie.source) <= Number(tie.target) ? tie : turnedAround(tie)))
    .sort((one, other) => Number(one.source) - Number(other.source) || Number(one.target) - Number(other.target));
  return {
    columns: ["source", "target", "trust", "trustBack", "manner", "mannerBack", ...(layered ? ["layer"] : [])],
    rows: rows.map(({ source, target, trust, trustBack, manner, mannerBack, layer }) => [
      source,
      target,
      String(trust),
      String(trustBack),
      manner,
      mannerBack,
      ...(layered ? [layer === "" ? "0" : layer] : []),
    ]),
  };
}

/** Whether a tie joins two people, whichever is named first. */
export function joins({ source, target }: TieRow, one: string, other: string): boolean {
  return (source === one && target === other) || (source === other && target === one);
}

/** The same tie with its two people the other way around. */
export function turnedAround({ source, target, trust, trustBack, manner, mannerBack, layer }: TieRow): TieRow {
  return { source: target, target: source, trust: trustBack, trustBack: trust, manner: mannerBack, mannerBack: manner, layer };
}
