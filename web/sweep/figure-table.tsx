import { plain } from "../words/numbers.ts";
import { sweepWords } from "../words/sweep.ts";
import type { DrawnPlot } from "../worker/sweep/asks.ts";
import { ScrollSideways } from "./scroll-sideways.tsx";

/** The numbers behind a plot. */
export function FigureTable({ figure: { table } }: { figure: DrawnPlot }) {
  const numeric = table.columns.map((_, c) => table.rows.every((row) => typeof row[c] === "number" || row[c] === null));
  return (
    <ScrollSideways label={sweepWords.tableTitle()}>
      <table class="t-table" translate={false}>
        <thead>
          <tr>
            {table.columns.map((column, c) => (
              <th key={column} scope="col" class={numeric[c] ? "t-number" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => {
                const text = cell === null ? "\u2013" : typeof cell === "number" ? plain(cell, 3) : cell;
                return c === 0 ? (
                  <th key={c} scope="row" class={numeric[c] ? "t-number" : undefined}>
                    {text}
                  </th>
                ) : (
                  <td key={c} class={numeric[c] ? "t-number" : undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}
