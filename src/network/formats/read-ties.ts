import { Manner } from "../network.ts";
import { trustFromContacts } from "../trust.ts";
import { type Parts, tieParts } from "./columns.ts";
import { type ImportLog, quoted } from "./import-log.ts";
import { type DropReason, type ImportOptions, limits, type TieRole } from "./import-types.ts";
import { mannerFromWord } from "./manner-words.ts";
import { type People, wrongCells } from "./read-people.ts";
import { cellOf, numberFix, numberOf, type Table } from "./table.ts";

/** A row about a tie, understood. */
export interface TieRow {
  readonly source: number;
  readonly target: number;
  readonly directed: boolean;
  readonly negative: boolean;
  /** Trust of the source in the target, and back, where the row says so. */
  readonly trust: number | null;
  readonly trustBack: number | null;
  readonly manner: number | null;
  readonly mannerBack: number | null;
  readonly layer: string;
  readonly line: number;
}

/** The rows about ties one by one, without those that are dropped or at fault. People who are new enter `people`. */
export function readTies(
  table: Table,
  directed: readonly boolean[] | null,
  people: People,
  options: ImportOptions,
  log: ImportLog,
) {
  const parts = tieParts(table, options, log);
  const relations = new Map<string, boolean>();
  for (const relation of options.positive ?? []) relations.set(relation, false);
  for (const relation of options.negative ?? []) relations.set(relation, true);
  if (relations.size === 0 && parts.has("relation")) {
    log.warnings.push(
      `column ${quoted(table.columns[parts.get("relation") ?? 0])} names relations, but none was chosen; all rows count as ties`,
    );
  } else if (relations.size > 0 && !parts.has("relation")) {
    log.problem(table.file, 1, 1, "relations are chosen, but no column names them", "say which column holds the relation");
  }

  function* rows(): IterableIterator<TieRow> {
    if (!parts.has("source") || !parts.has("target")) return;
    const reader = new RowReader(table, parts, people, options, log);
    for (let row = 0; row < table.rows.length; row++) {
      const read = reader.read(row, options.directed ?? directed?.[row] ?? false, relations);
      if (read !== null) yield read;
    }
  }
  return { parts, rows: rows() };
}

/** Reads one row after the other; a fault is noted once a row. */
class RowReader {
  readonly #table: Table;
  readonly #parts: Parts<TieRole>;
  readonly #people: People;
  readonly #options: ImportOptions;
  readonly #log: ImportLog;
  #row = 0;
  #sound = true;

  constructor(table: Table, parts: Parts<TieRole>, people: People, options: ImportOptions, log: ImportLog) {
    this.#table = table;
    this.#parts = parts;
    this.#people = people;
    this.#options = options;
    this.#log = log;
  }

  read(row: number, directed: boolean, relations: ReadonlyMap<string, boolean>): TieRow | null {
    const log = this.#log;
    const line = this.#table.lines[row];
    this.#row = row;
    this.#sound = true;
    if (wrongCells(this.#table, row, log)) return null;

    // First who is named: which ties are chosen must not change who is there.
    const source = this.#person("source");
    const target = this.#sound ? this.#person("target") : -1;
    if (!this.#sound) return null;
    if (source === target) return this.#drop("tie to oneself", line);

    let negative = false;
    if (relations.size > 0 && this.#parts.has("relation")) {
      const harms = relations.get(this.#text("relation"));
      if (harms === undefined) return this.#drop("other relation", line);
      negative = harms;
    }
    const limit = this.#options.threshold;
    if (limit !== undefined) {
      const value = this.#number("threshold", true);
      if (!this.#sound) return null;
      if (value !== null && value < limit) return this.#drop("below the threshold", line);
    }
    negative = this.#harms() || negative;
    const stated = this.#share("trust");
    const contacts = this.#number("contacts", false);
    if (this.#sound && contacts !== null && contacts < 0)
      this.#fault(
        "value out of range",
        "contacts",
        `contacts are ${contacts}; they cannot be below 0`,
        "correct it, or say in a column of signs that the tie does harm",
      );
    // In a directed file, how strongly one dislikes another says nothing about one's trust in them.
    const fromContacts = contacts === null || (negative && directed) ? null : trustFromContacts(contacts, this.#options.half);
    const result = {
      source,
      target,
      directed,
      negative,
      trust: stated ?? fromContacts,
      trustBack: directed ? null : this.#share("trustBack"),
      manner: this.#manner("manner"),
      mannerBack: directed ? null : this.#manner("mannerBack"),
      layer: this.#text("layer"),
      line,
    };
    return this.#sound ? result : null;
  }

  #drop(reason: DropReason, line: number): null {
    this.#log.drop(reason, line);
    return null;
  }

  #fault(reason: DropReason, role: TieRole, message: string, fix: string): void {
    if (this.#sound) this.#log.fault(reason, this.#table, this.#row, this.#parts.get(role) ?? 0, message, fix);
    this.#sound = false;
  }

  /** The cell of a part, "" where no column plays it. */
  #text(role: TieRole): string {
    const place = this.#parts.get(role);
    return place === undefined ? "" : cellOf(this.#table, this.#row, place);
  }

  #number(role: TieRole, needed: boolean): number | null {
    const text = this.#text(role);
    if (text === "" && !(needed && this.#parts.has(role))) return null;
    const value = numberOf(text);
    if (value === null) {
      const column = quoted(this.#table.columns[this.#parts.get(role) ?? 0]);
      this.#fault(
        "unreadable value",
        role,
        `column ${column} holds ${text === "" ? "nothing" : quoted(text)} instead of a number`,
        numberFix(text),
      );
    }
    return value;
  }

  #share(role: "trust" | "trustBack"): number | null {
    const value = this.#number(role, false);
    if (value === null || (value >= 0 && value <= 1)) return value;
    this.#fault(
      "value out of range",
      role,
      `trust is ${value}; it must be between 0 and 1`,
      "correct it, or use the column as contacts",
    );
    return null;
  }

  #harms(): boolean {
    const text = this.#text("sign").toLowerCase();
    if (text === "-" || text === "negative") return true;
    if (text === "" || text === "+" || text === "positive") return false;
    return (this.#number("sign", false) ?? 0) < 0;
  }

  #manner(role: "manner" | "mannerBack"): number | null {
    const text = this.#text(role);
    const manner = text === "" ? null : mannerFromWord(text);
    if (manner === undefined)
      this.#fault(
        "unreadable value",
        role,
        `${quoted(text)} is no manner`,
        `write one of ${Object.keys(Manner).length} words: own, supportive, neutral, stigmatizing`,
      );
    return manner ?? null;
  }

  #person(role: "source" | "target"): number {
    const key = this.#text(role);
    const known = this.#people.places.get(key);
    if (known !== undefined) return known;
    if (key === "") this.#fault("no person", role, `a tie has no ${role}`, "fill in who it is, or delete the row");
    else if (key.length > limits.name)
      this.#fault("unreadable value", role, `an id has more than ${limits.name} characters`, "shorten it");
    else if (!this.#people.open)
      this.#fault(
        "unknown person",
        role,
        `person ${quoted(key)} is not among the people`,
        "add them to the people, or correct the name",
      );
    else {
      this.#people.places.set(key, this.#people.keys.length);
      return this.#people.keys.push(key) - 1;
    }
    return -1;
  }
}
