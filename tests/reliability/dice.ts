import { seedKey } from "../../src/random/seed.ts";
import { Stream, unit } from "../../src/random/stream.ts";

/** What a test's chance starts from: KITH_DICE, or the same every time. Tests print it, so that a failure can be repeated. */
export const diceSeed = process.env["KITH_DICE"] ?? "reliability";

/** A row of numbers evenly from 0 up to 1, one a call: the same name and seed, the same row. */
export function diceFor(name: string): () => number {
  const stream = new Stream(seedKey(diceSeed), name);
  let slot = 0;
  return () => {
    stream.block(0, slot++);
    return unit(stream.first);
  };
}

/** How often something is tried: what the environment says, or what every commit can bear. */
export function timesOf(variable: string, everyCommit: number): number {
  const asked = Number(process.env[variable] ?? everyCommit);
  if (!Number.isInteger(asked) || asked < 1) throw new RangeError(`${variable} must be a whole number of at least 1`);
  return asked;
}
