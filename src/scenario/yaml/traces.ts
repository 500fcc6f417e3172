/**
 * Runs something that makes very many errors without keeping for each where in the program it was made: what nobody reads
 * takes most of the time (64 kB of "]" are 65,536 errors).
 */
export function withoutTraces<Result>(work: () => Result): Result {
  const errors: { stackTraceLimit?: number } = Error;
  const before = errors.stackTraceLimit;
  if (before === undefined) return work();
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    errors.stackTraceLimit = before;
  }
}
