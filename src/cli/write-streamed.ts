import { existsSync } from "node:fs";
import { StreamFile } from "../experiment/executors/exports/stream-file.ts";
import { fileProblem } from "../experiment/executors/files.ts";
import type { TakeBytes } from "../experiment/exports/table/parquet-blocks.ts";
import { listed } from "../scenario/words.ts";
import { Complaint, Exit } from "./exit.ts";
import { placeOfFile } from "./place-of-file.ts";

/** Refuses to begin what would end by writing over a file that nobody gave leave for, or over what is no file. */
export function refuseToOverwrite(paths: readonly string[], force: boolean): void {
  for (const path of paths) placeOfFile(path);
  const there = force ? [] : paths.filter((path) => existsSync(path));
  if (there.length > 0)
    throw new Complaint(
      `${listed(there)} ${there.length === 1 ? "is" : "are"} there already; --force writes over ${there.length === 1 ? "it" : "them"}`,
    );
}

/**
 * Writes a file piece by piece: it is there whole once `fill` is through, and not at all where that failed or was interrupted.
 * @returns what `fill` returned, and the size of the file in bytes
 */
export async function writeStreamed<T>(
  path: string,
  fill: (take: TakeBytes) => Promise<T>,
): Promise<{ result: T; bytes: number }> {
  const place = placeOfFile(path);
  const onDisk = <R>(work: () => R): R => {
    try {
      return work();
    } catch (error) {
      throw new Complaint(fileProblem(error, path), Exit.fault);
    }
  };
  const file = onDisk(() => new StreamFile(place));
  const leave = () => {
    file.discard();
    process.exit(Exit.interrupted);
  };
  process.on("SIGINT", leave);
  process.on("SIGTERM", leave);
  try {
    const result = await fill(async (bytes) => {
      onDisk(() => file.write(bytes));
      // Whoever only computes never hears that somebody wants to leave.
      await new Promise((resolve) => setImmediate(resolve));
    });
    onDisk(() => file.finish());
    return { result, bytes: file.bytes };
  } finally {
    process.off("SIGINT", leave);
    process.off("SIGTERM", leave);
    file.discard();
  }
}

/** Standard output as a place for bytes: waits while the reader is slower. */
export const toStandardOutput: TakeBytes = (bytes) =>
  new Promise((resolve) => {
    if (process.stdout.write(bytes)) resolve();
    else process.stdout.once("drain", () => resolve());
  });
