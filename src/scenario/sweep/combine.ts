import type { Column, Design, Value } from "./column.ts";

/** Every row of one design with every row of the next: the first design's rows vary slowest. */
export function crossed(designs: readonly Design[]): Design {
  return {
    columns: designs.flatMap(({ columns }) => columns),
    count: designs.reduce((product, { count }) => product * count, 1),
    rows: () =>
      designs.reduce<readonly (readonly Value[])[]>(
        (rows, design) => {
          const others = design.rows();
          return rows.flatMap((row) => others.map((other) => [...row, ...other]));
        },
        [[]],
      ),
  };
}

/** The rows of designs over the same keys, one design after another, in the order of the first one's keys. */
export function appended(designs: readonly Design[]): Design {
  const [{ columns }] = designs;
  return {
    columns,
    count: designs.reduce((sum, { count }) => sum + count, 0),
    rows: () =>
      designs.flatMap((design) => {
        const order = columns.map(({ key }) => design.columns.findIndex((other) => other.key === key));
        return design.rows().map((row) => order.map((place) => row[place]));
      }),
  };
}

/** The values of one key, one row each. */
export function single(column: Column, values: readonly Value[]): Design {
  return { columns: [column], count: values.length, rows: () => values.map((value) => [value]) };
}

/** Values of several keys side by side, all equally many. */
export function zipped(columns: readonly Column[], values: readonly (readonly Value[])[]): Design {
  const { length } = values[0];
  return { columns, count: length, rows: () => Array.from({ length }, (_, k) => values.map((own) => own[k])) };
}
