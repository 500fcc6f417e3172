import { child } from "./seed.ts";
import { threefry, type Words } from "./threefry.ts";
import { threefryRow } from "./threefry-row.ts";

/** Called for every block that a run draws: tests read it to see that nobody's dice moved. */
export type DrawListener = (purpose: string, week: number, who: number, slot: number, first: number, second: number) => void;

/**
 * The dice of one purpose ("stigmaExposure.count") in one replicate. A block is 64 bits fixed by purpose, week, `who`
 * and `slot` alone: asking for more, fewer or other blocks, in any order, changes no other block.
 *
 * For a person `who` is the stable id and `slot` numbers the block (an event's place in the week, say). For a tie `who`
 * is one end and `slot` the other, in the direction of the act; a purpose of its own takes the place of a slot.
 * Which draws share a block stands beside each mechanism's purposes and in docs/decisions/0002-draws.md.
 */
export class Stream {
  readonly purpose: string;
  readonly #block = new Uint32Array(2);

  readonly #base: Words;
  readonly #listener: DrawListener | null;
  #week = 0;
  #key0 = 0;
  #key1 = 0;

  constructor(key: Words, purpose: string, listener: DrawListener | null = null) {
    this.purpose = purpose;
    this.#base = child(key, purpose);
    this.#listener = listener;
    this.turnTo(0);
  }

  /** Turns to a week's dice. Weeks of the warm-up are zero and below. */
  turnTo(week: number): void {
    // The same words as child(base, week), without making anything: it happens for every purpose in every week.
    threefry(this.#base.first, this.#base.second, week, 0, this.#block);
    this.#week = week;
    this.#key0 = this.#block[0] | 0;
    this.#key1 = this.#block[1] | 0;
  }

  /** First 32 bits of the latest block, as an unsigned integer. */
  get first(): number {
    return this.#block[0];
  }

  /** Second 32 bits of the latest block. */
  get second(): number {
    return this.#block[1];
  }

  /** Draws the block of `who` and `slot` into `first` and `second`. */
  block(who: number, slot: number): void {
    threefry(this.#key0, this.#key1, who, slot, this.#block);
    if (this.#listener !== null) this.#listener(this.purpose, this.#week, who, slot, this.first, this.second);
  }

  /**
   * Draws many blocks at once, the same that `block` draws one by one: those of `who[from + k]` and `slots[k]`, their two words
   * side by side in `out`. @param count at most `rowLength`, if `out` is a `rowOfWords`
   */
  row(who: Uint32Array, from: number, slots: Uint32Array, count: number, out: Uint32Array): void {
    threefryRow(this.#key0, this.#key1, who, from, slots, count, out);
    if (this.#listener === null) return;
    for (let k = 0; k < count; k++) this.#listener(this.purpose, this.#week, who[from + k], slots[k], out[2 * k], out[2 * k + 1]);
  }

  /** First uniform of the block of `who` and `slot`, in (0, 1). */
  uniform(who: number, slot: number): number {
    this.block(who, slot);
    return unit(this.first);
  }
}

/** How many blocks to draw at a time: few enough that they are still at hand when they are used. */
export const rowLength = 256;
/** Slot 0 for everybody in a row. */
export const firstSlots: Uint32Array = new Uint32Array(rowLength);

/** Room for the words of a row. */
export function rowOfWords(): Uint32Array {
  return new Uint32Array(2 * rowLength);
}

/** A 32-bit word as a number strictly between 0 and 1, in 2^32 equal steps. */
export function unit(word: number): number {
  return (word + 0.5) * 2 ** -32;
}
