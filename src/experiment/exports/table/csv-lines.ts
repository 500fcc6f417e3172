import { formulaStart } from "../../../network/formats/formula.ts";
import type { Block, BlockColumn, Cells } from "./block.ts";

/** The first line of a CSV file: the names of its columns. */
export function csvHead(columns: readonly BlockColumn[]): string {
  return `${columns.map(({ name }) => csvText(name)).join(",")}\n`;
}

/**
 * The rows of a block as lines of CSV (RFC 4180, lines end in \n). Empty where there is nothing. Every number reads back to
 * the last bit: a FLOAT as the shortest decimal that rounds to it. Text that a spreadsheet would run gets an apostrophe.
 */
export function csvLines(columns: readonly BlockColumn[], { cells, length }: Block): string {
  const texts = columns.map(({ type }, c) => textsOf(cells[c], type));
  let lines = "";
  for (let row = 0; row < length; row++) {
    lines += texts[0](row);
    for (let c = 1; c < texts.length; c++) lines += `,${texts[c](row)}`;
    lines += "\n";
  }
  return lines;
}

/** How a column's cells are written. A text stands in thousands of rows and is looked at once. */
function textsOf(cells: Cells, type: BlockColumn["type"]): (row: number) => string {
  if (type === "STRING") {
    const known = new Map<string, string>();
    return (row) => {
      const cell = cells[row];
      if (cell === null) return "";
      const text = String(cell);
      let written = known.get(text);
      if (written === undefined) known.set(text, (written = csvText(text)));
      return written;
    };
  }
  const write = type === "FLOAT" ? shortFloat : String;
  return (row) => {
    const cell = cells[row];
    return cell === null ? "" : write(cell as number);
  };
}

/** A text as a cell: in quotation marks where it has to be. */
export function csvText(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The shortest decimal that reads back as the same 32-bit number. */
export function shortFloat(value: number): string {
  if (Number.isInteger(value)) return String(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}
