/** A share of a sweep's work: the chunks whose place in the full list of chunks is `index` modulo `of`. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** "3/8". @throws RangeError in plain words if that is no share */
export function readShard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim());
  const [index, of] = match === null ? [Number.NaN, Number.NaN] : [Number(match[1]), Number(match[2])];
  if (!(of >= 1)) throw new RangeError(`a shard is written i/T, as 0/4 for the first of four, not "${text}"`);
  if (index >= of) throw new RangeError(`shards count from 0: the ${of} of them are 0/${of} to ${of - 1}/${of}, not ${text}`);
  return { index, of };
}

/** Whether a chunk is of a shard; all are where nothing is shared. */
export function isOfShard(shard: Shard | null, chunk: number): boolean {
  return shard === null || chunk % shard.of === shard.index;
}
