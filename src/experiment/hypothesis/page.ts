import { fixed } from "../statistics/verdict-sentence.ts";
import { holm } from "./holm.ts";
import { type ClaimResult, isUpheld, type Part, type ShownPoint } from "./result.ts";
import type { StoredHypotheses, StoredHypothesis } from "./stored.ts";
import { intervalCell, intervalWords, pText, signed } from "./words.ts";

/** Whether a text is a page of hypotheses, of this version or an earlier one: its first line says by what it was written. */
export function isHypothesesPage(text: string): boolean {
  return text.startsWith("<!-- Written by `kith test ");
}

/** The page of hypotheses: made from stored results alone, so that it can be held against them. */
export function hypothesesPage({ hypotheses }: StoredHypotheses): string {
  const adjusted = holm(hypotheses.map(({ result }) => result.p));
  return `<!-- Written by \`kith test scenarios/hypotheses --docs docs/hypotheses.md\`. Do not edit: run it again. -->

# Hypotheses: what the runs say

Each is a scenario in \`scenarios/hypotheses/\` with claims that were written down before the runs counted here. Designs were tried
before: with pilots of 3 to 10 replicates, and with one full run, after which a review found some of the designs wrong; notes say where a
design was changed, and after which look. Those runs had other seeds, so that none of their replicates is counted here.
\`kith test scenarios/hypotheses\` runs them all again. A verdict is about this model and its numbers, not about people; a hypothesis that
fails stays here with its verdict.

${overview(hypotheses, adjusted)}

${readingNote(hypotheses, adjusted)}

${hypotheses.map(section).join("\n\n")}
`;
}

function overview(hypotheses: readonly StoredHypothesis[], adjusted: readonly (number | null)[]): string {
  const rows = hypotheses.map((one, k) => [
    `[${one.id}](#${anchorOf(one)})`,
    one.prediction ?? one.title,
    `**${one.result.words}**${one.older === null ? "" : " (older)"}`,
    `${held(one)} of ${one.result.claims.length}`,
    String(one.result.replicates),
    pText(one.result.p),
    pText(adjusted[k]),
  ]);
  return table(["", "prediction", "verdict", "claims that hold", "replicates", "p", "p after Holm"], rows);
}

function held({ result }: StoredHypothesis): number {
  return result.claims.filter(({ verdict }) => isUpheld(verdict)).length;
}

function readingNote(hypotheses: readonly StoredHypothesis[], adjusted: readonly (number | null)[]): string {
  const count = hypotheses.length;
  const upheld = hypotheses.map(({ result }) => isUpheld(result.verdict));
  const held = upheld.filter(Boolean).length;
  const surviving = upheld.filter((one, k) => one && (adjusted[k] ?? 1) <= 0.05).length;
  const older = hypotheses.filter((one) => one.older !== null);
  return `## Reading ${count} tests at once

${held} of ${count} hypotheses hold in all their claims. A claim of a direction counts as supported where its 95% interval lies wholly on the
predicted side, which luck alone brings about in one of forty tests; a claim of no difference where two one-sided tests at 5% agree.
Where a U takes the lowest of several inner places, the intervals of its differences are wider, to make up for the choice.
If nothing at all were going on, about ${fixed(count * 0.025, 1)} of ${count} one-claim hypotheses would be supported by luck; those with several claims
less often, for all of them have to hold. Read together with Holm's adjustment, which keeps the chance of even one such finding below
5%, ${surviving} of the ${held} still hold. The p of a hypothesis is the largest of its claims'. With replicates as cheap as here, a small p says that the sign is
sure, not that the difference is large: look at the differences.

A replicate is one set of people and shocks; all variants share it, and differences are taken within it. Of these differences the pages
give mean, 95% interval over replicates, and in how many replicates the sign was as predicted.${
    older.length === 0
      ? ""
      : `\n\nOlder than the project, and to be run again: ${older.map(({ id, older: why }) => `${id} (${why})`).join(", ")}.`
  }`;
}

function section(one: StoredHypothesis): string {
  const { id, title, question, prediction, source, notes, result, file, people, weeks, variants, failed, older } = one;
  const size = `${people} people, ${weeks} weeks, ${variants} variant${variants === 1 ? "" : "s"}, ${result.replicates} replicates${failed > 0 ? `, ${failed} runs failed` : ""}`;
  return [
    `## ${id} ${title}`,
    [
      ...(question === null ? [] : [`*Question.* ${question}`]),
      ...(prediction === null ? [] : [`*Prediction.* ${prediction}`]),
      ...(source === null ? [] : [`*Source.* ${linked(source)}`]),
      `*Runs.* [${file}](../${file}): ${size}.${older === null ? "" : ` Older than the project: ${older}.`}`,
    ].join("\\\n"),
    `**Verdict: ${result.words}.**`,
    table(
      ["claim", "expected", "paired difference or value", "95% interval", "as predicted", "verdict"],
      result.claims.flatMap((claim) => claim.parts.map((part, p) => claimRow(claim, part, p))),
    ),
    ...result.claims.filter(({ curve }) => curve.length > 0).map(curveTable),
    ...(notes === null ? [] : [`*Notes.* ${notes.trim().replace(/\s+/g, " ")}`]),
  ].join("\n\n");
}

function claimRow({ title, expected, unit: claimUnit, verdict }: ClaimResult, part: Part, place: number): string[] {
  const unit = part.unit ?? claimUnit;
  const { label, estimate, agreeing, replicates } = part;
  const value = estimate === null ? "no value" : `${label}: ${signed(estimate, unit)}`;
  const share = `${agreeing} of ${replicates}`;
  const own = part.verdict === verdict ? verdict : `${part.verdict} (claim: ${verdict})`;
  return [place === 0 ? title : "", place === 0 ? `\`${expected}\`` : "", value, intervalCell(part, claimUnit) ?? "", share, own];
}

function curveTable({ title, curve, unit }: ClaimResult): string {
  const value = ({ mean, interval }: ShownPoint) =>
    mean === null ? "no value" : `${signed(mean, unit)}${interval === null ? "" : ` (${intervalWords(interval, unit)})`}`;
  return `${title}:\n\n${table(
    ["at", "value", "mean (95% interval)"],
    curve.map((point) => [String(point.x), point.label, value(point)]),
  )}`;
}

/** Rows of the evidence lead to it. */
function linked(source: string): string {
  return source.replace(/\brow (\d+)\b/g, "[row $1](evidence.md#row-$1)");
}

/** As Markdown viewers make it of the heading. */
function anchorOf({ id, title }: StoredHypothesis): string {
  return `${id} ${title}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
