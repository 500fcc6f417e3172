import { appendFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./files.ts";

/** Writes what happened and when to logs/<host>-<pid>.jsonl: everything about a comparison that is not deterministic. */
export function openLog(folder: string): (event: string, details?: Readonly<Record<string, unknown>>) => void {
  const path = join(folder, "logs", `${hostname()}-${process.pid}.jsonl`);
  makeFolder(join(folder, "logs"));
  return (event, details = {}) =>
    appendFileSync(path, `${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
}
