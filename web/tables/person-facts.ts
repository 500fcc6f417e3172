/** What is counted about one person in one variant, to say what is different there. All of one run. */
export interface PersonFacts {
  /** Shown distress, 0 to 100. */
  readonly distress: number;
  /** Ties, and among them: trusted at 0.5 or more, to people who stigmatize, to people who share an identity. */
  readonly ties: number;
  readonly closeTies: number;
  readonly harmfulTies: number;
  readonly kinTies: number;
  /** Ties that reach another unit of the first setting, such as other departments. */
  readonly bridges: number;
  /** Summed over the weeks so far. */
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
const stigmatizing = 3;

/** @param row the recorded week at which to look; sums run up to it */
export function factsOf(source: FactSource, person: number, row: number): PersonFacts {
  const { size, identities, unit, offsets, targets, trust, attitude, people } = source;
  const facts = { ties: 0, closeTies: 0, harmfulTies: 0, kinTies: 0, bridges: 0 };
  for (let a = offsets[person]; a < offsets[person + 1]; a++) {
    const other = targets[a];
    facts.ties++;
    if (attitude[a] === stigmatizing) facts.harmfulTies++;
    else if (trust[a] >= close) facts.closeTies++;
    if ((identities[person] & identities[other]) !== 0) facts.kinTies++;
    if (unit.length > 0 && unit[person] !== unit[other]) facts.bridges++;
  }
  const upTo = (column: ArrayLike<number>) => {
    let sum = 0;
    for (let w = 1; w <= row; w++) sum += column[w * size + person];
    return sum;
  };
  return {
    ...facts,
    distress: people.shown[row * size + person],
    events: upTo(people.events),
    help: upTo(people.help),
    hurt: upTo(people.hurt),
  };
}
