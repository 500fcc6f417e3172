/**
 * Which pairs of people are tied: for makers of networks that must not tie a pair twice. A pair has no direction.
 * Open addressing over two words a pair, no object per tie; adding, asking and removing take constant time.
 */
export class TieSet {
  count = 0;
  #pairs: Uint32Array; // lower place + 1 (0 where free), higher place
  #mask: number;

  /** @param capacity pairs to expect; grows by itself */
  constructor(capacity = 16) {
    let room = 32;
    while (room < 2 * capacity) room *= 2;
    this.#pairs = new Uint32Array(2 * room);
    this.#mask = room - 1;
  }

  has(i: number, j: number): boolean {
    return this.#pairs[2 * this.#find(Math.min(i, j), Math.max(i, j))] !== 0;
  }

  /** Adds a pair; false if it was there already. */
  add(i: number, j: number): boolean {
    const low = Math.min(i, j);
    const high = Math.max(i, j);
    const slot = this.#find(low, high);
    if (this.#pairs[2 * slot] !== 0) return false;
    this.#pairs[2 * slot] = low + 1;
    this.#pairs[2 * slot + 1] = high;
    this.count++;
    if (2 * this.count > this.#mask) this.#grow();
    return true;
  }

  /** Removes a pair; false if it was not there. Later entries of the same run move up, so no gap hides them. */
  remove(i: number, j: number): boolean {
    const pairs = this.#pairs;
    let gap = this.#find(Math.min(i, j), Math.max(i, j));
    if (pairs[2 * gap] === 0) return false;
    this.count--;
    for (let slot = (gap + 1) & this.#mask; pairs[2 * slot] !== 0; slot = (slot + 1) & this.#mask) {
      const home = this.#home(pairs[2 * slot] - 1, pairs[2 * slot + 1]);
      const mayMove = ((slot - home) & this.#mask) >= ((slot - gap) & this.#mask);
      if (!mayMove) continue;
      pairs[2 * gap] = pairs[2 * slot];
      pairs[2 * gap + 1] = pairs[2 * slot + 1];
      gap = slot;
    }
    pairs[2 * gap] = 0;
    return true;
  }

  /** The slot that holds the pair, or the free one where it belongs. */
  #find(low: number, high: number): number {
    const pairs = this.#pairs;
    let slot = this.#home(low, high);
    while (pairs[2 * slot] !== 0 && !(pairs[2 * slot] === low + 1 && pairs[2 * slot + 1] === high)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #home(low: number, high: number): number {
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high + 0x7f4a7c15, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & this.#mask;
  }

  #grow(): void {
    const old = this.#pairs;
    this.#pairs = new Uint32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let k = 0; k < old.length; k += 2) {
      if (old[k] === 0) continue;
      const slot = this.#find(old[k] - 1, old[k + 1]);
      this.#pairs[2 * slot] = old[k];
      this.#pairs[2 * slot + 1] = old[k + 1];
    }
  }
}
