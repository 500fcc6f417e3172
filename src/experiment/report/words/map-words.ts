import type { Cell, CellMap } from "../numbers/cells.ts";
import { atOnce, extremes, pairsOf } from "../numbers/extremes.ts";
import { directionOf } from "../numbers/trend.ts";
import { factorAt } from "./numbers.ts";
import { differenceWords, digitsForSpread, halfOf, type OutcomeWords, valueText } from "./outcome-words.ts";
import { endsTold, spreadOf, type Told, unclear } from "./trend-words.ts";

/** "climate 0.1, rewiring 0". */
export function cellName({ x, y }: CellMap, cell: Pick<Cell, "x" | "y">): string {
  return `${factorAt(x, cell.x)}, ${factorAt(y, cell.y)}`;
}

/**
 * Where the mean is lowest and highest, if those two differ clearly after all pairs were looked at; and from how many other places
 * they cannot be told: with any, they are only among the lowest and the highest.
 */
export function mapWords(words: OutcomeWords, map: CellMap): Told {
  const { title } = words;
  const known = map.cells.filter(({ pooled }) => pooled.summary.count > 0);
  const across = `${map.x.title} and ${map.y.title}`;
  if (known.length < 2)
    return { title: `${title} by ${across}: nothing to compare`, description: "Fewer than two places have values." };
  const [lowest, highest] = extremes(known);
  const interval = atOnce(lowest, highest, pairsOf(known.length));
  const digits = digitsForSpread(words, Math.max(spreadOf(known), halfOf(interval)));
  const value = ({ pooled }: Cell) => valueText(words, pooled.summary.mean, digits);
  const difference = highest.pooled.summary.mean - lowest.pooled.summary.mean;
  const apart = differenceWords(words, difference, interval, "interval wide enough for all pairs at once");
  const ends = `The mean was lowest at ${cellName(map, lowest)} (${value(lowest)}) and highest at ${cellName(map, highest)} (${value(highest)}): ${apart}.`;
  if (interval === null) return { title: `${title} by ${across}: one replicate proves nothing`, description: ends };
  if (directionOf({ interval }) !== "up") return { title: `${unclear(words)} by ${across}`, description: ends };
  const told = endsTold(known, "place");
  return {
    title: `${title} was ${told.lowest} at ${cellName(map, lowest)}, ${told.highest} at ${cellName(map, highest)}`,
    description: `${ends}${told.near}`,
  };
}
