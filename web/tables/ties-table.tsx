import { useState } from "preact/hooks";
import { Mark } from "../person/mark.tsx";
import { plain } from "../words/numbers.ts";
import { tableWords, tieKinds } from "../words/tables.ts";
import { SortHeader } from "./sort-header.tsx";
import { pressed, type Sorting, sorted } from "./sorting.ts";

/** One of a person's ties. */
export interface TieRow {
  readonly person: number;
  readonly name: string;
  readonly carries: boolean;
  readonly distress: number;
  readonly kind: keyof typeof tieKinds;
  /** The person's trust in the other, and the other's in the person, 0 to 1; not a number where the tie has ended. */
  readonly trust: number;
  readonly trustBack: number;
  /** The week in which it began, null for the start, and in which it ended, null while there is one. */
  readonly since: number | null;
  readonly ended: number | null;
}

export interface TiesTableProps {
  readonly name: string;
  readonly rows: readonly TieRow[];
  readonly onHover: (person: number | null) => void;
  readonly onOpen: (person: number) => void;
}

type Column = "name" | "kind" | "trust" | "trustBack";

/** A person's ties as a table: with whom, how, since when, and how much trust each way; the ended ones last. */
export function TiesTable({ name, rows, onHover, onOpen }: TiesTableProps) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "trust", descending: true });
  const sort = (column: Column) => setSorting((now) => pressed(now, column, column === "trust" || column === "trustBack"));
  const header = { sorting, onSort: sort };
  return (
    <table class="t-table t-ties">
      <caption>{tableWords.ties(name)}</caption>
      <thead>
        <tr>
          <SortHeader column="name" name={tableWords.with()} {...header} />
          <SortHeader column="kind" name={tableWords.kind()} {...header} />
          <SortHeader column="trust" name={tableWords.trust()} numeric {...header} />
          <SortHeader column="trustBack" name={tableWords.trustBack()} numeric {...header} />
        </tr>
      </thead>
      <tbody>
        {sorted(rows, (row) => sortValue(row, sorting.by), sorting.descending).map((row) => (
          <tr key={row.person} class="t-person" onMouseEnter={() => onHover(row.person)} onMouseLeave={() => onHover(null)}>
            <th scope="row">
              <Mark drawn={{ diamond: row.carries, distress: row.distress }} radius={7.5} />
              <button type="button" class="t-name" translate={false} onClick={() => onOpen(row.person)}>
                {row.name}
              </button>
            </th>
            <td>
              {row.ended === null ? tieKinds[row.kind]() : tableWords.ended()}
              {(row.since !== null || row.ended !== null) && (
                <span class="t-since">{tableWords.weeksOfTie(row.since, row.ended)}</span>
              )}
            </td>
            <td class="t-number">{row.ended === null ? plain(row.trust, 2) : tableWords.none()}</td>
            <td class="t-number">{row.ended === null ? plain(row.trustBack, 2) : tableWords.none()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sortValue(row: TieRow, by: Column): number | string {
  return by === "kind" && row.ended !== null ? tableWords.ended() : row[by];
}
