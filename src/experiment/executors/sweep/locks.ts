import { join } from "node:path";
import type { Shard } from "../../sweep/shard.ts";
import { clearStaleLocks, holderOfLock, LockedError, lockFolder, wholeLock } from "../lock.ts";
import type { Holder } from "../process-mark.ts";
import { namesIn } from "../read-stored.ts";

/** Somebody who works on a sweep. */
export interface AtWork {
  /** The shard, or null for the whole. */
  readonly shard: Shard | null;
  readonly holder: Holder;
}

/**
 * Takes a sweep for this process, or a shard of it. Shards work side by side; the whole and a shard do not.
 * @returns how to give it back
 * @throws LockedError if another process works on what this one is to work on
 */
export function lockSweep(folder: string, shard: Shard | null): () => void {
  const unlock = lockFolder(folder, lockName(shard));
  // Shares of another division that were killed are taken up by nobody: their locks would stand in the way of the whole for good.
  clearStaleLocks(
    folder,
    namesIn(folder).filter((name) => lockPattern.test(name)),
    lockName(shard),
  );
  const others = atWork(folder).filter((other) => (shard === null) !== (other.shard === null));
  if (others.length === 0) return unlock;
  unlock();
  throw new LockedError(folder, others[0].holder, lockName(others[0].shard));
}

/** Who works on a sweep, as far as one can tell from here. Writes nothing. */
export function atWork(folder: string): AtWork[] {
  return namesIn(folder).flatMap((name) => {
    const match = lockPattern.exec(name);
    const holder = match === null ? null : holderOfLock(join(folder, name));
    if (match === null || holder === null) return [];
    return [{ shard: match[1] === undefined ? null : { index: Number(match[1]), of: Number(match[2]) }, holder }];
  });
}

const lockPattern = /^\.lock(?:-(\d+)-of-(\d+))?$/;

function lockName(shard: Shard | null): string {
  return shard === null ? wholeLock : `${wholeLock}-${shard.index}-of-${shard.of}`;
}
