/** What bench/wasm/measure.mjs holds the kernel against: the project's own source, bundled by rolldown. */
import type { Mechanism } from "../../src/model/mechanism.ts";
import { mood as mechanism } from "../../src/model/mechanisms/mood.ts";
import { bell } from "../../src/random/distributions.ts";
import { child, seedKey } from "../../src/random/seed.ts";
import { Stream } from "../../src/random/stream.ts";
import { threefry } from "../../src/random/threefry.ts";

type Act = NonNullable<Mechanism["respond"]>;

/** The dice of a purpose, turned to a week, and the key that they have then. */
export function dice(purpose: string, week: number): { readonly stream: Stream; readonly key: Int32Array } {
  const stream = new Stream(seedKey("bench"), purpose);
  stream.turnTo(week);
  const base = child(seedKey("bench"), purpose);
  const words = new Uint32Array(2);
  threefry(base.first, base.second, week, 0, words);
  return { stream, key: Int32Array.from(words) };
}

/** A block for every person and nothing else. Returns something that depends on all of them, or none would be drawn. */
export function blocks(ids: Uint32Array, stream: Stream): number {
  let kept = 0;
  for (let i = 0; i < ids.length; i++) {
    stream.block(ids[i], 0);
    kept ^= stream.first;
  }
  return kept;
}

/** `mood.respond` itself, on two columns in place of a world. */
export function mood(ids: Uint32Array, distress: Float64Array, noise: Stream, spread: number): void {
  const world = { count: ids.length, network: { ids }, change: { distress } } as unknown as Parameters<Act>[0];
  mechanism.respond?.(world, { spread }, { noise }, undefined);
}

/** `mood.respond` from words that were drawn before, those of the people from `from` on. */
export function moodFromWords(
  distress: Float64Array,
  from: number,
  count: number,
  firsts: Uint32Array,
  seconds: Uint32Array,
  spread: number,
): void {
  for (let k = 0; k < count; k++) distress[from + k] += spread * bell(firsts[k], seconds[k]);
}

/** `stigmaExposure.happen` up to who has a candidate event, listed with the uniform. Returns how many were listed. */
export function candidates(
  ids: Uint32Array,
  none: Float64Array,
  count: Stream,
  people: Uint32Array,
  uniforms: Float64Array,
): number {
  let listed = 0;
  for (let i = 0; i < ids.length; i++) {
    const never = none[i];
    if (never === 1) continue;
    const uniform = count.uniform(ids[i], 0);
    if (uniform <= never) continue;
    people[listed] = i;
    uniforms[listed++] = uniform;
  }
  return listed;
}
