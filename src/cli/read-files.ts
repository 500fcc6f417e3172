import { dirname, join } from "node:path";
import { readerBelow } from "../experiment/executors/read-below.ts";
import { packageRoot } from "./package-root.ts";

/** Reads what a scenario names. @param scenario path of the scenario file */
export function fileReaderFor(scenario: string): ReturnType<typeof readerBelow> {
  return readerBelow(dirname(scenario), join(packageRoot(), "data"));
}
