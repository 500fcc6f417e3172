import { isMap, parseDocument } from "yaml";
import { chooseTies } from "../../src/model/ties/presets.ts";
import type { Edit } from "./protocol.ts";
import { makeRoom } from "./text/make-room.ts";
import { setValue } from "./text/set-value.ts";

/**
 * The text of a scenario with the reader's changes written into it, all else as it was to the letter: still a scenario file,
 * checked like any other. A mechanism that is switched off takes its own numbers along, and so do ties that are to stay; numbers of one that is on are written below its name.
 * @param text YAML without faults of its own, whatever a scenario may want of it
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const document = parseDocument(text);
  const done: Edit[] = [];
  const set = (edit: Edit) => {
    makeRoom(document, edit.path);
    document.setIn(edit.path, edit.value);
    done.push(edit);
  };
  const off = new Set(
    edits
      .filter(isSwitch)
      .filter(({ value }) => value === "off")
      .map(({ path }) => path[1]),
  );
  for (const edit of edits.filter(isSwitch)) {
    const keepsNumbers = edit.value === "on" && isMap(document.getIn(edit.path));
    if (!keepsNumbers) set(edit);
  }
  const tiesStay = edits.some(({ path, value }) => path.join(".") === "ties.preset" && chooseTies(String(value)) === null);
  for (const edit of edits.filter((one) => !isSwitch(one))) {
    const { path } = edit;
    if (path[0] === "mechanisms" && off.has(path[1])) continue;
    if (path[0] === "ties" && path[1] !== "preset" && tiesStay) continue;
    set(edit);
  }
  return spliced(text, done, JSON.stringify(document.toJS())) ?? document.toString({ lineWidth: 0 });
}

/** Each value put in its place in the text; null unless that says the same as the document does. */
function spliced(text: string, edits: readonly Edit[], wanted: string): string | null {
  let now: string | null = text;
  for (const { path, value } of edits) now = now === null ? null : setValue(now, path, value);
  if (now === null) return null;
  const document = parseDocument(now);
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === wanted ? now : null;
}

/** "mechanisms.belonging: on": the mechanism itself, not one of its numbers. */
function isSwitch({ path }: Edit): boolean {
  return path.length === 2 && path[0] === "mechanisms" && path[1] !== "preset";
}
