import type { NetworkChange } from "../network-change.ts";
import { none } from "./none.ts";
import { separate } from "./separate.ts";
import { shuffle } from "./shuffle.ts";
import { thin } from "./thin.ts";

/** All changes, in the order of menus and help. A new one is a file beside these and a line here. */
export const changes: readonly NetworkChange[] = [none, shuffle, separate, thin];

const byName = new Map(changes.map((change) => [change.name, change]));

/** The change of that name, or undefined. */
export function changeByName(name: string): NetworkChange | undefined {
  return byName.get(name);
}
