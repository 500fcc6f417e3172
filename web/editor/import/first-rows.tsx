import { importWords } from "../../words/import-network.ts";
import type { ReadNetwork, TablePreview } from "../../worker/network/asks.ts";

/** Columns that tell who somebody is. */
const telling: readonly string[] = ["source", "target", "id", "label"];

/** The first rows of each table as they stand in the file; with codes, names are covered here too. */
export function FirstRows({ read: { ties, people, report }, codes }: { read: ReadNetwork; codes: boolean }) {
  const codeOf = new Map<string, string>();
  const cell = (text: string, column: string) => {
    const became = report.columns.find((one) => one.column === column)?.became ?? "";
    if (!codes || !telling.includes(became) || /^\d*$/.test(text.trim())) return text;
    const known = codeOf.get(text.trim()) ?? `P${codeOf.size + 1}`;
    codeOf.set(text.trim(), known);
    return known;
  };
  return (
    <section class="import-preview" aria-label={importWords.firstRows()}>
      {ties !== null && <Rows table={ties} title={importWords.tieRows(ties.count)} cell={cell} />}
      {people !== null && <Rows table={people} title={importWords.personRows(people.count)} cell={cell} />}
    </section>
  );
}

function Rows({
  table: { columns, rows },
  title,
  cell,
}: {
  table: TablePreview;
  title: string;
  cell: (text: string, column: string) => string;
}) {
  return (
    <table class="t-table">
      <caption>{title}</caption>
      <thead>
        <tr translate={false}>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody translate={false}>
        {rows.map((row, r) => (
          <tr key={r}>
            {columns.map((column, c) => (
              <td key={column}>{cell(row[c], column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
