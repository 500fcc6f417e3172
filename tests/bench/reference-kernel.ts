/** A week of fixed work that the engine's own is held against: see `referenceKernel`. */
export interface ReferenceKernel {
  live(weeks: number): void;
  /** What it came to, so that no compiler may leave the work out. */
  readonly sum: number;
}

/**
 * A plain loop over columns that has nothing of Kith's in it and never changes: for each person a sum over ten ties, two
 * hashes and one column moved. What it takes says how fast this machine is at this moment; what the engine takes beside it,
 * in turn within one process, says how much work the engine does, on any machine and whatever else that does.
 */
export function referenceKernel(people: number, degree = 10): ReferenceKernel {
  const targets = new Uint32Array(people * degree);
  const trust = new Float64Array(people * degree);
  for (let a = 0; a < targets.length; a++) {
    const word = mixed(a);
    // Nine of ten ties lead nearby, as in the network that the engine lives on.
    const i = Math.floor(a / degree);
    targets[a] = word % 10 === 0 ? word % people : (i + (a % degree) + 1) % people;
    trust[a] = (word % 1000) / 1000;
  }
  const level = new Float64Array(people).fill(0.5);
  const next = new Float64Array(people);
  let week = 0;
  function liveOne(): void {
    week++;
    for (let i = 0; i < people; i++) {
      let heard = 0;
      for (let a = i * degree; a < (i + 1) * degree; a++) heard += trust[a] * level[targets[a]];
      const luck = mixed(i ^ (week << 16)) / 2 ** 32;
      const blow = mixed(i + week) % 7 === 0 ? luck : 0;
      next[i] = level[i] + 0.1 * (heard / degree - level[i]) + 0.05 * blow;
    }
    for (let i = 0; i < people; i++) level[i] = Math.min(1, next[i]);
  }
  return {
    live(weeks) {
      for (let k = 0; k < weeks; k++) liveOne();
    },
    get sum() {
      return level.reduce((all, one) => all + one, 0);
    },
  };
}

/** A 32-bit hash, unsigned. */
function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
