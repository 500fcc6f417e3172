/** Smallest and middle of some figures: the smallest is what the machine can do, the middle what it did among its other work. */
export interface Spread {
  readonly minimum: number;
  readonly median: number;
  readonly samples: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  return { minimum: sorted[0], median: median(sorted), samples: sorted.length };
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Nanoseconds that some work took: on the clock, and of processor time of this process, which others at work do not lengthen. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

export function timed(work: () => void): Took {
  const cpu = process.cpuUsage();
  const began = process.hrtime.bigint();
  work();
  const wall = Number(process.hrtime.bigint() - began);
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: 1000 * (user + system) };
}

/**
 * Does several things in turn (A B C A B C …), so that whatever else the machine does falls on all of them alike.
 * @returns what each said, round by round
 */
export function inTurn<Name extends string, Said>(
  rounds: number,
  work: Readonly<Record<Name, () => Said>>,
): Readonly<Record<Name, readonly Said[]>> {
  const said = Object.fromEntries(Object.keys(work).map((name) => [name, []])) as unknown as Record<Name, Said[]>;
  for (let round = 0; round < rounds; round++) for (const name in work) said[name].push(work[name]());
  return said;
}

/** Seconds that some work took on the clock. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
