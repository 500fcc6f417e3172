import type { Registry } from "../registry.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import { keySchema } from "./key-schema.ts";
import type { Factor, Level } from "./sweep.ts";
import { titleOf } from "./titles.ts";

/** Columns of a design as factors, and its rows as levels: names throughout where not all levels of a key are numbers. */
export function factorsOf(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  raw: PlainMap,
  registry: Registry,
): { factors: Factor[]; levels: Level[][] } {
  const factors = columns.map(({ key, path }, c): Factor => {
    const numeric = rows.every((row) => typeof row[c].level === "number");
    const unit = keySchema(path, raw, registry)?.unit ?? "none";
    return {
      key,
      numeric,
      title: titleOf(path, raw, registry),
      unit: numeric && unit !== "none" && unit !== "" ? unit : null,
    };
  });
  return { factors, levels: rows.map((row) => row.map(({ level }, c) => (factors[c].numeric ? level : String(level)))) };
}
