import { signed } from "../words/numbers.ts";
import { tableWords } from "../words/tables.ts";
import type { Letter } from "../worker/protocol.ts";

/** The dots as numbers: one repeat a row. */
export function RepeatTable({ differences, of, from }: { differences: readonly number[]; of: Letter; from: Letter }) {
  return (
    <table class="t-table">
      <thead>
        <tr>
          <th scope="col">{tableWords.repeat()}</th>
          <th scope="col" class="t-number">
            {tableWords.difference(of, from)}
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference, repeat) => (
          <tr key={repeat}>
            <th scope="row">{repeat}</th>
            <td class="t-number">{signed(difference, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
