import { actsOnFrom, actsOnTo, eachTie, type TieRecord } from "../../src/engine/tie-record.ts";
import { Stance } from "../../src/model/population.ts";

/** What is counted about one person in one variant, to say what is different there. All of one run. */
export interface PersonFacts {
  /** They have left by the end. */
  readonly left: boolean;
  /** Shown distress, 0 to 100, averaged over the last quarter of a year as all outcomes are. */
  readonly distress: number;
  /** Ties over the same weeks, rounded, and among them: trusted at 0.5 or more, to people who stigmatize, to people who share an identity. */
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
  readonly ties: TieRecord;
  /** Rows of weeks: [w * size + i]. */
  readonly people: Readonly<Record<"shown" | "events" | "help" | "hurt" | "absent", ArrayLike<number>>>;
}

/** Trust from which a tie counts as close, as in the measure of isolates. */
export const close = 0.5;
/** As in run-once: the last weeks, over which an outcome is averaged. */
export const outcomeWeeks = 13;

const tieFacts = ["ties", "closeTies", "harmfulTies", "kinTies", "bridges"] as const;
type TieFacts = Record<(typeof tieFacts)[number], Float64Array>;

/** Counts everybody of one variant: ties as they were on average over the last weeks, as distress is. O(weeks x (ties + people)) */
export function factsOf(source: FactSource): readonly PersonFacts[] {
  const { size, people } = source;
  const rows = people.shown.length / size;
  const first = Math.max(0, rows - outcomeWeeks);
  const sums = Object.fromEntries(tieFacts.map((fact) => [fact, new Float64Array(size)])) as TieFacts;
  for (let row = first; row < rows; row++) addTies(source, row, sums);
  const sumOf = (column: ArrayLike<number>, person: number, from: number) => {
    let sum = 0;
    for (let w = from; w < rows; w++) sum += column[w * size + person];
    return sum;
  };
  return Array.from({ length: size }, (_, person) => ({
    ...(Object.fromEntries(tieFacts.map((fact) => [fact, Math.round(sums[fact][person] / (rows - first))])) as Record<
      (typeof tieFacts)[number],
      number
    >),
    left: people.absent[(rows - 1) * size + person] === 1,
    distress: sumOf(people.shown, person, first) / (rows - first),
    events: sumOf(people.events, person, 1),
    help: sumOf(people.help, person, 1),
    hurt: sumOf(people.hurt, person, 1),
  }));
}

/** Adds the ties of a week to both their people. */
function addTies({ ties, identities, unit }: FactSource, row: number, sums: TieFacts): void {
  const { from, to, trust, trustBack } = ties;
  eachTie(ties, row, (entry, at) => {
    add(from[entry], to[entry], trust[at], actsOnFrom(ties, row, entry));
    add(to[entry], from[entry], trustBack[at], actsOnTo(ties, row, entry));
  });

  function add(person: number, other: number, own: number, attitude: number): void {
    sums.ties[person]++;
    if (tieKind(attitude, identities[person]) === "harmful") sums.harmfulTies[person]++;
    else if (own >= close) sums.closeTies[person]++;
    if ((identities[person] & identities[other]) !== 0) sums.kinTies[person]++;
    if (unit.length > 0 && unit[person] !== unit[other]) sums.bridges[person]++;
  }
}

/** How the other end of a tie acts on its owner. Who stigmatizes harms those who carry an identity. */
export function tieKind(attitude: number, identities: number): "supportive" | "neutral" | "harmful" {
  if (attitude === Stance.stigmatizing && identities !== 0) return "harmful";
  return attitude === Stance.affirming ? "supportive" : "neutral";
}
