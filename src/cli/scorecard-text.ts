import { rangeText, type ScorecardRow, shown } from "../experiment/scorecard/read-scorecard.ts";
import type { Scorecard } from "./scorecard-of.ts";
import { tableText, wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** The scorecard for people: a table a set, then a sentence for every row that is not inside. */
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
    lines.push("", paint("bold", `${card.inside[set]} of ${card.of[set]} ${set} rows inside: ${about}`));
    lines.push(tableText(["row", "", "target", "found", "95% interval", "verdict"], rows.flatMap(tableRows), [0, 1]));
    for (const { id, miss } of rows) if (miss !== null) lines.push(wrapped(`${id}: ${miss}`));
  }
  lines.push(
    "",
    wrapped(
      "Inside: the 95% interval over replicates overlaps the target and is narrower than it. These are numbers of this model: a fit to associations is no proof of the mechanisms behind them.",
    ),
  );
  for (const failure of card.failed) lines.push(`failed: ${failure}`);
  return lines.join("\n");
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
