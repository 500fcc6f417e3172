import { tieCount } from "../../network/network.ts";
import type { World } from "../world.ts";
import { arcOwners, arcProducts } from "./arc-products.ts";
import { correlation, friendsCorrelation } from "./friends-correlation.ts";
import { alone, close, isolates } from "./isolates.ts";

/** What weekly measures say about ties, of people in measures. Shares and means are NaN of nobody. */
export interface TieMeasures {
  readonly isolates: number;
  readonly alone: number;
  /** Mean number of ties a person. */
  readonly degree: number;
  readonly friendsCorrelation: number;
  /** Number of ties in the network, whoever is in measures. */
  readonly ties: number;
}

/** Room to measure ties again and again, while everybody is in measures and people stand in order of id; null otherwise. */
export interface TieRoom {
  readonly owners: Uint32Array;
  /** An arc of each person that was close when last looked for. people */
  readonly lastClose: Uint32Array;
}

export function tieRoom(world: World, everyone: Uint32Array): TieRoom | null {
  if (world.order !== null || everyone.length < world.count) return null;
  return { owners: arcOwners(world.network), lastClose: world.network.offsets.slice(0, world.count) };
}

/** @param shown distress as readers see it, by place: what friends may be alike in */
export function measureTies(world: World, everyone: Uint32Array, shown: Float64Array, room: TieRoom | null): TieMeasures {
  return room === null ? ofSome(world, everyone, shown) : ofAll(world, shown, room);
}

function ofSome(world: World, everyone: Uint32Array, shown: Float64Array): TieMeasures {
  const { offsets, ends } = world.network;
  let degrees = 0;
  for (let p = 0; p < everyone.length; p++) degrees += ends[everyone[p]] - offsets[everyone[p]];
  return {
    isolates: isolates(world),
    alone: alone(world),
    degree: degrees / everyone.length,
    friendsCorrelation: friendsCorrelation(world, shown),
    ties: tieCount(world.network),
  };
}

/**
 * The same with the same bits, in one pass over people and one over arcs. Most people trust somebody whom they trusted last
 * week: their other ties need not be looked at.
 */
function ofAll({ network, count }: World, shown: Float64Array, { owners, lastClose }: TieRoom): TieMeasures {
  const { offsets, ends, trust } = network;
  let isolated = 0;
  let without = 0;
  let arcs = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const from = offsets[i];
    const to = ends[i];
    const degree = to - from;
    const value = shown[i];
    without += Number(degree === 0);
    arcs += degree;
    sum += degree * value;
    squares += degree * value * value;
    const before = lastClose[i];
    if (before < to && trust[before] >= close) continue;
    let a = from;
    while (a < to && trust[a] < close) a++;
    if (a < to) lastClose[i] = a;
    else isolated++;
  }
  return {
    isolates: isolated / count,
    alone: without / count,
    degree: arcs / count,
    friendsCorrelation: correlation(arcs, sum, squares, arcProducts(network, owners, shown)),
    ties: arcs / 2,
  };
}
