import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keptScenario } from "../../experiment/executors/sweep/source.ts";
import { judgeSweep } from "../../experiment/hypothesis/over-sweep/judge-sweep.ts";
import { rowText } from "../../experiment/hypothesis/over-sweep/sweep-words.ts";
import type { SweepClaim, SweepVerdict } from "../../experiment/hypothesis/over-sweep/verdict.ts";
import type { ClaimVerdict } from "../../experiment/hypothesis/result.ts";
import { intervalWords, signed } from "../../experiment/hypothesis/words.ts";
import type { SweepTable } from "../../experiment/sweep/table.ts";
import type { Factor } from "../../scenario/sweep/sweep.ts";
import { packageRoot } from "../package-root.ts";
import { tableText, wrapped } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** What a sweep says of the hypothesis of the scenario that its folder keeps; null where that claims nothing. */
export function verdictIn(folder: string, table: SweepTable): SweepVerdict | null {
  const path = join(folder, "source", "scenario.yaml");
  // Reading a scenario takes a tenth of a second, and most sweeps claim nothing.
  if (existsSync(path) && !readFileSync(path, "utf8").includes("hypothesis")) return null;
  const { scenario } = keptScenario(folder, join(packageRoot(), "data"));
  return scenario.hypothesis === null ? null : judgeSweep(scenario, table);
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
    `Verdict over ${rows} rows and ${replicates} replicates: ${terminal.paint(style, words)}`,
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
  return tableText(
    ["  at", "", "95% interval", "verdict", "p after Holm"],
    rows.flatMap(({ levels, result, adjusted }) =>
      result.parts.map(({ label, estimate, interval, unit: own, verdict }) => [
        `  ${rowText(levels, factors)}`,
        `${label}: ${estimate === null ? "-" : signed(estimate, own ?? unit)}`,
        interval === null ? "-" : intervalWords(interval, own ?? unit),
        verdict,
        adjusted === null ? "-" : adjusted < 0.0005 ? "< 0.001" : adjusted.toFixed(3),
      ]),
    ),
    [0, 1, 3],
  );
}

function isUpheld(verdict: ClaimVerdict): boolean {
  return verdict === "supported" || verdict === "equivalent";
}
