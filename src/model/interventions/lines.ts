/** What a run keeps of one line of interventions from week to week, as columns: hash and checkpoint read them all. */
export interface LineColumns {
  readonly name: string;
  /** The week in which it began; `never` before. 1 */
  readonly began: Int32Array;
  /** The last week in which it is at work; an end that a budget brought forward included. 1 */
  readonly last: Int32Array;
  /** 1 once it is over. 1 */
  readonly over: Uint8Array;
  /** Weeks on end for which its condition has held. 1 */
  readonly held: Int32Array;
  /** Doses given so far. 1 */
  readonly doses: Float64Array;
  /** Ties, people or pairs that it could not do anything about. 1 */
  readonly unplaced: Float64Array;
  /** How many of the chosen it reaches in the coming week, or reached: those who come first; of a peer group, its members. 1 */
  readonly served: Uint32Array;
  /** 1 + place among the chosen, who comes first first; 0 for everybody else. count */
  readonly rank: Uint32Array;
  /** What its kind keeps of each person, by name. count each */
  readonly kept: ReadonlyMap<string, Float64Array>;
}

/** No week. */
export const never = -(2 ** 31);

export function lineColumns(name: string, count: number, keeps: readonly string[]): LineColumns {
  return {
    name,
    began: new Int32Array(1).fill(never),
    last: new Int32Array(1).fill(never),
    over: new Uint8Array(1),
    held: new Int32Array(1),
    doses: new Float64Array(1),
    unplaced: new Float64Array(1),
    served: new Uint32Array(1),
    rank: new Uint32Array(count),
    kept: new Map(keeps.map((keep) => [keep, new Float64Array(count)])),
  };
}

/** Whether a line is at work in a week. */
export function isAtWork({ began, last }: LineColumns, week: number): boolean {
  return began[0] !== never && began[0] <= week && week <= last[0];
}

/** Whether a person is among those whom a line reaches. */
export function isReached({ rank, served }: LineColumns, person: number): boolean {
  return rank[person] > 0 && rank[person] <= served[0];
}

/** The chosen, by place, who comes first first. */
export function chosenOf({ rank }: LineColumns): Uint32Array {
  let count = 0;
  for (const place of rank) if (place > 0) count++;
  const people = new Uint32Array(count);
  for (let i = 0; i < rank.length; i++) if (rank[i] > 0) people[rank[i] - 1] = i;
  return people;
}
