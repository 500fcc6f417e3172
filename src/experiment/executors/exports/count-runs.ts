import { WantedRuns } from "../../exports/table/wanted-runs.ts";
import { failedIn } from "../results-folder.ts";
import { type ResultsIn, tableNames } from "./results-in.ts";
import { openStored } from "./stored-table.ts";

/** How complete results are. */
export interface RunCount {
  readonly there: number;
  readonly failed: number;
  readonly wanted: number;
}

/**
 * Counts the runs of a folder, and holds every byte of its parts and recorded tables against its hash on the way.
 * @throws RangeError in plain words at the first that is damaged or missing
 */
export async function countRuns(results: ResultsIn): Promise<RunCount> {
  const wanted = new WantedRuns(results.about);
  let there = 0;
  for (const part of results.partsWith("parts")) {
    const stored = await openStored(results, "parts", part);
    for (const table of Object.keys(stored.companions)) {
      if (!tableNames.some((name) => name === table)) continue;
      (await openStored(results, table as (typeof tableNames)[number], part)).close();
    }
    for await (const { cells, length } of stored.blocks(["run", "point", "replicate"]))
      for (let row = 0; row < length; row++)
        if (wanted.keeps(String(cells[0][row]), Number(cells[1][row]), Number(cells[2][row]), part)) there++;
    stored.close();
  }
  const { asked, replicates } = results.about;
  return { there, failed: countFailed(results), wanted: asked.size * replicates };
}

function countFailed({ folder, about }: ResultsIn): number {
  const failed = failedIn(folder).filter(({ point, replicate }) => about.asked.has(point) && replicate < about.replicates);
  return new Set(failed.map(({ run }) => run)).size;
}
