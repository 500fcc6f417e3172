import { factorDescriptions, outcomeDescriptions, runKeyDescriptions } from "../../exports/dictionary/run-columns.ts";
import { aboutSweep } from "../../exports/results-about.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { FigureTable } from "../figure.ts";

/** What every column of runs.parquet means, in the words of the data dictionary. */
export function dictionaryOf(manifest: SweepManifest): FigureTable {
  const about = aboutSweep(manifest);
  const columns = [...runKeyDescriptions(about), ...factorDescriptions(about), ...outcomeDescriptions(about)];
  return {
    columns: ["Column", "Meaning", "Unit", "Range", "Source"],
    rows: columns.map(({ name, meaning, unit, range, source }) => [name, meaning, unit, range, source]),
  };
}
