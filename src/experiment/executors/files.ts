import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isLeftover, temporaryMark } from "./process-mark.ts";
import { namesIn } from "./read-stored.ts";

/**
 * Writes a file whole or not at all: under another name in the same folder, onto the disk, then renamed, and the folder
 * onto the disk as well. Whoever reads the folder after a crash finds the old file, the new one or none, never half of it.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${temporaryMark()}`);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  try {
    const file = openSync(temporary, "w");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/**
 * Makes a folder and those above it, one by one: Node's own `recursive` never returns where a parent is there but takes no
 * folders, as in /proc.
 */
export function makeFolder(path: string): void {
  if (made(path)) return;
  makeFolder(dirname(path));
  if (!made(path)) mkdirSync(path);
}

/** False where the folder above is missing. */
function made(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return true;
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT" && !existsSync(dirname(path));
    if (missing) return false;
    throw error;
  }
}

/** Takes away what a killed run left half written in a folder. */
export function removeTemporary(folder: string): void {
  for (const name of namesIn(folder)) if (/^\..*\.\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true });
}

/** Takes away what processes of this host left half written that are no longer there: for folders in which several work. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) if (isLeftover(name)) rmSync(join(folder, name), { force: true });
}

/** What went wrong with a file, in plain words. */
export function fileProblem(error: unknown, path: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words: Readonly<Record<string, string>> = {
    EACCES: "there is no permission to write there",
    EPERM: "there is no permission to write there",
    EROFS: "that place is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    ENOTDIR: "a part of the path is a file, not a folder",
    EEXIST: `a file of that name is there, not a folder${placeOf(error, path)}`,
    EMFILE: "too many files are open",
    ENOENT: "the place is not there or is read-only",
    EIO: "the disk reports an error",
    EISDIR: `a folder stands where a file should go${placeOf(error, path)}`,
    ERR_FS_EISDIR: `a folder stands where a file should go${placeOf(error, path)}`,
    ENOTEMPTY: `a folder stands where a file should go${placeOf(error, path)}`,
    EBUSY: `something else holds a file, or is mounted on it${placeOf(error, path)}`,
  };
  return `cannot write ${path}: ${words[code] ?? (error instanceof Error ? error.message : String(error))}`;
}

/** ", results/x/parts/y.parquet": which file an error is about, as far as it says and was not told. */
function placeOf(error: unknown, told: string): string {
  const { dest, path } = error as { readonly dest?: unknown; readonly path?: unknown };
  const place = typeof dest === "string" ? dest : path;
  return typeof place === "string" && place !== told ? `, ${place}` : "";
}

function syncFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Not every system lets a folder be synced; the file itself is on the disk.
  }
}
