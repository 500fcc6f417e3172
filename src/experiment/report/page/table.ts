import { count } from "../../../scenario/words.ts";
import type { FigureTable } from "../figure.ts";
import { plain } from "../words/numbers.ts";
import { html, type Markup } from "./html.ts";

/** Longer tables are cut here: all runs are in the folder. */
const mostRows = 400;

/** The numbers behind a picture: four figures to read, all of them for whoever copies. */
export function tableMarkup({ columns, rows }: FigureTable, caption: string): Markup {
  const numeric = columns.map((_, k) => rows.every((row) => row[k] === null || typeof row[k] === "number"));
  const cut =
    rows.length > mostRows
      ? ` The first ${mostRows} of ${count(rows.length)} rows; all runs are in runs.parquet and summary.csv.`
      : "";
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Table: ${caption}"><table>
<caption>${caption}.${cut}</caption>
<thead><tr>${columns.map((column, k) => html`<th scope="col"${numeric[k] ? numberClass : null}>${column}</th>`)}</tr></thead>
<tbody>${rows.slice(0, mostRows).map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table></div>`;
}

const numberClass = html` class="n"`;

function cell(value: string | number | null): Markup {
  if (value === null) return html`<td></td>`;
  if (typeof value === "string") return html`<td>${value}</td>`;
  const told = Number.isFinite(value) ? plain(Number(value.toPrecision(4))) : "none";
  return told === String(value) ? html`<td class="n">${told}</td>` : html`<td class="n" data-value="${value}">${told}</td>`;
}
