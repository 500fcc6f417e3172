import { existsSync } from "node:fs";
import { join } from "node:path";
import { bufferingPlots } from "../experiment/buffering/plots.ts";
import type { BufferingAnalysis } from "./buffering-file.ts";
import { Complaint } from "./exit.ts";
import { writeOutput } from "./write-output.ts";

/** Writes the pictures of an analysis and its data. @returns the files */
export function writeBuffering({ presets }: BufferingAnalysis, json: unknown, folder: string, force: boolean): string[] {
  const files = [...bufferingPlots(presets), ["buffering.json", `${JSON.stringify(json, null, 2)}\n`] as const];
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeOutput(path, content, force);
    return path;
  });
}

/** Before anything runs: what is there is written over only with leave. @throws Complaint that names the first such file */
export function refuseWritingOver(folder: string): void {
  for (const name of [...bufferingPlots([]).keys(), "buffering.json"]) {
    if (existsSync(join(folder, name))) throw new Complaint(`${join(folder, name)} is there already; --force writes over it`);
  }
}
