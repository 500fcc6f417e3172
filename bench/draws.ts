import { seedKey } from "../src/random/seed.ts";
import { Stream } from "../src/random/stream.ts";
import { timed } from "./clock.ts";

/** Nanoseconds of processor time a block of 64 random bits, drawn as the engine draws them: minimum of some samples. */
export function timeBlocks(samples = 9): number {
  const stream = new Stream(seedKey("bench"), "bench");
  const blocks = 1_000_000;
  let best = Number.POSITIVE_INFINITY;
  let kept = 0;
  for (let sample = 0; sample < samples; sample++) {
    const { cpu } = timed(() => {
      for (let who = 0; who < blocks; who++) {
        stream.block(who, sample);
        kept ^= stream.first;
      }
    });
    best = Math.min(best, cpu / blocks);
  }
  return kept === 0.5 ? Number.NaN : best;
}
