import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileProblem, makeFolder, writeWhole } from "../experiment/executors/files.ts";
import { Complaint, Exit } from "./exit.ts";

/** Writes a file that the reader asked for; one that is there only with their leave. */
export function writeOutput(path: string, content: string | Uint8Array, force: boolean): void {
  if (!force && existsSync(path)) throw new Complaint(`${path} is there already; --force writes over it`);
  try {
    makeFolder(dirname(path));
    writeWhole(path, content);
  } catch (error) {
    throw new Complaint(fileProblem(error, path), Exit.fault);
  }
}
