import type { World } from "../../model/world.ts";

/**
 * What is paired, week by week within a person. An event reaches distress by way of acute stress, a week later, so what a
 * week's events did to distress shows in the week that follows.
 */
export const weekPairs = {
  severityThenChange: "severity of a week's stigma events, in stress, with the change of distress over the following week",
  eventsThenDistress: "stigma events of a week with distress at the end of the following week",
  eventsAndDistress: "stigma events of a week with distress at the end of that week",
} as const;

export type WeekPair = keyof typeof weekPairs;

/** Sums over weeks of a pair and of its products: all that a slope or correlation within persons needs. One entry a person. */
export interface PairSums {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly xx: Float64Array;
  readonly yy: Float64Array;
  readonly xy: Float64Array;
}

/** Person by week, kept as running sums: a panel of 10^5 people would not fit in memory. */
export interface PersonWeeks {
  /** Weeks that were added up: the last year, or all weeks of a shorter run. */
  readonly weeks: number;
  readonly pairs: Readonly<Record<WeekPair, PairSums>>;
}

/** Adds up weeks as they are lived: `watch` each week in turn, saying whether it counts. */
export class PersonWeeksSums {
  readonly #distress: Float64Array;
  readonly #severity: Float64Array;
  readonly #events: Float64Array;
  readonly #pairs: Readonly<Record<WeekPair, PairSums>>;
  #weeks = 0;

  constructor(count: number) {
    this.#distress = new Float64Array(count);
    this.#severity = new Float64Array(count);
    this.#events = new Float64Array(count);
    this.#pairs = eachPair(() => sumsOf(() => new Float64Array(count)));
  }

  /** @param counts whether the week is added, or only remembered as the one before the next */
  watch({ state, events, gathered, count }: World, counts: boolean): void {
    const { severityThenChange, eventsThenDistress, eventsAndDistress } = this.#pairs;
    if (counts) this.#weeks++;
    for (let i = 0; i < count; i++) {
      const distress = state.distress[i];
      if (counts) {
        add(severityThenChange, i, this.#severity[i], distress - this.#distress[i]);
        add(eventsThenDistress, i, this.#events[i], distress);
        add(eventsAndDistress, i, events[i], distress);
      }
      this.#distress[i] = distress;
      this.#severity[i] = gathered.stigma[i];
      this.#events[i] = events[i];
    }
  }

  /** @param people places, in the order in which they are handed out */
  of(people: Uint32Array): PersonWeeks {
    return { weeks: this.#weeks, pairs: eachPair((pair) => sumsOf((column) => pick(this.#pairs[pair][column], people))) };
  }
}

/** A column in another order, or of some of its people. */
export function pick(column: ArrayLike<number>, people: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(people.length);
  for (let p = 0; p < people.length; p++) picked[p] = column[people[p]];
  return picked;
}

/** The sums of some people alone, by place. */
export function pickPair(sums: PairSums, people: ArrayLike<number>): PairSums {
  return sumsOf((column) => pick(sums[column], people));
}

function add({ x, y, xx, yy, xy }: PairSums, i: number, a: number, b: number): void {
  x[i] += a;
  y[i] += b;
  xx[i] += a * a;
  yy[i] += b * b;
  xy[i] += a * b;
}

function sumsOf(column: (name: keyof PairSums) => Float64Array): PairSums {
  return { x: column("x"), y: column("y"), xx: column("xx"), yy: column("yy"), xy: column("xy") };
}

function eachPair(sums: (pair: WeekPair) => PairSums): Record<WeekPair, PairSums> {
  return {
    severityThenChange: sums("severityThenChange"),
    eventsThenDistress: sums("eventsThenDistress"),
    eventsAndDistress: sums("eventsAndDistress"),
  };
}
