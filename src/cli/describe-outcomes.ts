import { outcomeWeeks } from "../experiment/run-once.ts";
import { measures } from "../model/measures/weekly.ts";
import { wrapped } from "./table.ts";

const keys = [
  ["name", "of its column in every results table: letters, digits and _"],
  ["title", "a few words for headings; what it measures in words if left out"],
  ["statistic, of, among, who, weeks, since, ...", "as in a claim: kith describe hypothesis"],
  ["by: religion", "a dimension of identity: one outcome for who carries it (_religion), one for who does not (_others)"],
  ["by: identity", "one outcome for each dimension of identity, and one for who carries none (_others)"],
  ["by: group", "one for the members of each group that meets, and one for who is in none (_others)"],
] as const;

/** How outcomes of one's own are written, and what every table has anyway. */
export function describeOutcomes(): { readonly text: string; readonly data: unknown } {
  const width = Math.max(...keys.map(([key]) => key.length));
  return {
    text: [
      wrapped(
        "An outcome of your own is a statistic of each run with a name. It becomes a column of every results table, and outcome: may name it, as may a claim's statistic:",
      ),
      "",
      "  outcomes:",
      "    - { name: lateDistress, statistic: mean, of: distress, among: devalued, weeks: last 26 }",
      "    - { name: worstOff, title: Worst-off tenth, statistic: quantile, of: distress, level: 90%, by: religion }",
      "  outcome: lateDistress",
      "",
      ...keys.map(([key, meaning]) => `  ${key.padEnd(width)}  ${meaning}`),
      "",
      wrapped(
        `Every table has the ${measures.length} weekly measures, averaged over the last ${outcomeWeeks} weeks, as well: kith describe measures.`,
      ),
    ].join("\n"),
    data: { keys: keys.map(([key, meaning]) => ({ key, meaning })), weekly: measures.map(({ name }) => name) },
  };
}
