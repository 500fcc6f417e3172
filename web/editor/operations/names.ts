import { type Csv, columnOf, withColumn } from "../../network-files/csv.ts";
import { madeUpNames, personName } from "../../words/person-name.ts";

/** Ids of the people of a table, in order. */
export function idsOf(people: Csv): readonly string[] {
  const place = columnOf(people, "id");
  return people.rows.map((row) => row[place]);
}

/** What people of a table are called everywhere in the lab, in order. */
export function shownNames(people: Csv): readonly string[] {
  const place = columnOf(people, "label");
  const labels = place < 0 ? null : people.rows.map((row) => row[place]);
  const who = { size: people.rows.length, ids: Uint32Array.from(idsOf(people), Number), labels };
  return people.rows.map((_, i) => personName(who, i));
}

/**
 * The table with a name for everybody in it. In a small circle without names of its own people are called by their
 * place, which would change for the others when somebody goes; so the names are written down first.
 */
export function withNames(people: Csv, always = false): Csv {
  // Where many people are numbers, a number is theirs whoever else is there.
  const numbered = people.rows.length > madeUpNames.length + 1;
  if (columnOf(people, "label") >= 0 || (numbered && !always)) return people;
  const names = shownNames(people);
  const ids = idsOf(people);
  // After the id, where a reader looks for it. "Person 17" is the number that it is made of.
  const cell = (i: number) => (names[i] === `Person ${ids[i]}` ? ids[i] : names[i]);
  const labeled = withColumn(people, "label", (_, i) => cell(i));
  const order = ["id", "label", ...people.columns.filter((column) => column !== "id")];
  const places = order.map((column) => columnOf(labeled, column));
  return { columns: order, rows: labeled.rows.map((row) => places.map((place) => row[place])) };
}

/** A made-up name that nobody has yet, or null where they have run out. */
export function freshName(taken: readonly string[]): string | null {
  return madeUpNames.find((name) => !taken.includes(name)) ?? null;
}

/** How a scenario names somebody: by label where that is clear, else by id. */
export function writtenName(people: Csv, id: string): string {
  const place = columnOf(people, "label");
  if (place < 0) return id;
  const labels = people.rows.map((row) => row[place]);
  const label = labels[idsOf(people).indexOf(id)] ?? "";
  return label !== "" && labels.indexOf(label) === labels.lastIndexOf(label) ? label : id;
}
