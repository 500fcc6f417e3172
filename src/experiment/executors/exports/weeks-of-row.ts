import { WantedRuns } from "../../exports/table/wanted-runs.ts";
import type { WeeksOfRow } from "../../report/numbers/weeks-of-row.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { sweepPartOfName } from "../../sweep/part.ts";
import type { ResultsIn } from "./results-in.ts";
import { openStored } from "./stored-table.ts";

const keys = ["run", "point", "replicate", "week"] as const;

/**
 * One row of a sweep's design week by week, of the parts that hold it alone.
 * @returns null where weeks were not recorded, or the outcome is no weekly measure
 * @throws RangeError in plain words if a part is damaged
 */
export async function weeksOfRow(
  results: ResultsIn,
  manifest: SweepManifest,
  row: number,
  outcome: string,
): Promise<WeeksOfRow | null> {
  const points = manifest.design[row] ?? [];
  const wanted = new WantedRuns(results.about);
  const found: { readonly variant: number; readonly replicate: number; readonly week: number; readonly value: number }[] = [];
  for (const name of results.partsWith("weekly")) {
    const part = sweepPartOfName(name);
    if (part === null || !points.some((point) => part.firstPoint <= point && point < part.endPoint)) continue;
    const open = await openStored(results, "weekly", name);
    try {
      if (!open.columns.some((column) => column.name === outcome)) return null;
      for await (const { length, cells } of open.blocks([...keys, outcome])) {
        const [run, point, replicate, week, value] = cells;
        for (let k = 0; k < length; k++) {
          const variant = points.indexOf(Number(point[k]));
          if (variant < 0 || !wanted.keeps(String(run[k]), Number(point[k]), Number(replicate[k]), name)) continue;
          const told = value[k] === null ? Number.NaN : Number(value[k]);
          found.push({ variant, replicate: Number(replicate[k]), week: Number(week[k]), value: told });
        }
      }
    } finally {
      open.close();
    }
  }
  const weeks = [...new Set(found.map(({ week }) => week))].sort((a, b) => a - b);
  if (weeks.length < 2) return null;
  const places = new Map(weeks.map((week, place) => [week, place]));
  const lines = manifest.variants.map((variant) => ({
    variant,
    values: weeks.map(() => new Float64Array(manifest.replicates).fill(Number.NaN)),
  }));
  for (const { variant, replicate, week, value } of found) lines[variant].values[places.get(week) ?? 0][replicate] = value;
  return { row, weeks, lines };
}
