import { readFileSync } from "node:fs";
import { join } from "node:path";
import { partOfName } from "../../design.ts";
import { Damaged } from "../../store/damaged.ts";
import { decodePart } from "../../store/part-file.ts";
import type { RunRow } from "../../store/run-row.ts";
import type { ResultsIn } from "../exports/results-in.ts";
import { PartReader, partsByName } from "./stored-parts.ts";

/** The hash of a run that a results folder holds; null where it holds no such run, or it failed. @throws Damaged for a damaged part */
export async function storedHash(
  { folder, sweep, partsWith }: ResultsIn,
  point: number,
  replicate: number,
): Promise<string | null> {
  if (sweep === null) {
    const name = partsWith("parts").find((own) => {
      const part = partOfName(own);
      return part !== null && part.point === point && part.first <= replicate && replicate < part.end;
    });
    if (name === undefined) return null;
    const rows = await rowsIn(folder, name);
    return rows.find((row) => row.replicate === replicate)?.hash ?? null;
  }
  const part = partsByName(folder).find(
    ({ firstPoint, endPoint, first, end }) => firstPoint <= point && point < endPoint && first <= replicate && replicate < end,
  );
  if (part === undefined) return null;
  const { rows, damaged } = await new PartReader(folder).rows(sweep, [part]);
  if (damaged.length > 0) throw new Damaged(`${damaged[0].part} does not count: ${damaged[0].why}`);
  const [own] = rows;
  const place = own.point.findIndex((one, k) => one === point && own.replicate[k] === replicate);
  return place < 0 ? null : own.hash[place];
}

async function rowsIn(folder: string, name: string): Promise<readonly RunRow[]> {
  try {
    return (await decodePart(readFileSync(join(folder, "parts", `${name}.parquet`)))).rows;
  } catch (error) {
    if (error instanceof RangeError) throw new Damaged(`${name} does not count: ${error.message}`);
    throw error;
  }
}
