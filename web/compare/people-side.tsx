import { useMemo } from "preact/hooks";
import { store } from "../state/store.ts";
import { PeopleTable } from "../tables/people-table.tsx";
import { personRows } from "./most-changed.ts";
import { personLinks } from "./person-links.ts";

/** Everybody as a table: the same list as the networks; marked people only, where some are marked. */
export function PeopleSide() {
  const runs = store.runs.value;
  const single = runs?.variants[0];
  const pair = store.pairRuns.value ?? (single === undefined ? null : ([single, single] as const));
  const marked = store.brushed.value;
  const all = useMemo(() => (runs === null || pair === null ? [] : personRows(runs.people, pair)), [runs, pair?.[0], pair?.[1]]);
  const rows = useMemo(() => (marked === null ? all : all.filter(({ person }) => marked.has(person))), [all, marked]);
  return pair === null ? null : <PeopleTable rows={rows} {...personLinks(pair)} />;
}
