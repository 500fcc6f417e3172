import { type Csv, columnOf, withColumn } from "../../network-files/csv.ts";
import type { SettingFacts } from "../../network-files/work.ts";
import { editorWords } from "../../words/editor.ts";
import type { TextChange } from "../../worker/text/change-text.ts";
import { type Done, type Editing, inEveryFile, type Outcome, peopleNow } from "./done.ts";
import { renamedInGroups, withoutMember } from "./group-operations.ts";
import { freshName, idsOf, shownNames, withNames, writtenName } from "./names.ts";

/** Adds somebody to all variants, for these share their people. Returns the new id with what is done. */
export function addPerson(editing: Editing, x: number, y: number, beside: string | null): Done & { readonly id: string } {
  const ids = new Set(Object.values(editing.people).flatMap(idsOf));
  const highest = Math.max(-1, ...[...ids].map(Number));
  const id = String(highest < 2 ** 31 ? highest + 1 : smallestFree(ids));
  const people = inEveryFile(editing, (csv, file) => {
    const named = withNames(csv);
    const label = freshName(shownNames(named)) ?? id;
    const near = named.rows[idsOf(named).indexOf(beside ?? "")] ?? named.rows[0];
    return { ...named, rows: [...named.rows, named.columns.map((column, c) => cellOf(column, near?.[c] ?? "", label, file))] };
  });
  return { people, id };

  function cellOf(column: string, near: string, label: string, file: string): string {
    if (column === "id") return id;
    if (column === "label") return label;
    if (column === "x") return placed(x);
    if (column === "y") return placed(y);
    const facts = editing.facts.variants.filter((variant) => variant.people === file);
    if (facts.some(({ identities }) => identities.some((one) => one.column === column))) return "no";
    // Where the file says who works or lives where, somebody new is where their neighbor is.
    return facts.some(({ settings }) => settings.some((one) => one.column === column)) ? near : "";
  }
}

/** Removes somebody from all variants, with their ties and their places in groups. */
export function removePerson(editing: Editing, id: string): Outcome {
  const people = peopleNow(editing);
  if (people.rows.length === 1) return { because: editorWords.lastPerson() };
  if (isNamed(editing, id)) return { because: editorWords.namedElsewhere(shownNames(people)[idsOf(people).indexOf(id)]) };
  const left = inEveryFile(editing, (csv) => {
    const named = withNames(csv);
    const place = columnOf(named, "id");
    return { ...named, rows: named.rows.filter((row) => row[place] !== id) };
  });
  const ties = Object.fromEntries(
    Object.entries(editing.ties).map(([name, rows]) => [
      name,
      rows.filter(({ source, target }) => source !== id && target !== id),
    ]),
  );
  return {
    people: left,
    ties,
    changes: [...carriersAfter({ ...editing, people: left }), ...withoutMember(editing, { ...editing, people: left }, id)],
  };
}

/** Gives somebody another name, in all variants. */
export function renamePerson(editing: Editing, id: string, name: string): Outcome {
  const before = peopleNow(editing);
  const short = name.trim().slice(0, 60);
  const place = idsOf(before).indexOf(id);
  if (short === "") return { because: editorWords.emptyName() };
  if (shownNames(before).some((other, i) => i !== place && other === short)) return { because: editorWords.nameTaken(short) };
  if (isNamed(editing, id)) return { because: editorWords.namedElsewhere(shownNames(before)[place]) };
  const people = inEveryFile(editing, (csv) => {
    const ids = idsOf(csv);
    const labeled = withNames(csv, true);
    const label = columnOf(labeled, "label");
    return withColumn(labeled, "label", (row, i) => (ids[i] === id ? short : row[label]));
  });
  return { people, changes: renamedInGroups(editing, { ...editing, people }, id) };
}

/** Says whether somebody carries an identity, in all variants that share the file of people. */
export function setIdentity(editing: Editing, id: string, column: string, carries: boolean): Done {
  const csv = peopleNow(editing);
  const ids = idsOf(csv);
  const place = columnOf(csv, column);
  const changed = withColumn(csv, column, (row, i) => (ids[i] === id ? (carries ? "yes" : "no") : row[place]));
  const people = { [editing.variant.people]: changed };
  return { people, changes: carriersAfter({ ...editing, people: { ...editing.people, ...people } }) };
}

/** Says which unit of a setting somebody belongs to. Units that were drawn are written down first, each as it fell. */
export function setUnit(editing: Editing, id: string, setting: SettingFacts, unit: string): Done {
  const csv = peopleNow(editing);
  const column = setting.column ?? freeColumn(csv, setting.name);
  const ids = idsOf(csv);
  const drawn = (person: string) => setting.unitOf.get(person) ?? setting.units[0];
  const place = columnOf(csv, column);
  const now = (row: readonly string[], i: number) => (place < 0 ? drawn(ids[i]) : row[place]);
  const changed = withColumn(csv, column, (row, i) => (ids[i] === id ? unit : now(row, i)));
  const changes: readonly TextChange[] = setting.column === null ? [{ what: "set", path: setting.at, value: column }] : [];
  // The setting is the scenario's: whoever has another file of people needs the column too.
  const others =
    setting.column === null
      ? inEveryFile(editing, (other, name) =>
          name === editing.variant.people ? other : withColumn(other, column, (_, i) => drawn(idsOf(other)[i])),
        )
      : {};
  return { people: { ...others, [editing.variant.people]: changed }, changes };
}

/** Puts people where they are said to stand, by id; x and y in turn, 0 to 1. */
export function placeEverybody(editing: Editing, placeOf: (id: string) => readonly [number, number]): Done {
  return {
    people: inEveryFile(editing, (csv) => {
      const ids = idsOf(csv);
      const across = withColumn(csv, "x", (_, i) => placed(placeOf(ids[i])[0]));
      return withColumn(across, "y", (_, i) => placed(placeOf(ids[i])[1]));
    }),
  };
}

/** An identity is carried by whom the file names; by nobody where nobody is left, which a scenario says another way. */
function carriersAfter({ facts, people }: Editing): readonly TextChange[] {
  const said = new Map<string, TextChange[]>();
  for (const variant of facts.variants) {
    for (const { column, at } of variant.identities) {
      const csv = people[variant.people];
      const place = columnOf(csv, column);
      const anybody = csv.rows.some((row) => row[place] === "yes");
      const [gone, key, value] = anybody ? ["share", "where", { [column]: "yes" }] : (["where", "share", 0] as const);
      said.set(at.join("\0"), [
        { what: "remove", path: [...at, gone] },
        { what: "set", path: [...at, key], value },
      ]);
    }
  }
  return [...said.values()].flat();
}

function isNamed(editing: Editing, id: string): boolean {
  return editing.facts.named.includes(id) || editing.facts.named.includes(writtenName(peopleNow(editing), id));
}

function freeColumn({ columns }: Csv, wanted: string): string {
  let name = wanted;
  for (let turn = 1; columns.includes(name); turn++) name = turn === 1 ? `${wanted} unit` : `${wanted} unit ${turn}`;
  return name;
}

function smallestFree(ids: ReadonlySet<string>): number {
  let free = 0;
  while (ids.has(String(free))) free++;
  return free;
}

/** Three decimals: finer than any screen. */
function placed(share: number): string {
  return String(Math.round(Math.max(0, Math.min(1, share)) * 1000) / 1000);
}
