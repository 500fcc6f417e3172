import { closest, distance } from "fastest-levenshtein";
import { type ImportLog, quoted } from "./import-log.ts";
import {
  type ColumnRole,
  type ImportOptions,
  type ImportReport,
  type PersonRole,
  personRoles,
  type TieRole,
  tieRoles,
} from "./import-types.ts";
import type { Table } from "./table.ts";

/** Which column of a table plays which part, by place. Parts that no column plays are absent. */
export type Parts<Role extends ColumnRole> = ReadonlyMap<Role, number>;

/** Usual names of columns, in lower case, most usual first. What else a column may mean has to be said. */
const usual: Readonly<Record<ColumnRole, readonly string[]>> = {
  source: ["source", "from", "ego", "sender"],
  target: ["target", "to", "alter", "receiver"],
  trust: ["trust"],
  trustBack: ["trustback"],
  contacts: ["contacts"],
  threshold: [],
  sign: ["sign"],
  relation: ["relation"],
  layer: ["layer"],
  manner: ["manner"],
  mannerBack: ["mannerback"],
  id: ["id", "person", "name", "node"],
  label: ["label", "name"],
};

/** Finds the parts of a table of ties. Source and target have to be there. */
export function tieParts(table: Table, options: ImportOptions, log: ImportLog): Parts<TieRole> {
  const parts = findParts(table, tieRoles, options, log);
  for (const role of ["source", "target"] as const) {
    if (parts.has(role) || options.columns?.[role] !== undefined) continue;
    log.problem(
      table.file,
      1,
      1,
      `no column names the ${role} of a tie; there are ${known(table)}`,
      `call one "${role}", or say which it is`,
    );
  }
  const threshold = parts.get("contacts");
  if (!parts.has("threshold") && threshold !== undefined) parts.set("threshold", threshold);
  if (options.threshold !== undefined && !parts.has("threshold") && options.columns?.threshold == null) {
    log.problem(
      table.file,
      1,
      1,
      `there is a threshold, but no column of contacts to hold it against; there are ${known(table)}`,
      "say which column the threshold looks at",
    );
  }
  return parts;
}

/** Finds the parts of a table of people. */
export function personParts(table: Table, options: ImportOptions, log: ImportLog): Parts<PersonRole> {
  const parts = findParts(table, personRoles, options, log);
  if (!parts.has("id") && options.columns?.id === undefined) {
    log.problem(
      table.file,
      1,
      1,
      `no column says who a person is; there are ${known(table)}`,
      'call one "id", or say which it is',
    );
  }
  return parts;
}

function findParts<Role extends ColumnRole>(
  table: Table,
  roles: readonly Role[],
  options: ImportOptions,
  log: ImportLog,
): Map<Role, number> {
  const parts = new Map<Role, number>();
  for (const role of roles) {
    const named = options.columns?.[role];
    if (named === null || named === undefined) continue;
    const place = table.columns.indexOf(named);
    if (place >= 0) parts.set(role, place);
    else
      log.problem(
        table.file,
        1,
        1,
        `there is no column ${quoted(named)} for the ${role}${guess(named, table)}`,
        `there are ${known(table)}`,
      );
  }
  const lower = table.columns.map((name) => name.toLowerCase());
  for (const role of roles) {
    if (options.columns?.[role] !== undefined) continue;
    const taken = new Set(parts.values());
    const place = usual[role].map((name) => lower.indexOf(name)).find((found) => found >= 0 && !taken.has(found));
    if (place !== undefined) parts.set(role, place);
  }
  return parts;
}

/** What became of every column, for the report. */
export function columnReport(table: Table, parts: Parts<ColumnRole>, rest: "attribute" | "not used"): ImportReport["columns"] {
  const became = new Map<number, ColumnRole>();
  for (const [role, place] of parts) if (!became.has(place)) became.set(place, role);
  return table.columns.map((column, place) => ({ file: table.file, column, became: became.get(place) ?? rest }));
}

function known({ columns }: Table): string {
  const shown = columns.slice(0, 10).map(quoted).join(", ");
  return columns.length > 10 ? `${shown} and ${columns.length - 10} more` : shown;
}

function guess(name: string, { columns }: Table): string {
  if (columns.length === 0) return "";
  const near = closest(name.toLowerCase(), [...columns]);
  return distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(1, name.length / 3)
    ? `; did you mean ${quoted(near)}?`
    : "";
}
