import { rangeText, type ScorecardRow, shown } from "../experiment/scorecard/read-scorecard.ts";
import type { Scorecard } from "./scorecard-of.ts";
import { tableText, wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** The scorecard for people: a table a set, then a sentence for every row that is not inside, or is by its interval alone. */
export function scorecardText(card: Scorecard, { paint }: Pick<Terminal, "paint">): string {
  const lines = [
    `${card.scenario} against what studies found: ${card.replicates} replicates, seed "${card.seed}", questionnaires of reliability ${card.reliability}.`,
  ];
  for (const set of ["calibration", "validation"] as const) {
    const rows = card.rows.filter((row) => row.set === set);
    if (rows.length === 0) continue;
    const about =
      set === "calibration"
        ? "the defaults were fitted to these"
        : "the defaults were never shown these; they are not tuned to them";
    lines.push("", paint("bold", `${insideText(card, set, `${set} rows`)}: ${about}`));
    lines.push(tableText(["row", "", "target", "found", "95% interval", "verdict"], rows.flatMap(tableRows), [0, 1]));
    for (const { id, miss, edge } of rows) {
      const said = miss ?? edge;
      if (said !== null) lines.push(wrapped(`${id}: ${said}`));
    }
  }
  lines.push(
    "",
    wrapped(
      "Inside: the 95% interval over replicates overlaps the target and is narrower than it (at V39 and beside C13: lies in it from end to end). These are numbers of this model: a fit to associations is no proof of the mechanisms behind them.",
    ),
  );
  for (const failure of card.failed) lines.push(`failed: ${failure}`);
  return lines.join("\n");
}

/** "16 of 16 rows inside, 2 of them by their intervals alone" */
export function insideText({ rows, inside, of }: Scorecard, set: "calibration" | "validation", what: string): string {
  const edges = rows.filter((row) => row.set === set && row.edge !== null).length;
  const alone = edges === 0 ? "" : `, ${edges} of them by ${edges === 1 ? "its interval" : "their intervals"} alone`;
  return `${inside[set]} of ${of[set]} ${what} inside${alone}`;
}

function tableRows({ id, title, parts, verdict }: ScorecardRow): string[][] {
  return parts.map((part, k) => [
    k === 0 ? id : "",
    shortened(k === 0 && parts.length === 1 ? title : `${k === 0 ? `${title}: ` : "  "}${part.meaning}`),
    rangeText(part.low, part.high),
    part.value === null ? "none" : shown(part.value),
    part.interval === null ? "" : `${shown(part.interval[0])} to ${shown(part.interval[1])}`,
    k === 0 ? verdict : parts.length > 1 ? part.verdict : "",
  ]);
}

/** Cut between words where it is longer than a column can be. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(" ", longest - 1))} …`;
}
const longest = 74;
