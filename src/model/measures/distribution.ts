import { mean, quantile } from "../../math/sums.ts";

/** How shown distress, 0 to 100, is spread over people. NaN of nobody. */
export interface Distribution {
  readonly q10: number;
  readonly median: number;
  readonly q90: number;
  /** Mean of the tenth with the highest values, of one person at least. */
  readonly worstTenth: number;
  /** Share of those with a high value. */
  readonly highShare: number;
}

/** Room to look at as many people again and again. */
export interface DistributionRoom {
  /** Values in slices of the scale, lowest slice first; within a slice sorted only where that was asked for. people */
  readonly sorted: Float64Array;
  /** How many values lie in each slice; all are equally wide. slices */
  readonly numbers: Uint32Array;
  /** The place in `sorted` after the last value of each slice so far. slices */
  readonly ends: Uint32Array;
}

export function distributionRoom(people: number): DistributionRoom {
  // Eight people a slice: few are sorted for nothing, and there are few slices to walk over. More than 4096 would not stay at hand.
  const slices = Math.min(4096, Math.max(1, people >> 3));
  return { sorted: new Float64Array(people), numbers: new Uint32Array(slices), ends: new Uint32Array(slices) };
}

/**
 * The bits that sorting all values would give, for about a tenth of the work: values are put into slices of the scale, and
 * only slices that hold a value asked for are sorted. O(people), and O(people log people) where all lie in one slice.
 *
 * @param values 0 to 100, in any order, as many as there is room for
 * @param high from which a value is high
 */
export function distributionOf(values: Float64Array, room: DistributionRoom, high: number): Distribution {
  const { sorted } = room;
  const last = values.length - 1;
  const worst = Math.max(0, values.length - Math.max(1, Math.round(values.length / 10)));
  const highShare = countBySlice(values, room, high) / values.length;
  putIntoSlices(values, room);
  for (const p of [0.1, 0.5, 0.9]) {
    const below = Math.floor(last * p);
    sortSlice(room, sliceAt(room, below));
    sortSlice(room, sliceAt(room, Math.min(last, below + 1)));
  }
  for (let slice = sliceAt(room, worst); slice < room.ends.length; slice++) sortSlice(room, slice);
  return {
    q10: quantile(sorted, 0.1),
    median: quantile(sorted, 0.5),
    q90: quantile(sorted, 0.9),
    worstTenth: mean(sorted.subarray(worst)),
    highShare,
  };
}

/** What is no number lies in the last slice, for sorting puts it behind all numbers. */
function sliceOf(value: number, slicesAPoint: number, last: number): number {
  const slice = value * slicesAPoint;
  return slice < last ? slice | 0 : last;
}

/** The slice of what stands at a place. */
function sliceAt({ sorted, ends }: DistributionRoom, place: number): number {
  return sliceOf(sorted[place], ends.length / 100, ends.length - 1);
}

/** Counts the values of each slice. Returns how many values are high. Four a turn, for what is checked each turn is costly. */
function countBySlice(values: Float64Array, { numbers }: DistributionRoom, high: number): number {
  const slicesAPoint = numbers.length / 100;
  const last = numbers.length - 1;
  const inFours = values.length & ~3;
  let highOnes = 0;
  numbers.fill(0);
  for (let p = 0; p < inFours; p += 4) {
    const a = values[p];
    const b = values[p + 1];
    const c = values[p + 2];
    const d = values[p + 3];
    numbers[sliceOf(a, slicesAPoint, last)]++;
    numbers[sliceOf(b, slicesAPoint, last)]++;
    numbers[sliceOf(c, slicesAPoint, last)]++;
    numbers[sliceOf(d, slicesAPoint, last)]++;
    highOnes += Number(a >= high) + Number(b >= high) + Number(c >= high) + Number(d >= high);
  }
  for (let p = inFours; p < values.length; p++) {
    numbers[sliceOf(values[p], slicesAPoint, last)]++;
    highOnes += Number(values[p] >= high);
  }
  return highOnes;
}

function putIntoSlices(values: Float64Array, { sorted, numbers, ends }: DistributionRoom): void {
  const slicesAPoint = ends.length / 100;
  const last = ends.length - 1;
  ends[0] = 0;
  for (let slice = 0; slice < last; slice++) ends[slice + 1] = ends[slice] + numbers[slice];
  const inTwos = values.length & ~1;
  for (let p = 0; p < inTwos; p += 2) {
    const first = values[p];
    const second = values[p + 1];
    sorted[ends[sliceOf(first, slicesAPoint, last)]++] = first;
    sorted[ends[sliceOf(second, slicesAPoint, last)]++] = second;
  }
  for (let p = inTwos; p < values.length; p++) sorted[ends[sliceOf(values[p], slicesAPoint, last)]++] = values[p];
}

/** Sorts the values of one slice: few by insertion, which is quicker; many, or what may be no number, as arrays sort. */
function sortSlice({ sorted, numbers, ends }: DistributionRoom, slice: number): void {
  const to = ends[slice];
  const from = to - numbers[slice];
  if (numbers[slice] > 32 || slice === ends.length - 1) {
    sorted.subarray(from, to).sort();
    return;
  }
  for (let k = from + 1; k < to; k++) {
    const value = sorted[k];
    let place = k;
    for (; place > from && sorted[place - 1] > value; place--) sorted[place] = sorted[place - 1];
    sorted[place] = value;
  }
}
