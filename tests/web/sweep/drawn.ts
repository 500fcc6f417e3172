/** A number between 0 and 1 for each run and purpose, the same on every call: enough luck for made-up results (murmur3's finish). */
export function drawn(point: number, replicate: number, purpose: number): number {
  let state = Math.imul(point + 1, 0x9e3779b1) ^ Math.imul(replicate + 1, 0x85ebca6b) ^ Math.imul(purpose + 1, 0xc2b2ae35);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 4_294_967_296;
}
