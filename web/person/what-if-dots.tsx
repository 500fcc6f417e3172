import { scaleLinear } from "d3";
import { Chart } from "../charts/chart.tsx";
import { differenceDomain } from "../charts/difference-domain.ts";
import { stackDots } from "../charts/stack-dots.ts";
import { useSize } from "../charts/use-size.ts";
import { TableButton } from "../tables/table-button.tsx";
import { signed } from "../words/numbers.ts";
import { whatIfWords } from "../words/what-if.ts";

const height = 52;
/** The least that is shown to both sides, in points: one person may differ by little. */
const narrow = [-0.1, 0.1] as const;

/** Each repeat as a dot, filled where the person ended lower. */
export function WhatIfDots({ name, differences }: { name: string; differences: readonly number[] }) {
  const [ref, { width }] = useSize();
  const x = scaleLinear(differenceDomain(differences, narrow), [10, width - 10]);
  const { dots, pitch } = stackDots(differences, x(1) - x(0), height - 6, 12);
  const lower = dots.filter((dot) => dot.lower).length;
  return (
    <div class="what-if-dots" ref={ref} dir="ltr">
      <Chart width={width} height={height + 5} label={whatIfWords.dots(lower, differences.length)}>
        <line class="k-floor" x1={2} x2={width - 2} y1={height} y2={height} />
        <line class="k-zero" x1={x(0)} x2={x(0)} y1={2} y2={height + 4} />
        {dots.map((dot) => (
          <circle
            key={dot.repeat}
            class={dot.lower ? "what-if-dot what-if-lower" : "what-if-dot"}
            cx={x(0) + dot.right}
            cy={height - dot.up - 0.5}
            r={Math.max(0.8, pitch / 2 - 1)}
          />
        ))}
      </Chart>
      <div class="k-sides">
        <span>{whatIfWords.lower(lower)}</span>
        <TableButton title={whatIfWords.table(name)}>
          <CourseTable differences={differences} />
        </TableButton>
        <span>{whatIfWords.notLower(differences.length - lower)}</span>
      </div>
    </div>
  );
}

function CourseTable({ differences }: { differences: readonly number[] }) {
  return (
    <table class="t-table">
      <thead>
        <tr>
          <th scope="col">{whatIfWords.repeat()}</th>
          <th scope="col" class="t-number">
            {whatIfWords.difference()}
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference, k) => (
          <tr key={k}>
            <th scope="row">{k + 1}</th>
            <td class="t-number">{signed(difference, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
