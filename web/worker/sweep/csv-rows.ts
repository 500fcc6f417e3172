import Papa from "papaparse";

/** Bytes read at a time: little enough for progress to be told, enough for few turns. */
const usualSlice = 1 << 22;

/** Who hears of a file as it is read. */
export interface RowsHeard {
  /** Rows of cells; `line` is the number of the first one, from 1. Returns false to stop. */
  readonly rows: (rows: readonly (readonly string[])[], line: number) => boolean;
  /** Bytes so far. */
  readonly read: (bytes: number) => void;
}

/** Reads a CSV file slice by slice: it is never in memory as a whole. Rows are passed on as they come. */
export async function readCsvRows(file: Blob, { rows: hear, read }: RowsHeard, slice = usualSlice): Promise<void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let line = 1;
  for (let from = 0; from < file.size; from += slice) {
    const bytes = await file.slice(from, from + slice).arrayBuffer();
    const last = from + slice >= file.size;
    const text = rest + decoder.decode(bytes, { stream: !last });
    const cut = last ? text.length : wholeRows(text);
    rest = text.slice(cut);
    const found = Papa.parse<string[]>(text.slice(0, cut), { delimiter: ",", skipEmptyLines: true });
    if (!hear(found.data, line)) return;
    line += found.data.length;
    read(Math.min(file.size, from + slice));
  }
}

/** How many letters of a text make whole rows: up to the last line's end that stands in no quoted cell. */
function wholeRows(text: string): number {
  let end = 0;
  let isQuoted = false;
  let quote = text.indexOf('"');
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    for (; quote >= 0 && quote < at; quote = text.indexOf('"', quote + 1)) isQuoted = !isQuoted;
    if (!isQuoted) end = at + 1;
  }
  return end;
}
