import { textHash } from "../random/seed.ts";

/**
 * Stable ids for labels, no two alike. A whole number from 0 to 4294967295, written plainly, is its own id; any other
 * label gets its hash (`textHash`), so that a person's dice do not depend on who else is in the file. Where two meet,
 * whole numbers go first, then labels in order of their characters, and the later one hashes again: only people who
 * really meet touch each other, and the order of the file plays no part.
 *
 * Labels must differ.
 */
export function idsFromLabels(labels: readonly string[]): Uint32Array {
  const ids = new Uint32Array(labels.length);
  const taken = new Set<number>();
  const others: number[] = [];
  labels.forEach((label, i) => {
    const id = wholeId(label);
    if (id === null) others.push(i);
    else {
      ids[i] = id;
      taken.add(id);
    }
  });
  others.sort((i, j) => (labels[i] < labels[j] ? -1 : 1));
  for (const i of others) {
    let id = textHash(labels[i]);
    while (taken.has(id)) id = textHash(labels[i], id + 1);
    ids[i] = id;
    taken.add(id);
  }
  return ids;
}

/** The id that a label spells, or null. */
export function wholeId(label: string): number | null {
  if (!/^(0|[1-9]\d{0,9})$/.test(label)) return null;
  const id = Number(label);
  return id <= 0xffffffff ? id : null;
}
