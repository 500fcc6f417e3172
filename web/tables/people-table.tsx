import { useMemo, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Empty } from "../controls/empty.tsx";
import { SearchField } from "../controls/search-field.tsx";
import { tableWords } from "../words/tables.ts";
import { type PersonTableLinks, PersonTableRow } from "./person-cells.tsx";
import type { PersonRow } from "./person-row.ts";
import { SortHeader } from "./sort-header.tsx";
import { pressed, type Sorting, sorted } from "./sorting.ts";

export interface PeopleTableProps extends PersonTableLinks {
  readonly rows: readonly PersonRow[];
  /** Rows shown at first; more on request. */
  readonly most?: number;
}

type Column = "name" | "identity" | "first" | "difference" | "reason";

/** Every person of the run: sortable by header, searchable by name, each row the same person as on the canvas. */
export function PeopleTable({ rows, most = 40, ...links }: PeopleTableProps) {
  const [sorting, setSorting] = useState<Sorting<Column>>(() => ({ by: "difference", descending: mostlyUp(rows) }));
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(most);
  const { of, from } = links;
  const found = useMemo(
    () => rows.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase())),
    [rows, wanted],
  );
  const inOrder = useMemo(() => sorted(found, (row) => sortValue(row, sorting.by), sorting.descending), [found, sorting]);
  const sort = (column: Column) => setSorting((now) => pressed(now, column, column === "first"));
  const header = { sorting, onSort: sort };

  return (
    <div class="t-people">
      <div class="t-people-head">
        <SearchField label={tableWords.find()} value={wanted} onChange={setWanted} />
        <p class="k-note" role="status">
          {tableWords.shown(found.length, rows.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <Empty title={tableWords.nobody()} text={tableWords.nobodyHow()} />
      ) : (
        <section class="t-scroll" aria-label={tableWords.people()}>
          <table class="t-table t-who t-full">
            <caption>{tableWords.oneRun()}</caption>
            <thead>
              <tr>
                <SortHeader column="name" name={tableWords.person()} {...header} />
                <SortHeader column="identity" className="t-identity" name={tableWords.identity()} {...header} />
                <SortHeader column="first" name={tableWords.distressIn(from)} {...header}>
                  {tableWords.arrow(from, of)}
                </SortHeader>
                <SortHeader column="difference" name={tableWords.difference(of, from)} numeric {...header} />
                <SortHeader column="reason" className="t-why-head" name={tableWords.why()} {...header} />
              </tr>
            </thead>
            <tbody>
              {inOrder.slice(0, shown).map((row) => (
                <PersonTableRow key={row.person} row={row} links={links} identity />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {shown < found.length && (
        <Button kind="quiet" size="small" onPress={() => setShown(shown + most)}>
          {tableWords.more(Math.min(most, found.length - shown))}
        </Button>
      )}
    </div>
  );
}

/** Whether the largest change is upward: the table opens with who changed most. */
function mostlyUp(rows: readonly PersonRow[]): boolean {
  let [up, down] = [0, 0];
  for (const { first, second } of rows) [up, down] = [Math.max(up, second - first), Math.max(down, first - second)];
  return up > down;
}

function sortValue(row: PersonRow, column: Column): number | string {
  const { name, carries, first, second, reason } = row;
  const values = { name, identity: carries ? 0 : 1, first, difference: second - first, reason };
  return values[column];
}
