import type { Network } from "./network.ts";

/**
 * Finds the places of people by label, else by id, also where the network has labels; a label goes before an id that reads
 * the same. What it returns throws a RangeError for somebody who is not there.
 */
export function placeNamed({ size, ids, labels }: Network): (name: string) => number {
  const places = new Map<string, number>();
  for (let i = 0; i < size; i++) places.set(String(ids[i]), i);
  labels?.forEach((label, i) => {
    places.set(label, i);
  });
  return (name) => {
    const found = places.get(name);
    if (found === undefined) throw new RangeError(`there is nobody called "${name}" in this network`);
    return found;
  };
}
