import type { CellType } from "./table/block.ts";

/** A column as the data dictionary tells it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: CellType;
  /** "points of 100", "weeks"; empty for text and bare numbers. */
  readonly unit: string;
  /** What may stand there: "0 to 1", "0 or 1", the words; empty where that is open. */
  readonly range: string;
  readonly meaning: string;
  /** What it comes from: a table of the model, a key of the scenario, a study. */
  readonly source: string;
}

/** Makes columns that come from one source. */
export function columnsFrom(source: string) {
  return (name: string, type: CellType, unit: string, range: string, meaning: string): DescribedColumn => {
    return { name, type, unit, range, meaning, source };
  };
}

/** The words of a dictionary for what a cell is. */
export const typeWords: Readonly<Record<CellType, string>> = {
  STRING: "text",
  INT32: "whole number",
  FLOAT: "number",
  DOUBLE: "number",
};

/** What values of a unit may be, where the unit alone says it. */
export function rangeOfUnit(unit: string): string {
  if (unit === "share" || unit === "chance" || unit === "share per week") return "0 to 1";
  if (unit === "correlation") return "-1 to 1";
  return unit === "points of 100" ? "0 to 100" : "";
}

/** "a, b, c", or how many where that would be long. */
export function fewWords(words: readonly string[]): string {
  const text = words.join(", ");
  return text.length <= 120 ? text : `${words.length} names`;
}
