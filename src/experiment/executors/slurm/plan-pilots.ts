import type { Submission } from "./submissions.ts";

/** Which shares of a sweep are submitted: those in which something is missing that no task in the queue will make. */
export interface PilotPlan {
  readonly shards: readonly number[];
  readonly of: number;
  /** Places of the parts that are missing and that nobody is about to make, one a part. */
  readonly open: readonly number[];
  /** Number of missing parts that tasks in the queue will make. */
  readonly underWay: number;
}

/**
 * Shares out what is missing. Share i of T is every part whose place in the full list of chunks leaves i when divided by T, so it
 * does not depend on what is there. Pilots that were lost together lack places in a row of steps of the old T: among the numbers
 * of shares from `pilots` down to half of it, the one is taken that spreads the places over most pilots.
 *
 * @param missing place of the chunk of each missing part
 * @param pilots tasks at most
 */
export function planPilots(missing: readonly number[], pilots: number, queued: readonly Submission[]): PilotPlan {
  const open = missing.filter((place) => !queued.some(({ shards, of }) => shards.includes(place % of)));
  const places = new Set(open);
  const most = Math.max(1, Math.min(pilots, Math.max(-1, ...places) + 1));
  let best: number[] = [];
  let of = most;
  for (let parts = most; parts >= Math.ceil(most / 2); parts--) {
    const shards = [...new Set([...places].map((place) => place % parts))];
    if (shards.length > best.length) [best, of] = [shards, parts];
    if (best.length === Math.min(places.size, pilots)) break;
  }
  return { shards: best.sort((one, other) => one - other), of, open, underWay: missing.length - open.length };
}
