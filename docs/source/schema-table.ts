import { numbersAt } from "../../src/scenario/schema/numbers-at.ts";
import { citation, table } from "./markdown.ts";

/** The numbers that a scenario says of something it may have several of. @param path where one of them stands */
export function schemaTable(path: readonly PropertyKey[]): string {
  return table(
    ["name", "default", "range", "unit", "meaning", "source"],
    numbersAt(path).map(({ name, standard, range, unit, meaning, source }) => [
      `\`${name}\``,
      standard,
      range,
      unit === "none" ? "" : unit,
      meaning,
      source === "" ? "" : citation(source),
    ]),
  );
}
