import { plain } from "../../words/numbers.ts";
import type { Edit } from "../../worker/protocol.ts";
import type { NewVariant, Variation } from "../../worker/variation.ts";
import type { Attempt, DesignAxis, Lesson } from "../lesson.ts";

export type DesignAttempt = Extract<Attempt, { kind: "design" }>;

/** The variant of a cell: "rewiring 1 stigmatizing 3", by the places of its values. */
export function cellName({ rows, columns }: DesignAttempt, row: number, column: number): string {
  const key = (path: readonly string[]) => path[path.length - 1];
  return `${key(rows.path)} ${row + 1} ${key(columns.path)} ${column + 1}`;
}

/** What a value is called, by its place. */
export function levelName({ values, names }: DesignAxis, place: number): string {
  return names?.[place] ?? plain(values[place], 3);
}

/** Every cell as a variant of the lesson's scenario as it is without any of its own: each number at each value. What else was set holds in all of them. */
export function designVariation({ panels }: Lesson, attempt: DesignAttempt, numbers: readonly Edit[]): Variation {
  const { rows, columns, replicates } = attempt;
  const add = rows.values.flatMap((row, r) =>
    columns.values.map(
      (column, c): NewVariant => ({
        name: cellName(attempt, r, c),
        like: panels[1],
        set: [...numbers, { path: rows.path, value: row }, { path: columns.path, value: column }],
      }),
    ),
  );
  return { keep: [], add, claim: { expect: "equal", within: 1 }, replicates };
}
