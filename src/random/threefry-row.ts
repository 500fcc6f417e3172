/**
 * The blocks of many counters under one key, as `threefry` gives them one by one: for whoever knows beforehand what is going
 * to be drawn. The twenty rounds stand here a second time, for a call a block takes a fifth longer than this loop.
 *
 * Writes two 32-bit words a block to `out`, side by side. `counters0` is read from `from` on, `counters1` from its beginning.
 * @param count how many blocks; `out` has room for twice as many words
 */
export function threefryRow(
  first: number,
  second: number,
  counters0: Uint32Array,
  from: number,
  counters1: Uint32Array,
  count: number,
  out: Uint32Array,
): void {
  const key0 = first | 0;
  const key1 = second | 0;
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  for (let k = 0; k < count; k++) {
    let x = (counters0[from + k] + key0) | 0;
    let y = (counters1[k] + key1) | 0;
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
    out[2 * k] = x;
    out[2 * k + 1] = y;
  }
}
