import { child } from "./seed.ts";
import { unit } from "./stream.ts";
import { threefry, type Words } from "./threefry.ts";

/**
 * Uniforms one after the other, for work that has no stable keys of its own: building a network, shuffling a list.
 * Counter-based too: `new Sequence(key, "wiring")` gives the same numbers everywhere.
 */
export class Sequence {
  readonly #key: Words;
  readonly #block = new Uint32Array(2);
  #count = 0;
  #spare = -1;

  constructor(key: Words, purpose: string) {
    this.#key = child(key, purpose);
  }

  /** The next 32 bits, unsigned. */
  word(): number {
    if (this.#spare >= 0) {
      const spare = this.#spare;
      this.#spare = -1;
      return spare;
    }
    // Two counters: 2^32 blocks, then the second word goes on.
    threefry(this.#key.first, this.#key.second, this.#count >>> 0, Math.floor(this.#count / 2 ** 32), this.#block);
    this.#count++;
    this.#spare = this.#block[1];
    return this.#block[0];
  }

  /** The next uniform, strictly between 0 and 1. */
  uniform(): number {
    return unit(this.word());
  }

  /** A whole number from 0 to `below` - 1, each equally likely to within 2^-32 x below. */
  below(below: number): number {
    return Math.floor(this.uniform() * below);
  }
}
