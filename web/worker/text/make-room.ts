import { type Document, isCollection } from "yaml";

/** What stands in the way of a longer path, "on" or nothing, becomes a group of keys. */
export function makeRoom(document: Document, path: readonly string[]): void {
  for (let depth = 1; depth < path.length; depth++) {
    const above = path.slice(0, depth);
    if (!isCollection(document.getIn(above))) document.setIn(above, document.createNode({}));
  }
}
