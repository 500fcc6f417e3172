import { existsSync, readdirSync } from "node:fs";

/** Names of the files in a folder, in order; none if it is not there. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
