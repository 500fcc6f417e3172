import type { World } from "../../model/world.ts";

/**
 * Person by week, kept as running sums: for each person the sums and the sums of products, over weeks, of what a
 * within-person slope or correlation needs. All columns have one entry a person.
 */
export interface PersonWeeks {
  /** Weeks that were added up: the last year, or all weeks of a shorter run. */
  readonly weeks: number;
  /** Raw severity of the stigma events that struck in a week, in stress. */
  readonly severity: Float64Array;
  readonly severitySquares: Float64Array;
  /** Distress at the end of the week minus distress at the end of the week before. */
  readonly change: Float64Array;
  readonly changeSquares: Float64Array;
  readonly severityChange: Float64Array;
  /** Stigma events of the week. */
  readonly events: Float64Array;
  readonly eventsSquares: Float64Array;
  /** Distress at the end of the week. */
  readonly distress: Float64Array;
  readonly distressSquares: Float64Array;
  readonly eventsDistress: Float64Array;
}

const sumNames = [
  "severity",
  "severitySquares",
  "change",
  "changeSquares",
  "severityChange",
  "events",
  "eventsSquares",
  "distress",
  "distressSquares",
  "eventsDistress",
] as const;
type Sums = { readonly [Name in (typeof sumNames)[number]]: Float64Array };

/** Adds up weeks as they are lived: `watch` each week in turn, adding those that count. */
export class PersonWeeksSums {
  readonly #last: Float64Array;
  readonly #sums: Sums;
  #weeks = 0;

  constructor(count: number) {
    this.#last = new Float64Array(count);
    this.#sums = Object.fromEntries(sumNames.map((name) => [name, new Float64Array(count)])) as unknown as Sums;
  }

  /** @param counts whether the week is added, or only remembered as the one before the next */
  watch({ state, events, gathered, count }: World, counts: boolean): void {
    const sums = this.#sums;
    const last = this.#last;
    if (counts) this.#weeks++;
    for (let i = 0; i < count; i++) {
      const distress = state.distress[i];
      if (counts) {
        const severity = gathered.stigma[i];
        const change = distress - last[i];
        sums.severity[i] += severity;
        sums.severitySquares[i] += severity * severity;
        sums.change[i] += change;
        sums.changeSquares[i] += change * change;
        sums.severityChange[i] += severity * change;
        sums.events[i] += events[i];
        sums.eventsSquares[i] += events[i] * events[i];
        sums.distress[i] += distress;
        sums.distressSquares[i] += distress * distress;
        sums.eventsDistress[i] += events[i] * distress;
      }
      last[i] = distress;
    }
  }

  /** @param people places, in the order in which they are handed out */
  of(people: Uint32Array): PersonWeeks {
    const picked = Object.fromEntries(sumNames.map((name) => [name, pick(this.#sums[name], people)]));
    return { weeks: this.#weeks, ...(picked as unknown as Sums) };
  }
}

/** A column in another order, or of some of its people. */
export function pick(column: ArrayLike<number>, people: Uint32Array): Float64Array {
  const picked = new Float64Array(people.length);
  for (let p = 0; p < people.length; p++) picked[p] = column[people[p]];
  return picked;
}
