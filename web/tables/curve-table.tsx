import type { Series } from "../charts/curves.tsx";
import { chartWords } from "../words/charts.ts";
import { fixed, signed } from "../words/numbers.ts";
import { tableWords } from "../words/tables.ts";
import { meanOver, weekRanges } from "./week-ranges.ts";

export interface CurveTableProps {
  readonly title: string;
  readonly weeks: ArrayLike<number>;
  readonly series: readonly Series[];
  /** Places in `series`: the last column is the second minus the first. */
  readonly pair: readonly [first: number, second: number] | null;
}

/** The numbers of the curves, averaged over stretches of weeks. */
export function CurveTable({ title, weeks, series, pair }: CurveTableProps) {
  const first = pair === null ? undefined : series[pair[0]];
  const second = pair === null ? undefined : series[pair[1]];
  return (
    <table class="t-table">
      <caption>{`${title}, ${tableWords.average()}`}</caption>
      <thead>
        <tr>
          <th scope="col">{chartWords.weeksColumn()}</th>
          {series.map(({ letter, name }) => (
            <th scope="col" class="t-number" key={letter}>{`${letter} ${name}`}</th>
          ))}
          {first !== undefined && second !== undefined && (
            <th scope="col" class="t-number">
              {chartWords.difference(second.letter, first.letter)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {weekRanges(weeks).map((range) => (
          <tr key={range.from}>
            <th scope="row">{chartWords.weekSpan(range.from, range.to)}</th>
            {series.map(({ letter, values }) => (
              <td class="t-number" key={letter}>
                {fixed(meanOver(values, range))}
              </td>
            ))}
            {first !== undefined && second !== undefined && (
              <td class="t-number">{signed(meanOver(second.values, range) - meanOver(first.values, range), 1)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
