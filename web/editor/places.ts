import { type Csv, columnOf } from "../network-files/csv.ts";
import type { TieRow } from "../network-files/tie-rows.ts";
import type { Work } from "../network-files/work.ts";
import { store } from "../state/store.ts";
import type { RunSet } from "../worker/protocol.ts";
import { idsOf } from "./operations/names.ts";
import { placeEverybody } from "./operations/people-operations.ts";
import { editingOf, filesAfter } from "./operations/perform.ts";

/** Where people stand, by id: 0 to 1 each way. */
export type PlaceOf = ReadonlyMap<string, readonly [number, number]>;

/**
 * Where the people of a table stand: as its columns x and y say, else as the page has placed them, else near those whom
 * they are tied to, else in the middle. Nobody moves because somebody else came or went.
 */
export function placesOf(people: Csv, ties: readonly TieRow[], runs: RunSet | null, xy: Float32Array | null): PlaceOf {
  const places = new Map<string, readonly [number, number]>();
  if (runs !== null && xy !== null)
    runs.people.ids.forEach((id, i) => {
      places.set(String(id), [xy[2 * i], xy[2 * i + 1]]);
    });
  const [x, y] = [columnOf(people, "x"), columnOf(people, "y")];
  const ids = idsOf(people);
  if (x >= 0 && y >= 0)
    people.rows.forEach((row, i) => {
      const own = [Number(row[x]), Number(row[y])] as const;
      if (row[x] !== "" && own.every((value) => value >= 0 && value <= 1)) places.set(ids[i], own);
    });
  for (const id of ids) if (!places.has(id)) places.set(id, nearTies(id, ties, places));
  return places;
}

function nearTies(id: string, ties: readonly TieRow[], places: PlaceOf): readonly [number, number] {
  const near = ties.flatMap(({ source, target }) => {
    const other = source === id ? target : target === id ? source : null;
    const place = other === null ? undefined : places.get(other);
    return place === undefined ? [] : [place];
  });
  if (near.length === 0) return [0.5, 0.5];
  const mean = (axis: 0 | 1) => near.reduce((sum, place) => sum + place[axis], 0) / near.length;
  // Beside them rather than on top of somebody who stands in their middle.
  return [Math.min(1, mean(0) + 0.04), Math.max(0, mean(1) - 0.04)];
}

/** The work with everybody's place written down, so that nobody moves from the first edit on. */
export function withPlaces(now: Work, variant: number): Work {
  const editing = editingOf(now, variant);
  if (Object.values(editing.people).every((csv) => columnOf(csv, "x") >= 0 && columnOf(csv, "y") >= 0)) return now;
  const places = placesOf(
    editing.people[editing.variant.people],
    editing.ties[editing.variant.ties],
    store.runs.value,
    store.positions.value?.xy ?? null,
  );
  const done = placeEverybody(editing, (id) => places.get(id) ?? [0.5, 0.5]);
  return { ...now, files: filesAfter(now.files, done).files };
}
