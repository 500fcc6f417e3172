import { count, counted, upperFirst } from "../../../scenario/words.ts";
import type { SweepVerdict } from "../../hypothesis/over-sweep/verdict.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepTable } from "../../sweep/table.ts";
import { inlineSvg } from "../drawing/svg-text.ts";
import type { Figure } from "../figure.ts";
import type { ReportInput } from "../report.ts";
import { variantText } from "../words/numbers.ts";
import { isWeekly } from "../words/outcome-words.ts";
import type { Citation } from "./citation.ts";
import { dictionaryOf } from "./dictionary.ts";
import { asIs, html, type Markup } from "./html.ts";
import { methodsParagraphs } from "./methods.ts";
import { tableMarkup } from "./table.ts";

/** A picture in the two widths of the page. */
export interface PageFigure {
  readonly name: string;
  readonly wide: Figure;
  readonly narrow: Figure;
  /** Warnings that are not said once for all pictures. */
  readonly warnings: readonly string[];
}

/** A picture in both widths, with its words, warnings, buttons and table. */
export function figureSection({ name, wide, narrow, warnings }: PageFigure): Markup {
  const { title, description, table } = wide;
  const readings =
    wide.reading === narrow.reading
      ? html`<p class="reading">${wide.reading}</p>`
      : html`<p class="reading wide">${wide.reading}</p><p class="reading narrow">${narrow.reading}</p>`;
  const pictures = [inlineSvg(wide, "wide"), inlineSvg(narrow, "narrow")];
  return html`<figure id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${stressed(unbroken(title))}</h2>
<p>${stressed(description)}</p>
<div class="plot">${pictures.map(asIs)}</div>
<figcaption>${readings}</figcaption>
${warningList(warnings)}
<div class="actions" hidden><button type="button">Save as SVG</button><button type="button">Save as PNG</button><button type="button">Copy the table</button></div>
<details><summary>The numbers in a table</summary>${tableMarkup(table, title)}</details>
</figure>
`;
}

/** What to keep in mind, in a box; null where there is nothing. */
export function warningList(warnings: readonly string[]): Markup | null {
  if (warnings.length === 0) return null;
  return html`<ul class="warnings" aria-label="What to keep in mind">${warnings.map((words) => html`<li>${words}</li>`)}</ul>`;
}

/** Four numbers: rows, runs, people and weeks, or replicates where those are not known. */
export function factStrip({ manifest, length, failed, missing }: SweepTable, outcome: string, size: ReportInput["size"]): Markup {
  const { design, variants, replicates, outcomeWeeks } = manifest;
  const several = variants.length > 1 ? ` in ${variants.length} variants` : "";
  const gaps = [`${count(failed)} failed`, ...(missing > 0 ? [`${count(missing)} not there yet`] : [])];
  // What a scenario defines itself has weeks of its own.
  const measured = size !== null && size.weeks[1] <= outcomeWeeks ? "all of them" : `the last ${count(outcomeWeeks)}`;
  const weeks = isWeekly(outcome) ? `weeks, ${measured} measured` : "weeks";
  const facts: (readonly [string, string])[] = [
    [count(design.length), `${design.length === 1 ? "row" : "rows"} of the design, ${counted(replicates, "replicate")} each`],
    [count(length), `runs${several}, ${gaps.join(", ")}`],
    ...(size === null
      ? [
          [count(replicates), "replicates asked for"] as const,
          ...(isWeekly(outcome) ? [[count(outcomeWeeks), "weeks measured, the last ones"] as const] : []),
        ]
      : [[span(size.people), "people in each run"] as const, [span(size.weeks), weeks] as const]),
  ];
  return html`<dl class="facts">${facts.map(([number, what]) => html`<div><dt>${what}</dt><dd>${number}</dd></div>`)}</dl>`;
}

function span([least, most]: readonly [number, number]): string {
  return least === most ? count(least) : `${count(least)} to ${count(most)}`;
}

/** What a hypothesis claimed, and what became of each claim. */
export function claimSection(verdict: SweepVerdict): Markup {
  return html`<h2>What was claimed before the runs</h2>
${verdict.prediction === null ? null : html`<p>Prediction: ${verdict.prediction}</p>`}
<ul class="claims">${verdict.claims.map(
    ({ title, expected, verdict: own, sentence }) =>
      html`<li><p><span class="v">${upperFirst(own)}:</span> ${title}</p><p class="note">${upperFirst(sentence)} Expected: <code>${expected}</code></p></li>`,
  )}</ul>
`;
}

/** How it was made, as a paper would say it. */
export function methodsSection(manifest: SweepManifest, outcome: string, size: ReportInput["size"], citation: Citation): Markup {
  return html`<h2>How it was made</h2>
${methodsParagraphs(manifest, outcome, size?.weeks ?? null, citation).map(
  (paragraph) => html`<p>${paragraph}</p>
`,
)}
`;
}

/** The lines that check, repeat and report the results again, for whoever stands beside their folder. */
export function repeatSection({ manifest, length, point, replicate }: SweepTable, outcome: string, folder: string): Markup {
  const first = length === 0 ? "0-0" : `${manifest.points[point[0]].point}-${replicate[0]}`;
  const about = outcome === manifest.outcome ? "" : ` --outcome ${outcome}`;
  const lines = [
    `npx kith sweep verify ${quoted(folder)}`,
    `npx kith rerun ${quoted(folder)} ${first}`,
    `npx kith report ${quoted(folder)}${about}`,
  ];
  return html`<h2>How to repeat every number here</h2>
<pre tabindex="0">${lines.join("\n")}</pre>
<p class="note">To be typed beside the folder ${folder}. The first line holds every part against its hash; the second repeats one run by itself, named by its design point and replicate, and compares it bit by bit; the third makes this page again, byte for byte. Engine ${manifest.engine}, the seed ${variantText(manifest.seed)}, scenario <code>${manifest.scenario}</code>.</p>
`;
}

/** A name as a shell takes it for one word. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

export const leavesOut = html`<h2>What the model leaves out</h2>
<p>Life stages, work and school careers, money, bodies and illness; history and media; the motives of those who stigmatize; professional help. All identities behave alike until a scenario says otherwise, and the size of most effects is assumed or taken from correlations between questionnaires.</p>
<p>Friends are not the only way. Climate and policy stand beside alliances: a kinder setting, a rule or a safe space reaches people who cannot choose whom they are near, and nobody has to mend stigma by finding better friends. Distress is a number of this model, not a diagnosis. Nothing here says what will happen to any person.</p>
`;

/** What every column of the tables means. */
export function dictionarySection(manifest: SweepManifest): Markup {
  return html`<h2>Data dictionary</h2>
<details><summary>The columns of runs.parquet and summary.csv</summary>${tableMarkup(dictionaryOf(manifest), "What every column means")}</details>
`;
}

/** The scenario file, folded. */
export function scenarioSection(text: string): Markup {
  return html`<h2>The scenario</h2>
<details><summary>The scenario file, as it was written</summary><pre tabindex="0">${text}</pre></details>
`;
}

const spoken = /\b(no clear difference|not supported|supported|lower|higher|rose|fell)\b/gi;

/** A number stays on the line of the word before it. */
export function unbroken(title: string): string {
  return title.replaceAll(/(?<=\p{L}) (?=[\u2212+]?\d)/gu, "\u00a0");
}

/** Words of a verdict stand out. */
export function stressed(sentence: string): readonly (Markup | string)[] {
  return sentence.split(spoken).map((part, k) => (k % 2 === 1 ? html`<strong>${part}</strong>` : part));
}
