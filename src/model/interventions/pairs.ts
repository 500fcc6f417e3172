import type { Network } from "../../network/network.ts";

/** Pairs of people by place. @throws RangeError for somebody who is not there */
export function pairsOf(network: Network, pairs: readonly (readonly [string, string])[]): (readonly [number, number])[] {
  if (pairs.length === 0) return [];
  const place = placeNamed(network);
  return pairs.map(([one, other]) => [place(one), place(other)]);
}

/** Finds people by label, else by id. What it returns throws a RangeError for somebody who is not there. */
export function placeNamed(network: Network): (name: string) => number {
  const places = new Map<string, number>();
  for (let i = 0; i < network.size; i++) places.set(String(network.ids[i]), i);
  network.labels?.forEach((label, i) => {
    places.set(label, i);
  });
  return (name) => {
    const found = places.get(name);
    if (found === undefined) throw new RangeError(`there is nobody called "${name}" in this network`);
    return found;
  };
}
