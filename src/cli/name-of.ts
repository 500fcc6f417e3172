import { basename, extname } from "node:path";

/** "flagship" of "scenarios/flagship.yaml" and of "kith:flagship": what results are called by. */
export function nameOf(file: string): string {
  return basename(file.replace(/^kith:/, ""), extname(file));
}
