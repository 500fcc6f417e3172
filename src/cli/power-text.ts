import type { Aim, PlannedReplicates } from "../experiment/power/plan-replicates.ts";
import { digitsFor, fixed } from "../experiment/statistics/verdict-sentence.ts";
import { tableText, wrapped } from "./table.ts";

/** Comparisons that are told one by one; the others are fewer than these need. */
const mostShown = 8;

/** How many replicates, for people. @param all comparisons that there are @param unit of the difference, null where nobody said */
export function powerText(planned: readonly PlannedReplicates[], all: number, aim: Aim, unit: string | null): string {
  const { difference, power, level } = aim;
  const scale = unit === "share" ? 100 : 1;
  const told = unit === "share" ? " percentage points" : unit === null ? "" : ` ${unit}`;
  const number = (value: number) => fixed(value * scale, digitsFor(Math.abs(value) * scale));
  const percent = (value: number) => `${Number((100 * value).toFixed(1))}%`;
  const measured = planned.some(({ replicates }) => replicates > 0);
  const [worst] = planned;
  const lines: string[] = [];
  if (difference !== null) {
    const pairs = worst.paired ? "replicates" : "replicates of each point";
    lines.push(
      wrapped(
        worst.needed === null
          ? `More than 1,000,000 replicates would be needed to find a difference of ${number(difference)}${told} with a power of ${percent(power)}.`
          : `${worst.needed} ${pairs} find a difference of ${number(difference)}${told} with a power of ${percent(power)}: so often would the ${percent(level)} interval leave out zero on the right side.`,
      ),
    );
  }
  if (!measured) return lines.join("\n");
  const rows = planned
    .slice(0, mostShown)
    .map(({ name, sd, interval, replicates, needed, neededRange, detectable }) => [
      name,
      String(replicates),
      number(sd),
      interval === null ? "" : `${number(interval[0])} to ${number(interval[1])}`,
      ...(difference === null
        ? []
        : [count(needed), neededRange === null ? "" : `${count(neededRange[0])} to ${count(neededRange[1])}`]),
      number(detectable),
    ]);
  const head = ["comparison", "replicates", "SD", "95% interval", ...(difference === null ? [] : ["needed", "range"]), "finds"];
  lines.push(...(lines.length > 0 ? [""] : []), tableText(head, rows), "");
  if (all > mostShown) lines.push(wrapped(`${all - mostShown} more comparisons have smaller SDs.`));
  lines.push(
    wrapped(
      `SD: of ${worst.paired ? "paired differences over replicates" : "runs over replicates"}, as measured, the largest first. ${
        difference === null ? "" : "Range: replicates needed if the SD lies at either end of its interval. "
      }Finds: the smallest difference that the replicates that are there find with a power of ${percent(power)}.`,
    ),
  );
  return lines.join("\n");
}

function count(replicates: number | null): string {
  return replicates === null ? "> 1,000,000" : String(replicates);
}
