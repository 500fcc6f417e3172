import { worksheetWords } from "../../words/worksheet.ts";

const width = 640;
const left = 44;
const right = 10;
const top = 24;
const foot = 36;

/** Empty axes to draw a year on. Time runs from left to right in every language. */
export function EmptyAxes({ weeks, height }: { weeks: number; height: number }) {
  const floor = height - foot;
  const x = (week: number) => left + (week / weeks) * (width - left - right);
  const y = (value: number) => floor - (value / 100) * (floor - top);
  const values = height < 180 ? [0, 50, 100] : [0, 25, 50, 75, 100];
  const every = weeks > 60 ? 13 : weeks > 30 ? 4 : 2;
  const ticks = Array.from({ length: Math.floor(weeks / every) + 1 }, (_, k) => k * every);
  return (
    <svg class="sheet-axes" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={worksheetWords.axis()}>
      {values.map((value) => (
        <g key={value}>
          <line class={value === 0 ? "sheet-axis" : "sheet-grid"} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <line class="sheet-axis" x1={left} x2={left} y1={top} y2={floor} />
      {ticks.map((week) => (
        <g key={week}>
          <line class="sheet-axis" x1={x(week)} x2={x(week)} y1={floor} y2={floor + 4} />
          <text x={x(week)} y={floor + 17} text-anchor="middle">
            {week}
          </text>
        </g>
      ))}
      <text x={width - right} y={height - 3} text-anchor="end">
        {worksheetWords.week()}
      </text>
      <text x={left - 36} y={top - 10}>
        {worksheetWords.distress()}
      </text>
    </svg>
  );
}
