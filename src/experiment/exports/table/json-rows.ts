import type { Block, BlockColumn, Cells } from "./block.ts";
import { shortFloat } from "./csv-lines.ts";

/**
 * The rows of a block as JSON objects, one a line, with a comma between them. Every number reads back to the last bit: a FLOAT as the
 * shortest decimal that rounds to it. What is not there is null.
 */
export function jsonRows(columns: readonly BlockColumn[], { cells, length }: Block): string {
  const names = columns.map(({ name }) => JSON.stringify(name));
  const texts = columns.map(({ type }, c) => textsOf(cells[c], type));
  return Array.from({ length }, (_, row) => `{${names.map((name, c) => `${name}:${texts[c](row)}`).join(",")}}`).join(",\n");
}

function textsOf(cells: Cells, type: BlockColumn["type"]): (row: number) => string {
  if (type !== "FLOAT") return (row) => JSON.stringify(cells[row]);
  return (row) => {
    const cell = cells[row];
    return cell === null ? "null" : shortFloat(cell as number);
  };
}
