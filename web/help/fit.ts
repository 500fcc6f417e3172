/** How many patterns of one set the model meets, and which it does not. */
export interface Fit {
  readonly inside: number;
  readonly of: number;
  /** Titles of rows that are not met. */
  readonly misses: readonly string[];
}

/** Reads the measured figures off the scorecard that is stored with the documentation: first what was fitted, then the rest. */
export function readFit(scorecard: string): readonly Fit[] {
  return scorecard.split(/^## /m).flatMap((part): Fit[] => {
    const counted = /\*\*(\d+) of (\d+) rows inside(?:, \d+ of them by [a-z ]+ alone)?\.\*\*/.exec(part);
    if (counted === null) return [];
    const missed = [...part.matchAll(/^\| [A-Z]\w* \| ([^|]+?) \|.*\| \*\*(?!inside)[^*]+\*\* \|/gm)];
    return [{ inside: Number(counted[1]), of: Number(counted[2]), misses: missed.map(([, what]) => what.split(":")[0]) }];
  });
}
