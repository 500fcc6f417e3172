import { readdirSync, readFileSync } from "node:fs";

/**
 * A stored file or folder that is there and cannot be read. That tells nothing of what is in it: it may be whole, so nothing of it is
 * thrown away or made again.
 */
export class Unreadable extends Error {
  constructor(path: string, error: unknown) {
    super(`cannot read ${path}: ${whyUnread(error)}`, { cause: error });
  }
}

/** The bytes of a stored file; null if it is not there. @throws Unreadable */
export function readStored(path: string): Buffer | null {
  return unlessMissing(path, () => readFileSync(path), ["ENOENT", "ENOTDIR"]);
}

/** The same as text. */
export function textStored(path: string): string | null {
  return readStored(path)?.toString("utf8") ?? null;
}

/** Names of the files in a folder, in order; none if it is not there. @throws Unreadable */
export function namesIn(folder: string): string[] {
  return unlessMissing(folder, () => readdirSync(folder).sort(), ["ENOENT"]) ?? [];
}

/** Why something stored does not count, from what was thrown while it was read. @throws Unreadable, which is no reason */
export function whyDamaged(error: unknown): string {
  if (error instanceof Unreadable) throw error;
  return error instanceof Error ? error.message : String(error);
}

// Not asked beforehand: a folder that may not be searched would answer that nothing is in it.
function unlessMissing<T>(path: string, read: () => T, missing: readonly string[]): T | null {
  try {
    return read();
  } catch (error) {
    if (missing.includes(codeOf(error))) return null;
    throw new Unreadable(path, error);
  }
}

function whyUnread(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "there is no permission to read it",
  EPERM: "there is no permission to read it",
  ENOENT: "it is not there any more",
  EISDIR: "a folder stands where a file should go",
  ENOTDIR: "a file stands where a folder should go",
  ELOOP: "its links go round in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reports an error",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
