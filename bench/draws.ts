import { seedKey } from "../src/random/seed.ts";
import { Stream } from "../src/random/stream.ts";

/** Nanoseconds a block of 64 random bits, drawn as the engine draws them: minimum of `samples`. */
export function timeBlocks(samples: number): number {
  const stream = new Stream(seedKey("bench"), "bench");
  const blocks = 1_000_000;
  let best = Number.POSITIVE_INFINITY;
  let kept = 0;
  for (let sample = 0; sample < samples; sample++) {
    const begun = process.hrtime.bigint();
    for (let who = 0; who < blocks; who++) {
      stream.block(who, sample);
      kept ^= stream.first;
    }
    best = Math.min(best, Number(process.hrtime.bigint() - begun) / blocks);
  }
  return kept === 0.5 ? Number.NaN : best;
}
