import { dictionaryTable } from "../store/exports.ts";
import type { SweepManifest } from "./manifest.ts";

/** dictionary.md of a sweep: every column of its tables, with unit and meaning. */
export function sweepDictionary({ factors, outcomes, outcomeWeeks, points, recorded }: SweepManifest): string {
  return [
    "# Data dictionary",
    "",
    "Every table has one value a cell, and one row a run: a point of the design in one replicate. Parquet files read by glob,",
    "`parts/*.parquet`; `runs.parquet` and `summary.csv` hold the same rows in one file, in order of point and replicate.",
    "",
    "## Which run it is",
    "",
    ...dictionaryTable([
      ["run", "text", "the run: point-replicate"],
      ["point", "number", "design point: what is run, in one variant; a point keeps its number whatever is added"],
      ["variant", "text", "name of the variant"],
      ["replicate", "number", "repetition, from 0; the same replicate with the same seed shares people and shocks"],
      ["seed", "text", "with the replicate it keys every draw"],
      ["hash", "64 hex digits", "SHA-256 of the raw bytes of the final world"],
    ]),
    "",
    "## What is varied",
    "",
    ...dictionaryTable(
      factors.map(({ key, numeric, title, unit }, f) => {
        const levels = new Set(points.map((point) => point.levels[f])).size;
        return [key, numeric ? (unit ?? "number") : "text", `${title}; ${levels} ${levels === 1 ? "level" : "levels"}`];
      }),
    ),
    "",
    "## What comes out",
    "",
    `Weekly measures are averaged over the last ${outcomeWeeks} weeks. A value is missing where it is about people who are not there.`,
    "",
    ...dictionaryTable(outcomes.map(({ name, unit, meaning }) => [name, unit, meaning])),
    "",
    "## At the end of summary.csv",
    "",
    ...dictionaryTable([
      ["engine", "text", "version of the engine that made the numbers"],
      ["scenario", "64 hex digits", "hash of the resolved scenario, whose text is in scenario.yaml"],
    ]),
    ...(recorded === "none"
      ? []
      : [
          "",
          "## weekly/, people/ and ties/: what was recorded",
          "",
          "They begin with run, point, variant, replicate, seed and week; their other columns are those of `kith compare`.",
        ]),
    "",
  ].join("\n");
}
