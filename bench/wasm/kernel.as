// AssemblyScript (assemblyscript.org), compiled by measure.mjs; the subject of docs/decisions/0020-webassembly.md.
//
// What is worked out in doubles is written in the order of the TypeScript, and WebAssembly neither reorders nor fuses: the bits are the
// same. Columns lie at addresses that the caller chose and are whole eights long: beyond the last person the result means nothing.
import { draw, first, second } from "./threefry";

/** The words of many blocks, for TypeScript to read: `who`, `slot`, `firsts`, `seconds` are columns of 32-bit integers. */
export function blocks(who: usize, slot: usize, count: i32, key0: i32, key1: i32, firsts: usize, seconds: usize): void {
  const keys0 = i32x4.splat(key0);
  const keys1 = i32x4.splat(key1);
  for (let i: usize = 0; i < (<usize>count) << 2; i += 32) {
    draw(v128.load(who + i), v128.load(who + i, 16), v128.load(slot + i), v128.load(slot + i, 16), keys0, keys1);
    v128.store(firsts + i, v128.load(first));
    v128.store(firsts + i, v128.load(first, 16), 16);
    v128.store(seconds + i, v128.load(second));
    v128.store(seconds + i, v128.load(second, 16), 16);
  }
}

/** `mood.respond`: adds to the column `distress` (doubles) of the people whose ids (32 bits) are given. */
export function mood(ids: usize, distress: usize, count: i32, key0: i32, key1: i32, spread: f64): void {
  const keys0 = i32x4.splat(key0);
  const keys1 = i32x4.splat(key1);
  const zero = i32x4.splat(0);
  const low = i32x4.splat(0xffff);
  for (let i = 0; i < count; i += 8) {
    draw(v128.load(ids + (i << 2)), v128.load(ids + (i << 2), 16), zero, zero, keys0, keys1);
    for (let half = 0; half < 2; half++) {
      const x = v128.load(first + (half << 4));
      const y = v128.load(second + (half << 4));
      const halves = v128.add<i32>(v128.shr<u32>(x, 16), v128.and(x, low));
      const sum = v128.add<i32>(v128.add<i32>(halves, v128.shr<u32>(y, 16)), v128.and(y, low));
      const these = distress + ((i + (half << 2)) << 3);
      addBell(these, v128.convert_low<i32>(sum), spread);
      addBell(these + 16, v128.convert_low<i32>(v128.shuffle<i64>(sum, sum, 1, 0)), spread);
    }
  }
}

/** `distress += spread x bell` for two people, from the sums of their halves. */
// @ts-ignore: decorator
@inline
function addBell(distress: usize, sum: v128, spread: f64): void {
  const shifted = v128.mul<f64>(v128.add<f64>(sum, f64x2.splat(2)), f64x2.splat(1.0 / 65536));
  const bell = v128.mul<f64>(v128.sub<f64>(shifted, f64x2.splat(2)), f64x2.splat(1.7320508075688772));
  v128.store(distress, v128.add<f64>(v128.load(distress), v128.mul<f64>(f64x2.splat(spread), bell)));
}

/**
 * First half of `stigmaExposure.happen`: lists whose first uniform is above `none` (doubles), with the uniform.
 * @returns how many were listed
 */
export function candidates(ids: usize, none: usize, count: i32, key0: i32, key1: i32, people: usize, uniforms: usize): i32 {
  const keys0 = i32x4.splat(key0);
  const keys1 = i32x4.splat(key1);
  const zero = i32x4.splat(0);
  let listed = 0;
  for (let i = 0; i < count; i += 8) {
    draw(v128.load(ids + (i << 2)), v128.load(ids + (i << 2), 16), zero, zero, keys0, keys1);
    for (let half = 0; half < 2; half++) {
      const person = i + (half << 2);
      const x = v128.load(first + (half << 4));
      const one = unit(v128.convert_low<u32>(x));
      const two = unit(v128.convert_low<u32>(v128.shuffle<i64>(x, x, 1, 0)));
      const above = v128.bitmask<i64>(v128.gt<f64>(one, v128.load(none + (person << 3))));
      const above2 = v128.bitmask<i64>(v128.gt<f64>(two, v128.load(none + (person << 3) + 16)));
      listed = list(people, uniforms, listed, person, v128.extract_lane<f64>(one, 0), above & 1);
      listed = list(people, uniforms, listed, person + 1, v128.extract_lane<f64>(one, 1), above >> 1);
      listed = list(people, uniforms, listed, person + 2, v128.extract_lane<f64>(two, 0), above2 & 1);
      listed = list(people, uniforms, listed, person + 3, v128.extract_lane<f64>(two, 1), above2 >> 1);
    }
  }
  return listed;
}

// @ts-ignore: decorator
@inline
function unit(words: v128): v128 {
  return v128.mul<f64>(v128.add<f64>(words, f64x2.splat(0.5)), f64x2.splat(1.0 / 4294967296));
}

// @ts-ignore: decorator
@inline
function list(people: usize, uniforms: usize, at: i32, person: i32, uniform: f64, keep: i32): i32 {
  store<i32>(people + (at << 2), person);
  store<f64>(uniforms + (at << 3), uniform);
  return at + keep;
}
