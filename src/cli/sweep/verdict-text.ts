import { existsSync } from "node:fs";
import { join } from "node:path";
import { textStored } from "../../experiment/executors/read-stored.ts";
import { keptScenario } from "../../experiment/executors/sweep/source.ts";
import { judgeSweep } from "../../experiment/hypothesis/over-sweep/judge-sweep.ts";
import type { SweepClaim, SweepVerdict } from "../../experiment/hypothesis/over-sweep/verdict.ts";
import { isUpheld } from "../../experiment/hypothesis/result.ts";
import { intervalCell, pText, signed } from "../../experiment/hypothesis/words.ts";
import { digitsFor, fixed, scaleOf, unitText } from "../../experiment/statistics/verdict-sentence.ts";
import type { SweepTable } from "../../experiment/sweep/table.ts";
import type { Factor } from "../../scenario/sweep/sweep.ts";
import { counted } from "../../scenario/words.ts";
import { asComplaintOf } from "../damage.ts";
import { Complaint, Exit } from "../exit.ts";
import { packageRoot } from "../package-root.ts";
import { tableText, wrapped } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/**
 * What a sweep says of the hypothesis of the scenario that its folder keeps; null where that claims nothing.
 * @throws Complaint where the scenario has gone, or is another, since the runs began: they take hours
 */
export function verdictIn(folder: string, table: SweepTable): SweepVerdict | null {
  const { manifest } = table;
  try {
    // Reading a scenario takes a tenth of a second, and most sweeps claim nothing.
    const text = textStored(join(folder, "source", "scenario.yaml"));
    if (text !== null && !text.includes("hypothesis")) return null;
    const { scenario } = keptScenario(folder, manifest.files, join(packageRoot(), "data"));
    return scenario.hypothesis === null ? null : judgeSweep(scenario, table);
  } catch (error) {
    if (!existsSync(folder))
      throw new Complaint(`${folder} is not there any more: it was taken away while its runs were made`, Exit.fault);
    throw asComplaintOf({ folder, about: { ...manifest, kind: "sweep" } }, error);
  }
}

/** Rows of a design that are shown one by one. */
const mostRows = 12;

/** A hypothesis over a sweep: its claims, where they hold, and the verdict in a sentence. */
export function verdictText(verdict: SweepVerdict, factors: readonly Factor[], terminal: Pick<Terminal, "paint">): string {
  const { prediction, claims, rows, replicates, words, sentence } = verdict;
  const style = isUpheld(verdict.verdict) ? "green" : "yellow";
  return [
    ...(prediction === null ? [] : [wrapped(`Predicted: ${prediction}`)]),
    ...claims.flatMap((claim) => claimLines(claim, factors)),
    `Verdict over ${counted(rows, "row")} and ${counted(replicates, "replicate")}: ${terminal.paint(style, words)}`,
    wrapped(sentence),
  ].join("\n");
}

function claimLines(claim: SweepClaim, factors: readonly Factor[]): string[] {
  const { title, expected, verdict, sentence, rows } = claim;
  const mark = isUpheld(verdict) ? "+" : verdict === "not supported" ? "x" : "?";
  const text = wrapped(`${mark} ${title} (${expected}): ${sentence}`);
  return rows.length === 0 || rows.length > mostRows ? [text] : [text, rowsTable(claim, factors)];
}

/** Every row of the design: what the claim rests on there. */
function rowsTable({ rows, unit }: SweepClaim, factors: readonly Factor[]): string {
  const told = rows.flatMap(({ levels, result, adjusted }) => result.parts.map((part) => ({ levels, part, adjusted })));
  const labels = new Set(told.map(({ part }) => part.label));
  const units = new Set(told.map(({ part }) => unitText(part.unit ?? unit)));
  const [label, only] = [...labels, ...units];
  // What is the same in all rows stands above them.
  const alike = labels.size === 1 && units.size === 1;
  const number = (value: number, own: string) =>
    alike ? fixed(value * scaleOf(own), digitsFor(Math.abs(value) * scaleOf(own))) : signed(value, own);
  const table = tableText(
    [
      ...factors.map(({ title }, f) => `${f === 0 ? "  " : ""}${title}`),
      alike ? label : "",
      "95% interval",
      "verdict",
      "p (Holm)",
    ],
    told.map(({ levels, part, adjusted }) => [
      ...levels.map((level, f) => `${f === 0 ? "  " : ""}${level}`),
      `${alike ? "" : `${part.label}: `}${part.estimate === null ? "-" : number(part.estimate, part.unit ?? unit)}`,
      intervalCell(part, unit) ?? "-",
      part.verdict,
      pText(adjusted) || "-",
    ]),
    [...factors.keys(), ...(alike ? [] : [factors.length]), factors.length + 2],
  );
  return alike && only !== "" ? `  In ${only}:\n${table}` : table;
}
