import { existsSync, readFileSync } from "node:fs";
import { listed } from "../scenario/words.ts";
import { Complaint } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";
import { placeOfFile } from "./place-of-file.ts";

/**
 * Refuses to begin what would end by writing something else into files that stand beside others, such as a dictionary beside the
 * tables that it describes. One that holds those very bytes is nobody's loss.
 * @param files what will be written, by path
 */
export function refuseOtherBytes(files: ReadonlyMap<string, string>, force: boolean): void {
  const others = [...files].filter(([path, text]) => {
    placeOfFile(path);
    return !force && existsSync(path) && textOf(path) !== text;
  });
  if (others.length === 0) return;
  const names = listed(others.map(([path]) => path));
  const [are, say, them] = others.length === 1 ? ["is", "says", "it"] : ["are", "say", "them"];
  throw new Complaint(
    `${names} ${are} there already and ${say} something else: give another --out, or --force to write over ${them}`,
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw asComplaint(error);
  }
}
