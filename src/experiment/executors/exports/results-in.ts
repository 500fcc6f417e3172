import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { aboutComparison, aboutSweep, type ResultsAbout } from "../../exports/results-about.ts";
import { Damaged } from "../../store/damaged.ts";
import { readManifest } from "../../store/manifest.ts";
import { readSweepManifest, type SweepManifest } from "../../sweep/manifest.ts";
import { sweepPartOfName } from "../../sweep/part.ts";
import { originOf } from "../../sweep/part-file.ts";
import { keptIn } from "../kept-in.ts";
import { namesIn, textStored } from "../read-stored.ts";

/** The tables that a results folder may hold, one file a part in each. */
export const tableNames = ["parts", "weekly", "people", "ties"] as const;
export type TableName = (typeof tableNames)[number];

/** A results folder that is open for reading. */
export interface ResultsIn {
  readonly folder: string;
  readonly about: ResultsAbout;
  /** The manifest, where it is that of a sweep. */
  readonly sweep: SweepManifest | null;
  /** Names of the parts that have this table, without the ending, in order. */
  partsWith(table: TableName): string[];
  /** What the footer of a part has to say to belong to these results. */
  footerOf(part: string): ReadonlyMap<string, string>;
}

/** Opens what `kith compare` or `kith sweep` made. @throws Damaged manifest, RangeError in plain words if it is no such folder, Unreadable */
export function resultsIn(folder: string): ResultsIn {
  if (!existsSync(folder)) throw new RangeError(`there is no folder ${folder}`);
  if (!statSync(folder).isDirectory())
    throw new RangeError(`${folder} is a file: give the results folder of kith compare or kith sweep`);
  const text = textStored(join(folder, "manifest.json"));
  if (text === null)
    throw new RangeError(`${folder} is no results folder of kith compare or kith sweep: it has no manifest.json`);
  return {
    folder,
    ...named(folder, () => manifestOf(text, keptIn(folder) === "sweep")),
    partsWith(table) {
      const there = new Set(namesIn(join(folder, "parts")));
      return namesIn(join(folder, table))
        .filter((name) => /^part-.*\.parquet$/.test(name) && there.has(name))
        .map((name) => name.slice(0, -".parquet".length));
    },
  };
}

/** What is wrong with a manifest, with the folder that it is of. */
function named<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged) throw new Damaged(`${folder}: ${error.message}`);
    if (error instanceof RangeError) throw new RangeError(`${folder}: ${error.message}`);
    throw error;
  }
}

function manifestOf(text: string, isSweep: boolean): Pick<ResultsIn, "about" | "sweep" | "footerOf"> {
  if (isSweep) {
    const manifest = readSweepManifest(text);
    const footerOf = (name: string) => {
      const part = sweepPartOfName(name);
      const { engine, points, asked } = originOf(manifest, part ?? { firstPoint: 0, endPoint: 0, first: 0, end: 0 });
      return new Map([
        ["kith.engine", engine],
        ["kith.points.sha256", points],
        ["kith.asked", asked],
      ]);
    };
    return { about: aboutSweep(manifest), sweep: manifest, footerOf };
  }
  const manifest = readManifest(text);
  const footerOf = (name: string) => {
    const point = Number(/^part-p(\d+)-/.exec(name)?.[1]);
    return new Map([
      ["kith.engine", manifest.engine],
      ["kith.point.sha256", manifest.points[point]?.hash ?? "none"],
    ]);
  };
  return { about: aboutComparison(manifest), sweep: null, footerOf };
}
