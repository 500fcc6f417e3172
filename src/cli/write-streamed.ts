import { existsSync } from "node:fs";
import { StreamFile } from "../experiment/executors/exports/stream-file.ts";
import { fileProblem } from "../experiment/executors/files.ts";
import type { TakeBytes } from "../experiment/exports/table/parquet-blocks.ts";
import { Complaint, Exit } from "./exit.ts";

/** Refuses to begin what would end by writing over a file that nobody gave leave for. */
export function refuseToOverwrite(paths: readonly string[], force: boolean): void {
  const there = force ? [] : paths.filter((path) => existsSync(path));
  if (there.length > 0)
    throw new Complaint(`${there.join(" and ")} ${there.length === 1 ? "is" : "are"} there already; --force writes over it`);
}

/**
 * Writes a file piece by piece: it is there whole once `fill` is through, and not at all where that failed.
 * @returns what `fill` returned, and the size of the file in bytes
 */
export async function writeStreamed<T>(
  path: string,
  fill: (take: TakeBytes) => Promise<T>,
): Promise<{ result: T; bytes: number }> {
  let file: StreamFile | null = null;
  try {
    const open = new StreamFile(path);
    file = open;
    const result = await fill((bytes) => open.write(bytes));
    open.finish();
    return { result, bytes: open.bytes };
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new Complaint(fileProblem(error, path), Exit.fault);
    throw error;
  } finally {
    file?.discard();
  }
}

/** Standard output as a place for bytes: waits while the reader is slower. */
export const toStandardOutput: TakeBytes = (bytes) =>
  new Promise((resolve) => {
    if (process.stdout.write(bytes)) resolve();
    else process.stdout.once("drain", () => resolve());
  });
