/** Which column a table is sorted by, and which way. */
export interface Sorting<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
}

/** The sorting after a header was pressed: the same column turns around, another begins with `descending` as its own. */
export function pressed<Column extends string>(now: Sorting<Column>, column: Column, descending: boolean): Sorting<Column> {
  return now.by === column ? { by: column, descending: !now.descending } : { by: column, descending };
}

/** Sorted copy: numbers by size, text by the rules of English; what is equal keeps its order. NaN comes last. */
export function sorted<Row>(rows: readonly Row[], sortValue: (row: Row) => number | string, descending: boolean): readonly Row[] {
  return [...rows].sort((a, b) => {
    const one = sortValue(a);
    const other = sortValue(b);
    if (typeof one === "string" || typeof other === "string")
      return direction(descending) * String(one).localeCompare(String(other), "en");
    if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    return direction(descending) * (one - other);
  });
}

function direction(descending: boolean): 1 | -1 {
  return descending ? -1 : 1;
}
