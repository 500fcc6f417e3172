import type { NetworkChange } from "../network-change.ts";

/** Leaves the network as it is. */
export const none: NetworkChange = {
  name: "none",
  summary: "The network as it is.",
  needsBy: false,

  apply(network) {
    return network;
  },
};
