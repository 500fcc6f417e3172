import { appendFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./files.ts";

/** Says that something happened, and when. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/**
 * Writes what happened and when to logs/<host>-<pid>.jsonl: everything about a comparison or a sweep that is not
 * deterministic. What cannot be logged, on a full disk for one, stops nothing.
 */
export function openLog(folder: string): Log {
  const path = join(folder, "logs", `${hostname()}-${process.pid}.jsonl`);
  makeFolder(join(folder, "logs"));
  return (event, details = {}) => {
    try {
      appendFileSync(path, `${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
    } catch {
      // What is wrong with the disk is told by what has to be written there.
    }
  };
}
