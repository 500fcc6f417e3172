import type { ComponentChildren } from "preact";
import { tableWords } from "../words/tables.ts";
import type { Sorting } from "./sorting.ts";

export interface SortHeaderProps<Column extends string> {
  readonly column: Column;
  readonly sorting: Sorting<Column>;
  readonly name: string;
  readonly numeric?: boolean;
  readonly className?: string;
  readonly onSort: (column: Column) => void;
  readonly children?: ComponentChildren;
}

/** A column's header: pressing it sorts, pressing it again turns the order around. */
export function SortHeader<Column extends string>({
  column,
  sorting,
  name,
  numeric = false,
  className,
  onSort,
  children,
}: SortHeaderProps<Column>) {
  const active = sorting.by === column;
  return (
    <th
      scope="col"
      class={numeric ? "t-number" : className}
      aria-sort={active ? (sorting.descending ? "descending" : "ascending") : "none"}
    >
      <button type="button" class="t-sort" title={tableWords.sortBy(name)} onClick={() => onSort(column)}>
        {children ?? name}
        <svg class="t-direction" width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
          {active && <path d={sorting.descending ? "M1 4L5 9L9 4" : "M1 8L5 3L9 8"} />}
        </svg>
      </button>
    </th>
  );
}
