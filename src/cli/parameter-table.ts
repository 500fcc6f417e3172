import { type Parameters, rangeWords, written } from "../parameters/parameter.ts";
import { tableText } from "./table.ts";

/** A table of parameters as text: default, range, unit, source, meaning. */
export function parameterTable(table: Parameters): string {
  const rows = Object.entries(table).map(([name, parameter]) => [
    `  ${name}`,
    String(written(parameter, parameter.default)),
    rangeWords(parameter),
    parameter.unit === "none" ? "" : parameter.unit,
    parameter.source,
    parameter.meaning,
  ]);
  return tableText(["  parameter", "default", "range", "unit", "source", "meaning"], rows, [0, 3, 4, 5]);
}
