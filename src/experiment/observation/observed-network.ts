import { friendsCorrelation } from "../../model/measures/friends-correlation.ts";
import type { World } from "../../model/world.ts";
import { assortativity } from "../../network/metrics/assortativity.ts";
import { transitivity } from "../../network/metrics/transitivity.ts";
import { arcCount } from "../../network/network.ts";
import { lostSince, type TieSnapshot } from "./tie-snapshot.ts";
import type { TieSums } from "./tie-sums.ts";

/** What the ties looked like at a run's end. */
export interface ObservedNetwork {
  /** Ties a person, over everybody who is in the network. */
  readonly meanDegree: number;
  /** Of all pairs of ties that meet in a person, the share closed by a third. */
  readonly transitivity: number;
  /** Assortativity by carrying a devalued identity or not; NaN where everybody or nobody does, or without ties. */
  readonly assortativity: number;
  /** Share of ties, each seen from both its ends, whose other end stigmatizes; NaN without ties. */
  readonly stigmatizingTies: number;
  /** Of the ties that stood a year before the end (or at the start of a shorter run), the share that is gone. */
  readonly tiesLost: number;
  /** How much people who are tied resemble each other in latent distress, mean of the last weeks. */
  readonly friendsCorrelation: number;
}

/** @param distress latent, mean of the last weeks, by place */
export function describeTies(world: World, ties: TieSums, before: TieSnapshot, distress: Float64Array): ObservedNetwork {
  const { network, traits, absent, count } = world;
  let present = 0;
  for (let i = 0; i < count; i++) present += 1 - absent[i];
  const carries = Array.from(traits.identities, (bits) => (bits === 0 ? "others" : "devalued"));
  return {
    meanDegree: arcCount(network) / present,
    transitivity: transitivity(network),
    assortativity: assortativity(network, carries) ?? Number.NaN,
    stigmatizingTies: ties.stigmatizing,
    tiesLost: lostSince(before, network),
    friendsCorrelation: friendsCorrelation(world, distress),
  };
}
