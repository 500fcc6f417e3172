// AssemblyScript: Threefry-2x32-20 with the rounds of src/random/threefry.ts, one person in each lane of a 128-bit vector of integers.

/** Where the first words of the latest eight blocks lie, and the second: 32 bytes each. */
export const first: usize = memory.data(32, 16);
export const second: usize = memory.data(32, 16);

// @ts-ignore: decorator
@inline
function rotated(y: v128, left: i32): v128 {
  return v128.or(v128.shl<i32>(y, left), v128.shr<u32>(y, 32 - left));
}

/**
 * Draws the blocks of eight people into `first` and `second`, two vectors in turn: one's additions are under way while the other waits
 * for its own. `who` and `slot` are the counter, the key is that of purpose and week.
 */
// @ts-ignore: decorator
@inline
export function draw(who: v128, who2: v128, slot: v128, slot2: v128, key0: v128, key1: v128): void {
  const key2 = v128.xor(v128.xor(key0, key1), i32x4.splat(0x1bd11bda));
  let x = v128.add<i32>(who, key0);
  let u = v128.add<i32>(who2, key0);
  let y = v128.add<i32>(slot, key1);
  let v = v128.add<i32>(slot2, key1);

  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 13), x);
  v = v128.xor(rotated(v, 13), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 15), x);
  v = v128.xor(rotated(v, 15), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 26), x);
  v = v128.xor(rotated(v, 26), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 6), x);
  v = v128.xor(rotated(v, 6), u);
  x = v128.add<i32>(x, key1);
  u = v128.add<i32>(u, key1);
  y = v128.add<i32>(y, v128.add<i32>(key2, i32x4.splat(1)));
  v = v128.add<i32>(v, v128.add<i32>(key2, i32x4.splat(1)));

  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 17), x);
  v = v128.xor(rotated(v, 17), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 29), x);
  v = v128.xor(rotated(v, 29), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 16), x);
  v = v128.xor(rotated(v, 16), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 24), x);
  v = v128.xor(rotated(v, 24), u);
  x = v128.add<i32>(x, key2);
  u = v128.add<i32>(u, key2);
  y = v128.add<i32>(y, v128.add<i32>(key0, i32x4.splat(2)));
  v = v128.add<i32>(v, v128.add<i32>(key0, i32x4.splat(2)));

  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 13), x);
  v = v128.xor(rotated(v, 13), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 15), x);
  v = v128.xor(rotated(v, 15), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 26), x);
  v = v128.xor(rotated(v, 26), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 6), x);
  v = v128.xor(rotated(v, 6), u);
  x = v128.add<i32>(x, key0);
  u = v128.add<i32>(u, key0);
  y = v128.add<i32>(y, v128.add<i32>(key1, i32x4.splat(3)));
  v = v128.add<i32>(v, v128.add<i32>(key1, i32x4.splat(3)));

  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 17), x);
  v = v128.xor(rotated(v, 17), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 29), x);
  v = v128.xor(rotated(v, 29), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 16), x);
  v = v128.xor(rotated(v, 16), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 24), x);
  v = v128.xor(rotated(v, 24), u);
  x = v128.add<i32>(x, key1);
  u = v128.add<i32>(u, key1);
  y = v128.add<i32>(y, v128.add<i32>(key2, i32x4.splat(4)));
  v = v128.add<i32>(v, v128.add<i32>(key2, i32x4.splat(4)));

  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 13), x);
  v = v128.xor(rotated(v, 13), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 15), x);
  v = v128.xor(rotated(v, 15), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 26), x);
  v = v128.xor(rotated(v, 26), u);
  x = v128.add<i32>(x, y);
  u = v128.add<i32>(u, v);
  y = v128.xor(rotated(y, 6), x);
  v = v128.xor(rotated(v, 6), u);
  x = v128.add<i32>(x, key2);
  u = v128.add<i32>(u, key2);
  y = v128.add<i32>(y, v128.add<i32>(key0, i32x4.splat(5)));
  v = v128.add<i32>(v, v128.add<i32>(key0, i32x4.splat(5)));

  v128.store(first, x);
  v128.store(second, y);
  v128.store(first, u, 16);
  v128.store(second, v, 16);
}
