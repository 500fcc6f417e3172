import { runId } from "../../../src/experiment/design.ts";
import { engineVersion } from "../../../src/experiment/engine-version.ts";
import { textHash } from "../../../src/experiment/plan-hash.ts";
import { manifestText, type SweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import { encodeMerged, mergedRows, sweepSummaryBlocks } from "../../../src/experiment/sweep/merged.ts";
import { type SweepPart, sweepPartName } from "../../../src/experiment/sweep/part.ts";
import { encodeSweepPart, originOf } from "../../../src/experiment/sweep/part-file.ts";
import { type SweepRows, sweepColumnNames } from "../../../src/experiment/sweep/rows.ts";
import { type Measure, measures } from "../../../src/model/measures/weekly.ts";
import { drawn } from "./drawn.ts";

/** What a made-up sweep is to be like. */
export interface Made {
  readonly climates: readonly number[];
  readonly closeness: readonly number[];
  readonly variants: readonly string[];
  readonly replicates: number;
  readonly outcomes: readonly Measure[];
  readonly sharedShocks: boolean;
}

const made: Made = {
  climates: [0.1, 0.3, 0.5, 0.7, 0.9],
  closeness: [0, 1, 2, 4],
  variants: ["run"],
  replicates: 20,
  outcomes: measures.filter(({ name }) => name === "distress" || name === "isolates"),
  sharedShocks: true,
};

/** Results that no model made, for tests: distress rises with climate, less so the closer ties are. */
export function madeUpSweep(some: Partial<Made> = {}) {
  const all = { ...made, ...some };
  const manifest = manifestFor(all);
  const luck = (replicate: number) => 8 * (drawn(0, replicate, 0) - 0.5);
  const rowsOf = ({ firstPoint, endPoint, first, end }: SweepPart, without: ReadonlySet<string> = new Set()): SweepRows => {
    const point: number[] = [];
    const replicate: number[] = [];
    for (let r = first; r < end; r++)
      for (let p = firstPoint; p < endPoint; p++)
        if (!without.has(runId(p, r))) {
          point.push(p);
          replicate.push(r);
        }
    const distress = point.map((p, k) => {
      const [climate, close] = manifest.points[p].levels.map(Number);
      const kinder = manifest.points[p].variant === "kinder" ? 4 + 3 * climate : 0;
      const own = 4 * (drawn(p, replicate[k], 1) - 0.5);
      return 28 + 38 * climate - 4.5 * close * climate - 0.8 * close - kinder + luck(replicate[k]) + own;
    });
    // An outcome that is about nobody now and then.
    const column = (name: string) =>
      name === "distress" ? distress : point.map((p, k) => (replicate[k] % 19 === 18 ? Number.NaN : drawn(p, replicate[k], 2)));
    return {
      length: point.length,
      point: Int32Array.from(point),
      replicate: Int32Array.from(replicate),
      hash: point.map((p, k) => textHash(`${p} ${replicate[k]}`)),
      outcomes: new Map(all.outcomes.map(({ name }) => [name, Float64Array.from(column(name))] as const)),
    };
  };
  const whole: SweepPart = { firstPoint: 0, endPoint: manifest.points.length, first: 0, end: all.replicates };
  return {
    manifest,
    manifestText: manifestText(manifest),
    whole,
    rowsOf,
    /** A part as it lies in the folder, by its path. */
    part(part: SweepPart, without?: ReadonlySet<string>): readonly [path: string, bytes: Uint8Array<ArrayBuffer>] {
      const bytes = encodeSweepPart(rowsOf(part, without), manifest, { ...originOf(manifest, part), companions: {} });
      return [`parts/${sweepPartName(part)}.parquet`, bytes];
    },
    merged: () => encodeMerged(manifest, mergedRows(manifest, [rowsOf(whole)]), []),
    summary: () => [...sweepSummaryBlocks(manifest, mergedRows(manifest, [rowsOf(whole)]))].join(""),
  };
}

function manifestFor({ climates, closeness, variants, replicates, outcomes, sharedShocks }: Made): SweepManifest {
  const rows = climates.flatMap((climate) => closeness.map((close) => [climate, close]));
  const points = rows.flatMap((levels, row) =>
    variants.map((variant, v) => ({
      point: row * variants.length + v,
      variant,
      levels,
      hash: textHash(`${variant} ${levels.join(" ")}`),
    })),
  );
  const factors = [
    { key: "settings.school.climate", numeric: true, title: "climate of school", unit: null },
    { key: "network.close", numeric: true, title: "close ties", unit: null },
  ];
  return {
    kithSweep: 1,
    engine: engineVersion,
    title: "Climate by closeness",
    question: "Does a harsher climate weigh less on people with close ties?",
    scenario: textHash("climate by closeness"),
    seed: "7",
    seedRule: "made up",
    sharedShocks,
    variants,
    factors,
    structure: { kind: "free" },
    design: rows.map((_, row) => variants.map((__, v) => row * variants.length + v)),
    points,
    replication: { kind: "fixed", replicates },
    replicates,
    looked: null,
    chunk: { points: 5, replicates },
    outcomeWeeks: 13,
    recorded: "none",
    outcome: "distress",
    outcomes,
    asked: "none",
    columns: sweepColumnNames({ factors, outcomes }),
    needs: { bytes: 0, because: "nothing is run", personWeeks: 0 },
    files: {},
  };
}

/** A brought file, as a browser would give it. */
export function brought(path: string, content: string | Uint8Array<ArrayBuffer>) {
  return { path, file: new File([content], path.split("/").pop() ?? path) };
}
