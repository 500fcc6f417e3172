import type { Factor, Level } from "../../../scenario/sweep/sweep.ts";
import { type DescribedColumn, fewWords } from "../described-column.ts";
import { keyFacts } from "./key-facts.ts";

/** A factor's column: what stands in it, and what the schema of scenarios says of its key. */
export function factorColumn({ key, numeric, title, unit }: Factor, levels: readonly Level[]): DescribedColumn {
  const facts = keyFacts(key);
  const distinct = [...new Set(levels)];
  const source = facts?.source === undefined ? "" : `; its default: ${facts.source}`;
  return {
    name: key,
    type: numeric ? "DOUBLE" : "STRING",
    unit: unit ?? facts?.unit ?? "",
    range: numeric ? numbersWords(distinct as readonly number[]) : fewWords(distinct.map(String)),
    meaning: facts?.description ?? title,
    source: `key of the scenario${source}`,
  };
}

/** "0.3, 0.5, 0.7" for a few levels, else from the least to the greatest. */
function numbersWords(levels: readonly number[]): string {
  const sorted = [...levels].sort((one, other) => one - other);
  if (sorted.length <= 8) return sorted.join(", ");
  return `${sorted[0]} to ${sorted[sorted.length - 1]}`;
}
