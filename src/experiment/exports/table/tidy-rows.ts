import { runKeyColumns } from "../../store/run-row.ts";
import type { ResultsAbout } from "../results-about.ts";
import { type Block, type BlockColumn, type Cells, pickCells } from "./block.ts";
import { WantedRuns } from "./wanted-runs.ts";

/** How the rows of a stored table become those of an exported one. */
export interface TidyRows {
  readonly columns: readonly BlockColumn[];
  /** The rows that count of a block of a part. @param stored all columns of the part, in the order of the cells */
  take(block: Block, stored: readonly BlockColumn[], part: string): Block;
}

/**
 * All columns that any part has; a part without one has empty cells there. Factors come after the columns of the run, and are
 * filled in from the design where a table does not hold them itself.
 */
export function tidyRows(about: ResultsAbout, parts: readonly (readonly BlockColumn[])[]): TidyRows {
  const { factors, points } = about;
  const stored = new Map(parts.flat().map((column) => [column.name, column]));
  const missing = factors.filter(({ key }) => !stored.has(key));
  const keys = new Set<string>(runKeyColumns);
  const columns: BlockColumn[] = [
    ...[...stored.values()].filter(({ name }) => keys.has(name)),
    ...missing.map(({ key, numeric }): BlockColumn => ({ name: key, type: numeric ? "DOUBLE" : "STRING" })),
    ...inReadingOrder([...stored.values()].filter(({ name }) => !keys.has(name))),
  ];
  const levelOf = new Map(missing.map(({ key }) => [key, factors.findIndex((factor) => factor.key === key)]));
  const wanted = new WantedRuns(about);
  return {
    columns,
    take(block, own, part) {
      const place = new Map(own.map(({ name }, c) => [name, c]));
      const cellsOf = (name: string) => block.cells[place.get(name) ?? 0];
      const [run, point, replicate] = [cellsOf("run"), cellsOf("point"), cellsOf("replicate")];
      const kept: number[] = [];
      for (let row = 0, keeps = false; row < block.length; row++) {
        if (row === 0 || run[row] !== run[row - 1])
          keeps = wanted.keeps(String(run[row]), Number(point[row]), Number(replicate[row]), part);
        if (keeps) kept.push(row);
      }
      const pick = (cells: Cells) => (kept.length === block.length ? cells : (pickCells(cells, kept) as Cells));
      return {
        length: kept.length,
        cells: columns.map(({ name }): Cells => {
          const at = place.get(name);
          if (at !== undefined) return pick(block.cells[at]);
          const level = levelOf.get(name);
          if (level === undefined) return new Array<null>(kept.length).fill(null);
          return kept.map((row) => points[Number(point[row])].levels[level]) as Cells;
        }),
      };
    },
  };
}

/** As they are stored, but people's names beside their numbers also where the first part has none. */
function inReadingOrder(columns: readonly BlockColumn[]): BlockColumn[] {
  const label = columns.filter(({ name }) => name === "label");
  return columns.flatMap((column) => (column.name === "label" ? [] : column.name === "person" ? [column, ...label] : [column]));
}
