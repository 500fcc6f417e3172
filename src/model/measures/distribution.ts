import { quantile } from "../../math/sums.ts";

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
  /** Values at the places that sorting would give them, of slices of the scale that were asked for; what else is there is older. people */
  readonly sorted: Float64Array;
  /** The slice of each value. people */
  readonly slices: Uint16Array;
  /** How many values lie in each slice; all are equally wide. slices */
  readonly numbers: Uint32Array;
  /** Where the values of each slice begin among all; then the place after those put there so far. slices */
  readonly ends: Uint32Array;
  /** 1 for slices that are asked for. slices */
  readonly asked: Uint8Array;
  /** Places of the two values that each quantile lies between, and `worst`, in order. */
  readonly places: Uint32Array;
  /** Place of the first of the worst-off tenth. */
  readonly worst: number;
}

const quantiles = [0.1, 0.5, 0.9];

export function distributionRoom(people: number): DistributionRoom {
  const last = Math.max(0, people - 1);
  const below = (p: number) => Math.floor(last * p);
  const worst = Math.max(0, people - Math.max(1, Math.round(people / 10)));
  // Eight people a slice: few are sorted for nothing, and there are few slices to walk over. More than 4096 would not stay at hand.
  const slices = Math.min(4096, Math.max(1, people >> 3));
  return {
    sorted: new Float64Array(people),
    slices: new Uint16Array(people),
    numbers: new Uint32Array(slices),
    ends: new Uint32Array(slices),
    asked: new Uint8Array(slices),
    places: Uint32Array.from([...quantiles.flatMap((p) => [below(p), Math.min(last, below(p) + 1)]), worst]).sort(),
    worst,
  };
}

/**
 * Quantiles with the bits that sorting all values would give, for about a tenth of the work: values are counted by slices of the scale,
 * and only those of slices that hold a value asked for are put in order. The worst-off are added up as they stand in `values`, then those
 * of the slice in which they begin. O(people), and O(people log people) where all lie in one slice.
 *
 * @param values 0 to 100, in any order, as many as there is room for
 * @param high from which a value is high
 */
export function distributionOf(values: Float64Array, room: DistributionRoom, high: number): Distribution {
  const { sorted, numbers, ends, asked, places, worst } = room;
  const highShare = countBySlice(values, room, high) / values.length;
  let begin = 0;
  let next = 0;
  let better = 0;
  for (let slice = 0; slice < ends.length; slice++) {
    const end = begin + numbers[slice];
    ends[slice] = begin;
    asked[slice] = 0;
    for (; next < places.length && places[next] < end; next++) asked[slice] = 1;
    better += Number(end <= worst);
    begin = end;
  }
  let sum = putIntoSlices(values, room, better);
  for (let slice = 0; slice < ends.length; slice++) if (asked[slice] === 1) sortSlice(room, slice);
  for (let place = worst; place < ends[better]; place++) sum += sorted[place];
  return {
    q10: quantile(sorted, 0.1),
    median: quantile(sorted, 0.5),
    q90: quantile(sorted, 0.9),
    worstTenth: sum / (values.length - worst),
    highShare,
  };
}

/** Says of each value in which slice it lies and counts them. Returns how many are high. Four a turn, for what is checked each turn is costly. */
function countBySlice(values: Float64Array, { numbers, slices }: DistributionRoom, high: number): number {
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
    numbers[(slices[p] = sliceOf(a, slicesAPoint, last))]++;
    numbers[(slices[p + 1] = sliceOf(b, slicesAPoint, last))]++;
    numbers[(slices[p + 2] = sliceOf(c, slicesAPoint, last))]++;
    numbers[(slices[p + 3] = sliceOf(d, slicesAPoint, last))]++;
    highOnes += Number(a >= high) + Number(b >= high) + Number(c >= high) + Number(d >= high);
  }
  for (let p = inFours; p < values.length; p++) {
    numbers[(slices[p] = sliceOf(values[p], slicesAPoint, last))]++;
    highOnes += Number(values[p] >= high);
  }
  return highOnes;
}

/** What is no number lies in the last slice, for sorting puts it behind all numbers. */
function sliceOf(value: number, slicesAPoint: number, last: number): number {
  const slice = value * slicesAPoint;
  return slice < last ? slice | 0 : last;
}

/**
 * Puts the values of slices that are asked for where they belong, in no order within a slice. Returns the sum of all values in slices
 * beyond one, in the order of `values`, every other one for itself: nearly none is put, and a sum without a jump does not slow that down.
 */
function putIntoSlices(values: Float64Array, { sorted, slices, ends, asked }: DistributionRoom, beyond: number): number {
  let sum = 0;
  let others = 0;
  const inTwos = values.length & ~1;
  for (let p = 0; p < inTwos; p += 2) {
    const slice = slices[p];
    const then = slices[p + 1];
    sum += Number(slice > beyond) * values[p];
    others += Number(then > beyond) * values[p + 1];
    if (asked[slice] === 1) sorted[ends[slice]++] = values[p];
    if (asked[then] === 1) sorted[ends[then]++] = values[p + 1];
  }
  for (let p = inTwos; p < values.length; p++) {
    const slice = slices[p];
    sum += Number(slice > beyond) * values[p];
    if (asked[slice] === 1) sorted[ends[slice]++] = values[p];
  }
  return sum + others;
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
