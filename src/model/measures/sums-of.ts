/** How many columns are added up side by side. */
const abreast = 6;

/** Room for as many sums, in whole turns of `abreast`. A typed array: sums that happen to be whole numbers are doubles there too. */
export function roomForSums(columns: number): Float64Array {
  return new Float64Array(Math.ceil(columns / abreast) * abreast);
}

/**
 * Sums of columns over some people, each in the order of `people`, into `out`, of `roomForSums`. Six columns are added up side by
 * side: an addition waits for the one before it in its own column, and not for those in others.
 */
export function sumsOf(people: Uint32Array, columns: readonly Float64Array[], out: Float64Array): void {
  const last = columns.length - 1;
  for (let c = 0; c <= last; c += abreast) {
    // Where fewer than six are left, the last one stands in for those that are missing.
    sixSums(
      people,
      columns[c],
      columns[Math.min(last, c + 1)],
      columns[Math.min(last, c + 2)],
      columns[Math.min(last, c + 3)],
      columns[Math.min(last, c + 4)],
      columns[Math.min(last, c + 5)],
      out,
      c,
    );
  }
}

/** The sum of one column over some people, in the order of `people`. */
export function sumOf(people: Uint32Array, column: Float64Array): number {
  let sum = 0;
  const inFours = people.length & ~3;
  for (let p = 0; p < inFours; p += 4) {
    sum = sum + column[people[p]] + column[people[p + 1]] + column[people[p + 2]] + column[people[p + 3]];
  }
  for (let p = inFours; p < people.length; p++) sum += column[people[p]];
  return sum;
}

/** Four people a turn: what is checked about a column each turn costs more than to read it. */
function sixSums(
  people: Uint32Array,
  first: Float64Array,
  second: Float64Array,
  third: Float64Array,
  fourth: Float64Array,
  fifth: Float64Array,
  sixth: Float64Array,
  out: Float64Array,
  at: number,
): void {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let five = 0;
  let six = 0;
  const inFours = people.length & ~3;
  for (let p = 0; p < inFours; p += 4) {
    const h = people[p];
    const i = people[p + 1];
    const j = people[p + 2];
    const k = people[p + 3];
    one = one + first[h] + first[i] + first[j] + first[k];
    two = two + second[h] + second[i] + second[j] + second[k];
    three = three + third[h] + third[i] + third[j] + third[k];
    four = four + fourth[h] + fourth[i] + fourth[j] + fourth[k];
    five = five + fifth[h] + fifth[i] + fifth[j] + fifth[k];
    six = six + sixth[h] + sixth[i] + sixth[j] + sixth[k];
  }
  for (let p = inFours; p < people.length; p++) {
    const i = people[p];
    one += first[i];
    two += second[i];
    three += third[i];
    four += fourth[i];
    five += fifth[i];
    six += sixth[i];
  }
  out[at] = one;
  out[at + 1] = two;
  out[at + 2] = three;
  out[at + 3] = four;
  out[at + 4] = five;
  out[at + 5] = six;
}
