import { ln } from "../../../math/elementary.ts";
import type { Level } from "../../../scenario/sweep/sweep.ts";

/** Where levels lie between the lowest, 0, and the highest, 1: by their number, or their logarithm where they grow by factors. */
export interface LevelScale {
  readonly logarithmic: boolean;
  readonly at: (level: Level) => number;
}

/** Gaps between levels that differ by more than this speak for a logarithmic axis. */
const unevenGaps = 8;

/** @param levels numbers from low to high, or names: those stand at equal distances */
export function levelScale(levels: readonly Level[], numeric: boolean): LevelScale {
  const last = Math.max(1, levels.length - 1);
  if (!numeric) return { logarithmic: false, at: (level) => levels.indexOf(level) / last };
  const numbers = levels.map(Number);
  const [low, high] = [numbers[0], numbers[numbers.length - 1]];
  const gaps = numbers.slice(1).map((number, k) => number - numbers[k]);
  const logarithmic = low > 0 && gaps.length > 1 && Math.max(...gaps) > unevenGaps * Math.min(...gaps);
  if (low === high) return { logarithmic: false, at: () => 0.5 };
  if (!logarithmic) return { logarithmic, at: (level) => (Number(level) - low) / (high - low) };
  const span = ln(high) - ln(low);
  return { logarithmic, at: (level) => (ln(Number(level)) - ln(low)) / span };
}
