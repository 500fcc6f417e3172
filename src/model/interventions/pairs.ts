import type { Network } from "../../network/network.ts";

/** Places of people by label, else by id. @throws RangeError for somebody who is not there */
export function placesOf(network: Network, pairs: readonly (readonly [string, string])[]): (readonly [number, number])[] {
  const places = new Map<string, number>();
  for (let i = 0; i < network.size; i++) places.set(String(network.ids[i]), i);
  network.labels?.forEach((label, i) => {
    places.set(label, i);
  });
  const place = (name: string): number => {
    const found = places.get(name);
    if (found === undefined) throw new RangeError(`there is nobody called "${name}" in this network`);
    return found;
  };
  return pairs.map(([one, other]) => [place(one), place(other)]);
}
