import { existsSync, readFileSync } from "node:fs";
import { Complaint } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";
import { placeOfFile } from "./place-of-file.ts";

/**
 * Refuses to begin what would end by writing over somebody's file: one that the command wrote itself it may write again, any other
 * only with leave.
 * @param isOwn tells from its text whether the command wrote it
 * @throws Complaint
 */
export function refuseForeign(path: string, isOwn: (text: string) => boolean, force: boolean): void {
  placeOfFile(path);
  if (!existsSync(path)) return;
  if (force || isOwn(textOf(path))) return;
  throw new Complaint(`${path} is there already and was not written by this command; --force writes over it`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw asComplaint(error);
  }
}
