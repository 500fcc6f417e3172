import type { Diary, DiaryWeek } from "../../src/engine/diary.ts";
import { mechanismWords, preventerWords, type RowContext, rowWords } from "../words/mechanisms.ts";
import { personWords } from "../words/person.ts";

/** Hurt adds, help takes; hollow rows are bouncing back, ups and downs and limits; prevented events weigh nothing. */
export type RowKind = "hurt" | "help" | "hollow" | "prevented";

/** A row of the diary: a bar from where distress stood to where it went. */
export interface WaterfallRow {
  readonly week: number;
  readonly label: string;
  /** The week it stems from, where that is known and not this one; else null. */
  readonly since: number | null;
  readonly kind: RowKind;
  /** Shown distress before and after, exact. */
  readonly from: number;
  readonly to: number;
  /** As printed, in tenths, rounded so that the printed rows add up to the printed ends. */
  readonly tenths: number;
}

/** Some weeks of a diary as rows that add up. */
export interface Waterfall {
  readonly start: number;
  readonly end: number;
  readonly startTenths: number;
  readonly endTenths: number;
  readonly rows: readonly WaterfallRow[];
}

/** What the rows need to be spoken of. */
export interface Names {
  readonly self: string;
  readonly nameOf: (person: number) => string;
  /** Whether another person shares an identity with the one whose diary it is. */
  readonly shares: (person: number) => boolean;
  readonly titleOf: (mechanism: string) => string | null;
}

/** Rows smaller than this stand together in one, which is left out where it prints as nothing. */
const small = 0.1;

/** The rows of the weeks from `first` to `last`, in the order in which they happened. */
export function waterfall(diary: Diary, first: number, last: number, names: Names): Waterfall {
  const weeks = diary.weeks.filter(({ week }) => week >= first && week <= last);
  const start = weeks[0]?.shownBefore ?? 0;
  const rows: WaterfallRow[] = [];
  let at = start;
  for (const week of weeks) {
    const before = diary.weeks.find((other) => other.week === week.week - 1) ?? null;
    let exact = week.shownBefore;
    for (const { label, since, kind, points, together } of rowsOfWeek(week, before, names)) {
      exact += points;
      if (together && tenths(exact) === tenths(at)) continue;
      rows.push({ week: week.week, label, since, kind, from: at, to: exact, tenths: tenths(exact) - tenths(at) });
      at = exact;
    }
  }
  return { start, end: at, startTenths: tenths(start), endTenths: tenths(at), rows };
}

/** Printed totals of a waterfall, in tenths: start + hurt - help + back = end, exactly. */
export function totals({ startTenths, endTenths, rows }: Waterfall): {
  start: number;
  hurt: number;
  help: number;
  back: number;
  end: number;
} {
  const sum = (kind: RowKind) => rows.reduce((total, row) => total + (row.kind === kind ? row.tenths : 0), 0);
  return { start: startTenths, hurt: sum("hurt"), help: -sum("help"), back: sum("hollow"), end: endTenths };
}

/** What is felt this week began last week: that week's events, asks and pressure. */
export function contextOf(before: DiaryWeek | null, { self, nameOf, shares }: Names): RowContext {
  const struck = before?.events.filter(({ preventedBy }) => preventedBy === null) ?? [];
  const asks = before?.asks ?? [];
  const listened = asks.filter(({ blamed, given }) => !blamed && given > 0);
  return {
    self,
    settings: struck.map(({ setting }) => setting),
    major: struck.some(({ major }) => major),
    ordinary: before?.ordinary ?? 0,
    listened: listened.map(({ contact }) => nameOf(contact)),
    beenThere: listened.filter(({ contact }) => shares(contact)).map(({ contact }) => nameOf(contact)),
    blamed: asks.filter(({ blamed }) => blamed).map(({ contact }) => nameOf(contact)),
    pressed: before?.pressedBy.map(nameOf) ?? [],
  };
}

const clamp = "clamp";

interface PlainRow {
  readonly label: string;
  readonly since: number | null;
  readonly kind: RowKind;
  readonly points: number;
  /** The small ones in one row. */
  readonly together?: boolean;
}

function rowsOfWeek(week: DiaryWeek, before: DiaryWeek | null, names: Names): readonly PlainRow[] {
  const context = contextOf(before, names);
  const rows: PlainRow[] = [];
  let rest = 0;
  for (const { mechanism, way, points } of week.shown) {
    if (Math.abs(points) < small) {
      rest += points;
      continue;
    }
    const kind = mechanismWords[mechanism]?.hollow === true ? "hollow" : points > 0 ? "hurt" : "help";
    const label = rowWords(way === "limit" ? clamp : mechanism, points, context, names.titleOf);
    rows.push({ label, since: way === "stress" && before !== null ? before.week : null, kind, points });
  }
  if (rest !== 0) rows.push({ label: personWords.smaller(), since: null, kind: "hollow", points: rest, together: true });
  for (const { setting, preventedBy } of week.events) {
    if (preventedBy === null) continue;
    rows.push({
      label: personWords.prevented(setting, preventerWords(preventedBy, names.titleOf)),
      since: null,
      kind: "prevented",
      points: 0,
    });
  }
  return rows;
}

function tenths(value: number): number {
  return Math.round(value * 10);
}
