import { Stance } from "../../src/model/population.ts";

/** What is counted about one person in one variant, to say what is different there. All of one run. */
export interface PersonFacts {
  /** Shown distress, 0 to 100, averaged over the last quarter of a year as all outcomes are. */
  readonly distress: number;
  /** Ties, and among them: trusted at 0.5 or more, to people who stigmatize, to people who share an identity. */
  readonly ties: number;
  readonly closeTies: number;
  readonly harmfulTies: number;
  readonly kinTies: number;
  /** Ties that reach another unit of the first setting, such as other departments. */
  readonly bridges: number;
  /** Summed over all weeks. */
  readonly events: number;
  readonly help: number;
  readonly hurt: number;
}

/** The blocks that facts are counted from: a variant's ties and recorded people, as the run comes from the worker. */
export interface FactSource {
  readonly size: number;
  readonly identities: ArrayLike<number>;
  readonly unit: ArrayLike<number>;
  readonly offsets: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly trust: ArrayLike<number>;
  readonly attitude: ArrayLike<number>;
  /** Rows of weeks: [w * size + i]. */
  readonly people: Readonly<Record<"shown" | "events" | "help" | "hurt", ArrayLike<number>>>;
}

/** Trust from which a tie counts as close, as in the measure of isolates. */
export const close = 0.5;
/** As in run-once: the last weeks, over which an outcome is averaged. */
const outcomeWeeks = 13;

/** Counts one person of one variant. O(ties + weeks) */
export function factsOf(source: FactSource, person: number): PersonFacts {
  const { size, identities, unit, offsets, targets, trust, attitude, people } = source;
  const facts = { ties: 0, closeTies: 0, harmfulTies: 0, kinTies: 0, bridges: 0 };
  for (let a = offsets[person]; a < offsets[person + 1]; a++) {
    const other = targets[a];
    facts.ties++;
    if (tieKind(attitude[a], identities[person]) === "harmful") facts.harmfulTies++;
    else if (trust[a] >= close) facts.closeTies++;
    if ((identities[person] & identities[other]) !== 0) facts.kinTies++;
    if (unit.length > 0 && unit[person] !== unit[other]) facts.bridges++;
  }
  const rows = people.shown.length / size;
  return {
    ...facts,
    distress: sumOf(people.shown, Math.max(0, rows - outcomeWeeks)) / Math.min(rows, outcomeWeeks),
    events: sumOf(people.events, 1),
    help: sumOf(people.help, 1),
    hurt: sumOf(people.hurt, 1),
  };

  function sumOf(column: ArrayLike<number>, first: number): number {
    let sum = 0;
    for (let w = first; w < rows; w++) sum += column[w * size + person];
    return sum;
  }
}

/** How the other end of a tie acts on its owner. Who stigmatizes harms those who carry an identity. */
export function tieKind(attitude: number, identities: number): "supportive" | "neutral" | "harmful" {
  if (attitude === Stance.stigmatizing && identities !== 0) return "harmful";
  return attitude === Stance.affirming ? "supportive" : "neutral";
}
