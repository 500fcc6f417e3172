import type { ScoredPart, ScoredRow } from "./scorecard.ts";

/** One row as programs read it: its first part stands for it. */
export interface ScorecardRow {
  readonly id: string;
  readonly set: "calibration" | "validation";
  readonly target: readonly [low: number | null, high: number | null];
  readonly value: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: ScoredRow["verdict"];
  readonly title: string;
  /** One sentence where the row is not inside; null where it is. */
  readonly miss: string | null;
  /** One sentence where the row is inside by its interval alone, for an estimate lies outside; else null. */
  readonly edge: string | null;
  readonly parts: readonly (Pick<ScoredPart, "statistic" | "meaning" | "unit" | "low" | "high" | "interval" | "verdict"> & {
    readonly value: number | null;
    /** The whole interval has to lie in the range, not only overlap it. */
    readonly wholly: boolean;
  })[];
}

export function scorecardRows(rows: readonly ScoredRow[]): ScorecardRow[] {
  return rows.map((row) => {
    const [first] = row.parts;
    return {
      id: row.id,
      set: row.set,
      target: [first.low, first.high],
      value: known(first.mean),
      interval: first.interval,
      verdict: row.verdict,
      title: row.title,
      miss: missOf(row),
      edge: edgeOf(row),
      parts: row.parts.map(({ statistic, meaning, unit, low, high, wholly = false, mean, interval, verdict }) => ({
        statistic,
        meaning,
        unit,
        low,
        high,
        wholly,
        value: known(mean),
        interval,
        verdict,
      })),
    };
  });
}

/** What a row that is not inside misses by, in one sentence; null where it is inside. */
export function missOf({ parts, verdict }: ScoredRow): string | null {
  if (verdict === "inside") return null;
  return parts
    .filter((part) => part.verdict !== "inside")
    .map((part) => missOfPart(part))
    .join(" ");
}

/** Where the interval of a row that is inside reaches its range and the estimate does not. */
export function edgeOf({ parts, verdict }: ScoredRow): string | null {
  if (verdict !== "inside") return null;
  const beyond = parts.filter(({ mean, low, high }) => (low !== null && mean < low) || (high !== null && mean > high));
  if (beyond.length === 0) return null;
  return beyond
    .map(({ meaning, mean, low, high, interval }) => {
      const found = `${shown(mean)} [${(interval ?? []).map(shown).join(", ")}]`;
      return `${meaning[0].toUpperCase()}${meaning.slice(1)} is ${found}: the interval reaches ${rangeText(low, high)}, the estimate does not.`;
    })
    .join(" ");
}

function missOfPart({ meaning, mean, low, high, interval, wholly = false, unlike }: ScoredPart): string {
  const name = `${meaning[0].toUpperCase()}${meaning.slice(1)}`;
  if (interval === null) return `${name}: these runs give no number to compare.`;
  const range = rangeText(low, high);
  if (unlike !== undefined) return `${name} is ${shown(mean)}, beside ${range}: ${unlike}.`;
  const found = `${shown(mean)} [${interval.map(shown).join(", ")}]`;
  if (high !== null && interval[0] > high) return `${name} is ${found}, above ${range}.`;
  if (low !== null && interval[1] < low) return `${name} is ${found}, below ${range}.`;
  if (wholly) return `${name} is ${found}: the interval does not lie wholly in its range, ${range}.`;
  return `${name} is ${found}: the interval is wider than ${range}, more replicates are needed.`;
}

/** "0.18 to 0.28", "at least 0", "at most 0.25". */
export function rangeText(low: number | null, high: number | null): string {
  if (low === null) return `at most ${high}`;
  return high === null ? `at least ${low}` : `${low} to ${high}`;
}

export function shown(value: number): string {
  return Number.isNaN(value) ? "none" : value.toFixed(3);
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
