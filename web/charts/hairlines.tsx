import { chartWords } from "../words/charts.ts";
import type { Frame } from "./frame.ts";

/** At most five hairlines with their values at the left; no box, no vertical grid. */
export function Hairlines({
  values,
  y,
  frame,
  text = chartWords.tickValue,
}: {
  values: readonly number[];
  y: (value: number) => number;
  frame: Frame;
  text?: (value: number) => string;
}) {
  return (
    <g>
      {values.map((value) => (
        <g key={value}>
          <line class="k-grid" x1={frame.left} x2={frame.right} y1={y(value)} y2={y(value)} />
          <text class="k-tick" x={frame.left - 8} y={y(value)} dy=".33em" text-anchor="end">
            {text(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
