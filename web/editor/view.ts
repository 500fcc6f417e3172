import { type Csv, columnOf } from "../network-files/csv.ts";
import { joins, type TieRow } from "../network-files/tie-rows.ts";
import type { RunSet } from "../worker/protocol.ts";
import type { EditableGroup, EditablePerson, EditableTie } from "./canvas/editable.ts";
import { type Editing, peopleNow, tiesNow } from "./operations/done.ts";
import { type Inclinations, isHarmful } from "./operations/harm.ts";
import { idsOf, shownNames } from "./operations/names.ts";
import type { PlaceOf } from "./places.ts";

/** A person as the room shows them. */
export interface ShownPerson extends EditablePerson {
  /** For each identity, in order, whether they carry it. */
  readonly carries: readonly boolean[];
  /** For each setting with more than one unit, theirs. */
  readonly units: readonly string[];
  readonly ties: number;
  readonly harmful: number;
}

/** A tie as the room shows it. */
export interface ShownTie extends EditableTie {
  readonly row: TieRow;
}

/** Everything that is drawn and listed of the network that is edited. */
export interface View {
  readonly people: readonly ShownPerson[];
  /** First those that there are, then those cut since the last run. */
  readonly ties: readonly ShownTie[];
  readonly groups: readonly EditableGroup[];
  readonly xy: Float32Array;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly inclined: Inclinations;
}

/** Differences are drawn up to so many: of an import all is new, which needs no telling. */
const mostMarks = 60;

/**
 * The network that is edited, ready to be drawn.
 * @param before its ties when it last ran, or null where nothing is known of that
 */
export function viewOf(
  editing: Editing,
  before: readonly TieRow[] | null,
  places: PlaceOf,
  distressOf: (id: string) => number,
): View {
  const csv = peopleNow(editing);
  const rows = tiesNow(editing);
  const ids = idsOf(csv);
  const names = shownNames(csv);
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  const { identities, settings, stances, groups } = editing.variant;
  const inclined = { carries: carriesOf(csv, ids, identities), stances };
  const harmful = rows.map((row) => isHarmful(row, inclined));
  const counts = new Map(ids.map((id) => [id, { ties: 0, harmful: 0 }]));
  rows.forEach(({ source, target }, k) => {
    for (const id of [source, target]) {
      const count = counts.get(id);
      if (count === undefined) continue;
      count.ties++;
      if (harmful[k]) count.harmful++;
    }
  });
  const columns = identities.map(({ column }) => columnOf(csv, column));
  const units = settings.map(({ column }) => (column === null ? -1 : columnOf(csv, column)));

  const people = csv.rows.map((row, i): ShownPerson => {
    const carries = columns.map((place) => row[place] === "yes");
    return {
      id: ids[i],
      name: names[i],
      diamond: carries.includes(true),
      distress: distressOf(ids[i]),
      carries,
      units: units.map((place, s) => (place < 0 ? (settings[s].unitOf.get(ids[i]) ?? "") : row[place])),
      ties: counts.get(ids[i])?.ties ?? 0,
      harmful: counts.get(ids[i])?.harmful ?? 0,
    };
  });
  const xy = new Float32Array(2 * ids.length);
  ids.forEach((id, i) => {
    const [x, y] = places.get(id) ?? [0.5, 0.5];
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
  });
  return {
    people,
    ties: shownTies(rows, harmful, before, placeOf),
    groups: groups.map(({ name, members, safeSpace }) => ({
      name,
      safeSpace,
      members: members.flatMap((id) => placeOf.get(id) ?? []),
    })),
    xy,
    placeOf,
    inclined,
  };
}

/** Who carries any identity. */
function carriesOf(csv: Csv, ids: readonly string[], identities: Editing["variant"]["identities"]): (id: string) => boolean {
  const columns = identities.map(({ column }) => columnOf(csv, column));
  const carriers = new Set(ids.filter((_, i) => columns.some((place) => csv.rows[i][place] === "yes")));
  return (id) => carriers.has(id);
}

function shownTies(
  rows: readonly TieRow[],
  harmful: readonly boolean[],
  before: readonly TieRow[] | null,
  placeOf: ReadonlyMap<string, number>,
): readonly ShownTie[] {
  const known = new Map(before?.map((row) => [pairOf(row), row]));
  const now = new Set(rows.map(pairOf));
  const shown = rows.flatMap((row, k): ShownTie[] => {
    const tie = drawn(row, harmful[k], placeOf);
    const old = known.get(pairOf(row));
    const yours = before !== null && (old === undefined || !sameTie(old, row));
    return tie === null ? [] : [yours ? { ...tie, mark: "yours" } : tie];
  });
  const cut = (before ?? []).flatMap((row): ShownTie[] => {
    const tie = now.has(pairOf(row)) ? null : drawn(row, false, placeOf);
    return tie === null ? [] : [{ ...tie, mark: "cut" }];
  });
  const marks = cut.length + shown.filter(({ mark }) => mark === "yours").length;
  return marks > mostMarks ? shown.map(({ mark: _, ...tie }) => tie) : [...shown, ...cut];
}

function drawn(row: TieRow, harmful: boolean, placeOf: ReadonlyMap<string, number>): ShownTie | null {
  const [from, to] = [placeOf.get(row.source), placeOf.get(row.target)];
  if (from === undefined || to === undefined) return null;
  return { row, from, to, trust: row.trust, trustBack: row.trustBack, harmful };
}

/** One word for two people, whichever is named first. */
function pairOf({ source, target }: TieRow): string {
  return Number(source) < Number(target) ? `${source} ${target}` : `${target} ${source}`;
}

function sameTie(one: TieRow, other: TieRow): boolean {
  const same = one.source === other.source;
  if (!same && !joins(one, other.source, other.target)) return false;
  return same
    ? one.trust === other.trust &&
        one.trustBack === other.trustBack &&
        one.manner === other.manner &&
        one.mannerBack === other.mannerBack
    : one.trust === other.trustBack &&
        one.trustBack === other.trust &&
        one.manner === other.mannerBack &&
        one.mannerBack === other.manner;
}

/** Shown distress of everybody in a run's week, by id. */
export function distressById(runs: RunSet | null, variant: number, week: number): ReadonlyMap<string, number> {
  const run = runs?.variants[variant];
  if (runs === null || run === undefined) return new Map();
  const { size, ids } = runs.people;
  const row = Math.min(week, run.weeks.length - 1);
  return new Map(Array.from(ids, (id, i) => [String(id), run.people.shown[row * size + i]]));
}
