import { count } from "../../../scenario/words.ts";
import type { Drawn } from "../drawing/thin.ts";

/** How to read dots and bars, and how many of the replicates are drawn. */
export function dotsWords({ drawn, all, replicates, columns, longest }: Drawn): string {
  if (longest < 2) return "Each mark is one replicate.";
  const bars = "Bars: 95% intervals of the means; where none shows, it is shorter than its mark.";
  if (drawn === 0) return `Replicates are not drawn: there is no room for ${count(all)} dots. ${bars}`;
  const places = columns.length === 1 ? "" : " at each place";
  const thinned = drawn < all ? ` (${count(drawn)} of ${count(all)} replicates drawn: the first ${replicates}${places})` : "";
  return `Small dots: replicates, moved sideways so that none hides${thinned}. ${bars}`;
}
