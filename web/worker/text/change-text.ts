import { isCollection, isMap, parseDocument } from "yaml";
import type { Plain } from "../../../src/scenario/yaml/plain.ts";
import { makeRoom } from "./make-room.ts";
import { removeValue } from "./remove-value.ts";
import { addItem, setValue } from "./set-value.ts";

/** One change of a scenario's text: a value set, a key or item taken out, an item added to a list. */
export type TextChange =
  | { readonly what: "set"; readonly path: readonly string[]; readonly value: Plain }
  | { readonly what: "remove"; readonly path: readonly string[] }
  | { readonly what: "add"; readonly path: readonly string[]; readonly item: Plain };

/**
 * The text with changes made to it, the rest as it was to the letter wherever that can be done; else written anew with its
 * comments kept.
 * @returns null where YAML finds the text faulty
 */
export function changeText(text: string, changes: readonly TextChange[]): string | null {
  let now = text;
  for (const change of changes) {
    const next = changed(now, change);
    if (next === null) return null;
    now = next;
  }
  return now;
}

function changed(text: string, change: TextChange): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const { path } = change;
  if (change.what === "remove") {
    if (!document.hasIn(path)) return text;
    document.deleteIn(path);
    const above = document.getIn(path.slice(0, -1));
    // What is left of it is an empty group, not nothing.
    if (isCollection(above) && above.items.length === 0) above.flow = true;
  } else {
    makeRoom(document, path);
    const list = change.what === "add" ? document.getIn(path) : null;
    if (change.what === "set") document.setIn(path, document.createNode(change.value));
    else if (isCollection(list) && !isMap(list)) list.add(document.createNode(change.item));
    else document.setIn(path, document.createNode([change.item]));
  }
  const spliced = splice(text, change);
  return spliced !== null && says(spliced, document.toJS()) ? spliced : document.toString({ lineWidth: 0 });
}

function splice(text: string, change: TextChange): string | null {
  switch (change.what) {
    case "set":
      return setValue(text, change.path, change.value);
    case "remove":
      return removeValue(text, change.path);
    case "add":
      return addItem(text, change.path, change.item);
  }
}

/** Whether a text is sound YAML and says just that. */
function says(text: string, wanted: unknown): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(wanted);
}
