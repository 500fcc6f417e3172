import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileProblem, makeFolder, writeWhole } from "../experiment/executors/files.ts";
import { Complaint, Exit } from "./exit.ts";
import { placeOfFile } from "./place-of-file.ts";

/** Writes a file that the reader asked for; one that is there only with their leave. */
export function writeOutput(path: string, content: string | Uint8Array, force: boolean): void {
  const place = placeOfFile(path);
  if (!force && existsSync(path)) throw new Complaint(`${path} is there already; --force writes over it`);
  try {
    makeFolder(dirname(place));
    writeWhole(place, content);
  } catch (error) {
    throw new Complaint(fileProblem(error, path), Exit.fault);
  }
}
