import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Read } from "../../scenario/parse.ts";

/** Bytes of the largest file that is read. */
const largest = 64_000_000;

/**
 * Reads what a scenario names: files below the scenario's own folder, or shipped data by `kith:`. What counts is the real
 * path, so that no symbolic link leads out. Remembers what it read.
 * @param folder of the scenario file
 * @param data folder of the shipped data
 */
export function readerBelow(folder: string, data: string): { read: Read; files: Map<string, string> } {
  const files = new Map<string, string>();
  const read: Read = (reference) => {
    const shipped = reference.startsWith("kith:");
    const found = readBelow(shipped ? data : folder, shipped ? reference.slice("kith:".length) : reference);
    if ("text" in found) files.set(reference, found.text);
    return found;
  };
  return { read, files };
}

/** A text file below a folder, or why it is not to be had: the end of a sentence that begins with its name. */
function readBelow(folder: string, name: string): { text: string } | { problem: string } {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, name));
    if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return { problem: "that leads out of the scenario's folder; only files below it are read" };
    }
    return textOfFile(path);
  } catch (error) {
    return { problem: whyUnread(error) };
  }
}

/** The text of a regular file of moderate size in UTF-8, or why it is not to be had. */
export function textOfFile(path: string): { text: string } | { problem: string } {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { problem: "that is a folder" };
    if (!found.isFile()) return { problem: "that is no regular file" };
    if (found.size > largest) return { problem: `that is larger than ${largest / 1e6} MB` };
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) };
  } catch (error) {
    return { problem: whyUnread(error) };
  }
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "there is no permission to read it";
  if (code === "ELOOP") return "its links go round in a circle";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not text in UTF-8";
  return error instanceof Error ? error.message : String(error);
}
