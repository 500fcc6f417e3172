import { Stream } from "../../random/stream.ts";
import type { NetworkChange } from "../network-change.ts";
import { canonicalTies, tieOwners, withTies } from "../ties.ts";
import { likeTies } from "./separate.ts";

/**
 * Cuts as many ties as `separate` by the same attribute would, but at random: the comparison that tells losing ties from
 * losing bridges. Each pair has a draw of its own, fixed by key and ids; the pairs with the smallest draws lose their tie.
 * O(people + ties log ties).
 */
export const thin: NetworkChange = {
  name: "thin",
  summary: "As many ties cut as when people who differ in an attribute are separated, but anywhere, at random.",
  needsBy: true,

  apply(network, { by }, key) {
    const arcs = canonicalTies(network);
    const cut = arcs.length - likeTies(network, by).length;
    if (cut === 0) return network;
    const owners = tieOwners(network, arcs);
    const dice = new Stream(key, "network.thin");
    const draws = Float64Array.from(arcs, (arc, k) => dice.uniform(network.ids[owners[k]], network.ids[network.targets[arc]]));
    const limit = draws.toSorted()[cut - 1];
    let left = cut - draws.reduce((below, draw) => below + (draw < limit ? 1 : 0), 0); // pairs that share the limit, in order of ids
    return withTies(
      network,
      arcs.filter((_, k) => draws[k] > limit || (draws[k] === limit && left-- <= 0)),
    );
  },
};
