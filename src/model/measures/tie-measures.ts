import { type Network, tieCount } from "../../network/network.ts";
import type { World } from "../world.ts";
import { correlation, friendsCorrelation } from "./friends-correlation.ts";
import { type RowsOfLength, rowsByLength, sumOverFriends } from "./friends-sums.ts";
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
  readonly rows: readonly RowsOfLength[];
  /** Sum of shown distress over each person's friends. people */
  readonly friends: Float64Array;
  /** An arc of each person that was close when last looked for. people */
  readonly lastClose: Uint32Array;
  /** Room for the people of whom that has changed. people */
  readonly toLookAt: Uint32Array;
}

export function tieRoom(world: World, everyone: Uint32Array): TieRoom | null {
  if (world.order !== null || everyone.length < world.count) return null;
  const { network, count } = world;
  return {
    rows: rowsByLength(network),
    friends: new Float64Array(count),
    lastClose: network.offsets.slice(0, count),
    toLookAt: new Uint32Array(count),
  };
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
 * The same with the same bits. Each pass is a plain loop over few columns: what is checked about a column is then checked once a
 * pass, and not for each person.
 */
function ofAll({ network, count }: World, shown: Float64Array, room: TieRoom): TieMeasures {
  const { offsets, ends } = network;
  const { friends } = room;
  sumOverFriends(network, room.rows, shown, friends);
  let without = 0;
  let arcs = 0;
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < count; i++) {
    const degree = ends[i] - offsets[i];
    const value = shown[i];
    without += Number(degree === 0);
    arcs += degree;
    sum += degree * value;
    squares += degree * value * value;
    products += value * friends[i];
  }
  return {
    isolates: withNobodyClose(network, room) / count,
    alone: without / count,
    degree: arcs / count,
    friendsCorrelation: correlation(arcs, sum, squares, products),
    ties: arcs / 2,
  };
}

/** Most people trust somebody whom they trusted last week: only of those who do not are the other ties looked at. */
function withNobodyClose({ size, offsets, ends, trust }: Network, { lastClose, toLookAt }: TieRoom): number {
  let many = 0;
  for (let i = 0; i < size; i++) {
    const before = lastClose[i];
    toLookAt[many] = i;
    many += 1 - (Number(before < ends[i]) & Number(trust[before] >= close));
  }
  let isolated = 0;
  for (let k = 0; k < many; k++) {
    const i = toLookAt[k];
    const to = ends[i];
    let a = offsets[i];
    while (a < to && trust[a] < close) a++;
    if (a < to) lastClose[i] = a;
    else isolated++;
  }
  return isolated;
}
