import { Disclosure } from "../controls/disclosure.tsx";
import { personWords } from "../words/person.ts";
import { rowNotes } from "../words/row-notes.ts";
import type { Waterfall } from "./waterfall.ts";

/** What the rows mean that are neither hurt nor help, on demand: only those that stand in the table. */
export function RowNotes({ waterfall: { rows } }: { waterfall: Waterfall }) {
  const labels = new Set(rows.filter(({ kind }) => kind === "hollow" || kind === "prevented").map(({ label }) => label));
  const notes = rowNotes().filter(({ label }) => labels.has(label));
  if (notes.length === 0) return null;
  return (
    <Disclosure title={personWords.rowsMean()}>
      <dl class="row-notes">
        {notes.map(({ label, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
