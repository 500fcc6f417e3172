import type { ReportInput } from "../report.ts";
import { brand } from "./brand.ts";
import { contentPolicy } from "./content-policy.ts";
import { asIs, html, type Markup } from "./html.ts";
import { script } from "./script.ts";
import {
  claimSection,
  dictionarySection,
  factStrip,
  figureSection,
  leavesOut,
  methodsSection,
  type PageFigure,
  repeatSection,
  scenarioSection,
  stressed,
  warningList,
} from "./sections.ts";
import { styles } from "./styles.ts";

/** What stands on the page besides what it is made from. */
export interface PageParts {
  readonly question: string;
  readonly answer: readonly string[];
  /** What to keep in mind about all of it. */
  readonly warnings: readonly string[];
  readonly figures: readonly PageFigure[];
}

/** Whether a text is such a page, of this version or an earlier one. */
export function isReportPage(text: string): boolean {
  return /<title>[^<]* · Kith, report of a sweep<\/title>/.test(text);
}

/** The whole page as text: one file that opens from a disk and asks nothing of a network. A function of its input alone. */
export function pageText(input: ReportInput, { question, answer, warnings, figures }: PageParts): string {
  const { table, verdict, citation, folder } = input;
  const { manifest } = table;
  const outcome = input.outcome ?? manifest.outcome;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script)}">
<title>${question} · Kith, report of a sweep</title>
<style id="fonts">${asIs(input.fonts)}</style>
<style>${asIs(styles)}</style>
</head>
<body>
<header><span class="brand">${brand}Kith</span><span>Report of a sweep</span><span class="made">${folder}, engine ${manifest.engine}</span></header>
<main>
<h1>${question}</h1>
<p class="answer">${answerMarkup(answer)}</p>
${factStrip(table, outcome, input.size)}
${warningList(warnings)}
${verdict === null ? null : claimSection(verdict)}
<div class="figures">
${figures.map(figureSection)}</div>
${methodsSection(manifest, outcome, input.size, citation)}
${repeatSection(table, outcome, folder)}
${leavesOut}
${dictionarySection(manifest)}
${scenarioSection(input.scenarioText)}
</main>
<footer><p>${manifest.title}. Made with Kith, a laboratory for one question: same people, same shocks, another network: who ends where, and why?</p></footer>
<div class="says" role="status"></div>
<script>${asIs(script)}</script>
</body>
</html>
`;
  return page.text;
}

function answerMarkup(sentences: readonly string[]): readonly (Markup | string)[] {
  return sentences.flatMap((sentence, k) => [...(k > 0 ? [" "] : []), ...stressed(sentence)]);
}
