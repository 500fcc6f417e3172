import { type Document, isMap, parseDocument } from "yaml";
import { chooseTies } from "../../src/model/ties/presets.ts";
import type { Edit } from "./protocol.ts";

/**
 * The text of a scenario with the reader's changes written into it, comments kept: still a scenario file, checked like any
 * other. A mechanism that is switched off takes its own numbers along, and so do ties that are to stay; numbers of one that is on are written below its name.
 * @param text a scenario that has been read without problems
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const document = parseDocument(text);
  const off = new Set(
    edits
      .filter(isSwitch)
      .filter(({ value }) => value === "off")
      .map(({ path }) => path[1]),
  );
  for (const edit of edits.filter(isSwitch)) flip(document, edit);
  const tiesStay = edits.some(({ path, value }) => path.join(".") === "ties.preset" && chooseTies(String(value)) === null);
  for (const { path, value } of edits.filter((edit) => !isSwitch(edit))) {
    if (path[0] === "mechanisms" && off.has(path[1])) continue;
    if (path[0] === "ties" && path[1] !== "preset" && tiesStay) continue;
    makeRoom(document, path);
    document.setIn(path, value);
  }
  return document.toString({ lineWidth: 0 });
}

/** "mechanisms.belonging: on": the mechanism itself, not one of its numbers. */
function isSwitch({ path }: Edit): boolean {
  return path.length === 2 && path[0] === "mechanisms" && path[1] !== "preset";
}

function flip(document: Document, { path, value }: Edit): void {
  const keepsNumbers = value === "on" && isMap(document.getIn(path));
  if (keepsNumbers) return;
  makeRoom(document, path);
  document.setIn(path, value);
}

/** What stands in the way of a longer path, "on" or nothing, becomes a group of keys. */
function makeRoom(document: Document, path: readonly string[]): void {
  for (let depth = 1; depth < path.length; depth++) {
    const above = path.slice(0, depth);
    if (!isMap(document.getIn(above))) document.setIn(above, document.createNode({}));
  }
}
