import { type Parts, personParts } from "./columns.ts";
import { harmless, type ImportLog, quoted } from "./import-log.ts";
import { type ImportOptions, limits, type PersonRole } from "./import-types.ts";
import { cellOf, type Table } from "./table.ts";

/** People by the key that ties name them with. */
export interface People {
  /** Place of each person by key. */
  readonly places: Map<string, number>;
  /** Keys in order of place. */
  readonly keys: string[];
  readonly labels: readonly string[] | null;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly parts: Parts<PersonRole>;
  /** Whether ties may bring more people, because there is no list of them. */
  readonly open: boolean;
}

/** Nobody yet: each person enters with the first tie that names them. */
export function nobodyYet(): People {
  return { places: new Map(), keys: [], labels: null, attributes: new Map(), parts: new Map(), open: true };
}

/** The people of a table: every column that is no key and no label becomes an attribute. */
export function readPeople(table: Table, options: ImportOptions, log: ImportLog): People {
  const places = new Map<string, number>();
  const keys: string[] = [];
  const kept: number[] = [];
  const parts = personParts(table, options, log);
  const id = parts.get("id");
  if (id === undefined) return { ...nobodyYet(), parts };
  const firstLines = new Map<string, number>();
  for (let row = 0; row < table.rows.length; row++) {
    const key = cellOf(table, row, id);
    const earlier = firstLines.get(key);
    if (wrongCells(table, row, log)) continue;
    if (key === "") log.fault("no person", table, row, id, "a person has no id", "give them one, or delete the row");
    else if (key.length > limits.name)
      log.fault("unreadable value", table, row, id, `an id has more than ${limits.name} characters`, "shorten it");
    else if (earlier !== undefined)
      log.fault(
        "person named twice",
        table,
        row,
        id,
        `person ${quoted(key)} is on line ${earlier} already`,
        "delete one of the two rows",
      );
    else {
      firstLines.set(key, table.lines[row]);
      places.set(key, keys.length);
      keys.push(key);
      kept.push(row);
    }
  }

  const label = parts.get("label");
  const column = (place: number) => kept.map((row) => table.rows[row][place] ?? "");
  const attributes = new Map<string, string[]>();
  table.columns.forEach((name, place) => {
    if (place !== id && place !== label) attributes.set(name, column(place));
  });
  const labels = label === undefined ? null : column(label).map((text, i) => harmless(text, limits.name) || keys[i]);
  return { places, keys, labels, attributes, parts, open: false };
}

/** Notes a row that has not as many cells as there are columns (tables from .csv and .tsv). */
export function wrongCells(table: Table, row: number, log: ImportLog): boolean {
  const cells = table.rows[row].length;
  if (!table.even || cells === table.columns.length) return false;
  const place = Math.min(cells, table.columns.length) - 1;
  log.fault(
    "wrong number of cells",
    table,
    row,
    place,
    `the row has ${cells} cells, the first line names ${table.columns.length} columns`,
    "add what is missing, or put a cell that holds the separator between quotation marks",
  );
  return true;
}
