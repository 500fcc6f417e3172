import type { Aim, PlannedReplicates } from "../experiment/power/plan-replicates.ts";
import { type Compared, digitsFor, fixed, scaleOf, unitText } from "../experiment/statistics/verdict-sentence.ts";
import { counted } from "../scenario/words.ts";
import { tableText, wrapped } from "./table.ts";

/** Comparisons that are told one by one; the others are fewer than these need. */
const mostShown = 8;

/** How many replicates, for people. @param all comparisons that there are @param outcome what differs; null where nobody said */
export function powerText(planned: readonly PlannedReplicates[], all: number, aim: Aim, outcome: Compared | null): string {
  const { difference, power, level } = aim;
  const unit = outcome?.unit ?? "";
  const told = unit === "" ? "" : ` ${unitText(unit)}`;
  const percent = (value: number) => `${Number((100 * value).toFixed(2))}%`;
  const [worst] = planned;
  const lines = outcome === null ? [] : [wrapped(`${outcome.title}${unit === "" ? "" : ` (${unitText(unit)})`}`)];
  if (outcome !== null && worst.sd === 0)
    lines.push(wrapped("What is compared is the same in all replicates, which so say nothing of how many would be needed."));
  else if (difference !== null) {
    const pairs = worst.paired ? "replicates" : "replicates of each point";
    lines.push(
      wrapped(
        worst.needed === null
          ? `More than 1,000,000 replicates would be needed to find a difference of ${number(difference)}${told} with a power of ${percent(power)}.`
          : `${worst.needed} ${pairs} find a difference of ${number(difference)}${told} with a power of ${percent(power)}: so often would the ${percent(level)} interval leave out zero on the right side.`,
      ),
    );
  }
  if (outcome === null || worst.sd === 0) return lines.join("\n");
  const { names, common } = apart(planned.slice(0, mostShown).map(({ name }) => name));
  const rows = planned
    .slice(0, mostShown)
    .map(({ sd, interval, replicates, needed, neededRange, detectable }, k) => [
      names[k],
      String(replicates),
      number(sd),
      interval === null ? "" : `${number(interval[0])} to ${number(interval[1])}`,
      ...(difference === null
        ? []
        : [count(needed), neededRange === null ? "" : `${count(neededRange[0])} to ${count(neededRange[1])}`]),
      number(detectable),
    ]);
  const head = ["comparison", "replicates", "SD", "95% interval", ...(difference === null ? [] : ["needed", "range"]), "finds"];
  lines.push(...(common === "" ? [] : [wrapped(common)]), "", tableText(head, rows), "");
  if (all > mostShown) lines.push(`${counted(all - mostShown, "more comparison has", "more comparisons have")} no larger SD.`);
  lines.push(
    wrapped(
      `SD: of ${worst.paired ? "paired differences over replicates" : "runs over replicates"}, as measured, the largest first. ${
        difference === null ? "" : "Range: replicates needed if the SD lies at either end of its interval. "
      }Finds: the smallest difference that the replicates that are there find with a power of ${percent(power)}.`,
    ),
  );
  return lines.join("\n");

  function number(value: number): string {
    const scaled = value * scaleOf(unit);
    const text = fixed(scaled, digitsFor(Math.abs(scaled)));
    return Number(text) === 0 ? String(Number(scaled.toPrecision(2))) : text;
  }
}

/** Names of comparisons without what they have in common, and that in a sentence. */
function apart(names: readonly string[]): { readonly names: readonly string[]; readonly common: string } {
  const [first] = names;
  const [begin, end] = [/^.+ minus .+? at /.exec(first)?.[0] ?? "", / minus .+$/.exec(first)?.[0] ?? ""];
  if (begin !== "" && names.every((name) => name.startsWith(begin)))
    return { names: names.map((name) => name.slice(begin.length)), common: `${begin.slice(0, -" at ".length)}, at each point` };
  if (end !== "" && names.every((name) => name.endsWith(end)))
    return { names: names.map((name) => name.slice(0, -end.length)), common: `Each point${end}` };
  return { names, common: "" };
}

function count(replicates: number | null): string {
  return replicates === null ? "> 1,000,000" : String(replicates);
}
