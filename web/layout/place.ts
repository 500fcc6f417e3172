import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3";
import type { Positions, TieUnion } from "../worker/protocol.ts";
import { commonFriends } from "./common-friends.ts";
import { startingPoints } from "./starting-points.ts";

interface Spot extends SimulationNodeDatum {
  x: number;
  y: number;
  group: number;
}

interface Pull extends SimulationLinkDatum<Spot> {
  weight: number;
  /** Share of friends that its two people have in common. */
  common: number;
}

/** Width of the field that people are placed in, in the units of the forces. */
const width = 400;
/** Ticks for up to 300 people; more people get fewer, down to a sixth. */
const ticks = 150;

/**
 * Places everybody once for all panels: ties pull, people push, and each group is drawn loosely to its own middle. The
 * result fills 0 to 1 both ways. Same ties, same bits in every browser: starting points come from a little generator of
 * our own, and the forces use only + - x / and square roots.
 */
export function place(ties: TieUnion, aspect: number): Positions {
  const { size, from, to, weight } = ties;
  const group = meaningfulGroups(ties);
  const height = width / aspect;
  const room = Math.sqrt((width * height) / Math.max(1, size));
  const start = startingPoints(size, group);
  const spots: Spot[] = Array.from({ length: size }, (_, i) => ({
    x: (start[2 * i] - 0.5) * width,
    y: (start[2 * i + 1] - 0.5) * height,
    vx: 0,
    vy: 0,
    group: group[i],
  }));
  const common = commonFriends(ties);
  const pulls: Pull[] = Array.from(from, (source, k) => ({
    source: spots[source],
    target: spots[to[k]],
    weight: weight[k],
    common: common[k],
  }));
  const many = new Set(group).size;

  const simulation = forceSimulation(spots)
    .force(
      "ties",
      forceLink<Spot, Pull>(pulls)
        .distance(room)
        .strength((pull) => pullOf(pull, many)),
    )
    .force(
      "apart",
      forceManyBody<Spot>()
        .strength(-room * 1.4)
        .theta(1.2)
        .distanceMax(width / 2),
    )
    .force("groups", gather(spots, many > 1 ? 0.22 : 0))
    .force("across", forceX<Spot>(0).strength(0.035))
    .force("down", forceY<Spot>(0).strength(0.035 * aspect))
    .force("touch", forceCollide<Spot>(room * 0.47).strength(0.9))
    .alphaDecay(0.03)
    .stop();
  simulation.tick(Math.max(Math.round(ticks / 6), Math.round(ticks * Math.min(1, 300 / Math.max(1, size)))));
  return { xy: fill(spots) };
}

/** How many times as many ties as chance would give lie within groups, for groups to be drawn as such. */
const clearlyGrouped = 1.8;

/** The groups, if ties keep to them; else everybody is of one: classes drawn at random would only tangle the picture. */
function meaningfulGroups({ size, from, to, weight, group }: TieUnion): Uint32Array {
  let within = 0;
  let all = 0;
  for (let k = 0; k < from.length; k++) {
    all += weight[k];
    if (group[from[k]] === group[to[k]]) within += weight[k];
  }
  const people = new Map<number, number>();
  for (const one of group) people.set(one, (people.get(one) ?? 0) + 1);
  let chance = 0;
  for (const number of people.values()) chance += (number / size) ** 2;
  return all > 0 && within / all > clearlyGrouped * chance ? group : new Uint32Array(size);
}

/**
 * Ties within a group hold it together; ties between groups, of which a shuffled variant has hundreds, pull gently. Without
 * groups it is circles of friends that show: a tie pulls by what its people have in common.
 */
function pullOf({ source, target, weight, common }: Pull, groups: number): number {
  if (groups < 2) return Math.min(1, weight * (0.02 + 3 * common * common));
  return ((source as Spot).group === (target as Spot).group ? 0.22 : 0.03) * weight;
}

/** A force toward the middle of one's group, as it stands. */
function gather(spots: readonly Spot[], strength: number): (alpha: number) => void {
  const groups = 1 + spots.reduce((most, { group }) => Math.max(most, group), 0);
  const x = new Float64Array(groups);
  const y = new Float64Array(groups);
  const people = new Float64Array(groups);
  return (alpha) => {
    x.fill(0);
    y.fill(0);
    people.fill(0);
    for (const spot of spots) {
      x[spot.group] += spot.x;
      y[spot.group] += spot.y;
      people[spot.group]++;
    }
    for (const spot of spots) {
      spot.vx = (spot.vx ?? 0) + (x[spot.group] / people[spot.group] - spot.x) * strength * alpha;
      spot.vy = (spot.vy ?? 0) + (y[spot.group] / people[spot.group] - spot.y) * strength * alpha;
    }
  };
}

/** Stretches the field to 0..1 both ways. */
function fill(spots: readonly Spot[]): Float32Array {
  const xy = new Float32Array(2 * spots.length);
  for (const axis of ["x", "y"] as const) {
    let low = Infinity;
    let high = -Infinity;
    for (const spot of spots) {
      low = Math.min(low, spot[axis]);
      high = Math.max(high, spot[axis]);
    }
    const span = high - low;
    spots.forEach((spot, i) => {
      xy[2 * i + (axis === "x" ? 0 : 1)] = span > 0 ? (spot[axis] - low) / span : 0.5;
    });
  }
  return xy;
}
