/** When the first of the repeats under way was seen, and how many there were. */
let began = 0;
let first = 0;
let planned = 0;

/** Seconds that the repeats still to come will take at the pace so far; null before there is a pace. */
export function secondsLeft(done: number, wanted: number, now = performance.now()): number | null {
  if (wanted !== planned || done < first) {
    began = now;
    first = done;
    planned = wanted;
  }
  const came = done - first;
  return came < 2 ? null : ((now - began) / 1000 / came) * (wanted - done);
}
