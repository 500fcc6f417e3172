/**
 * Threefry-2x32 with 20 rounds: a keyed, counter-based generator. The same key and counter give the same 64 bits in
 * any order, on any machine, in any thread, which is what "same people, same shocks" rests on.
 * Salmon, Moraes, Dror, Shaw (2011), doi:10.1145/2063384.2063405 (passes BigCrush; official vectors in the tests).
 *
 * Keys and counters are 32-bit integers, signed or not. Writes its two 32-bit words to `out[0]` and `out[1]`. Only + ^ << >>> on 32-bit integers.
 */
export function threefry(first: number, second: number, counter0: number, counter1: number, out: Block): void {
  // Said to be 32-bit integers from the start, or the compiler computes in doubles: twice as slow (bench/draws.ts).
  const key0 = first | 0;
  const key1 = second | 0;
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let x = ((counter0 | 0) + key0) | 0;
  let y = ((counter1 | 0) + key1) | 0;

  // Unrolled: twenty rounds in five groups of four, with the key added after each group.
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (((y + key2) | 0) + 1) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (((y + key0) | 0) + 2) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (((y + key1) | 0) + 3) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key1) | 0;
  y = (((y + key2) | 0) + 4) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key2) | 0;
  y = (((y + key0) | 0) + 5) | 0;

  out[0] = x;
  out[1] = y;
}

/** Two unsigned 32-bit words, as one block gives them. A typed array, so that writing them allocates nothing. */
export type Block = Uint32Array;

/** Two unsigned 32-bit words that serve as a key. */
export interface Words {
  readonly first: number;
  readonly second: number;
}
