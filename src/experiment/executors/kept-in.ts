import { join } from "node:path";
import { partOfName } from "../design.ts";
import { sweepPartOfName } from "../sweep/part.ts";
import { namesIn, textStored } from "./read-stored.ts";

/** What lies in a folder: results of `kith compare`, of `kith sweep`, a manifest that nobody can read, or one of another program. */
export type Kept = "comparison" | "sweep" | "unreadable" | "foreign";

/**
 * Whose results a folder keeps; null where it has no manifest.json. A manifest need not be whole for that: its first word tells, or
 * else the names of the parts beside it.
 * @throws Unreadable
 */
export function keptIn(folder: string): Kept | null {
  const text = textStored(join(folder, "manifest.json"));
  if (text === null) return null;
  if (/^\s*\{\s*"kithResults"/.test(text)) return "comparison";
  if (/^\s*\{\s*"kithSweep"/.test(text)) return "sweep";
  const names = namesIn(join(folder, "parts")).map((file) => file.replace(/\.parquet$/, ""));
  if (names.some((name) => sweepPartOfName(name) !== null)) return "sweep";
  if (names.some((name) => partOfName(name) !== null)) return "comparison";
  return isJson(text) ? "foreign" : "unreadable";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
