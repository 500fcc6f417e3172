import type { JSX } from "preact";
import type { PlotKind } from "../worker/sweep/asks.ts";

/** A small picture of what a plot looks like. */
export function PlotSign({ plot }: { plot: PlotKind }) {
  return (
    <svg class="sweep-sign" width="56" height="40" viewBox="0 0 56 40" aria-hidden="true">
      {signs[plot]}
    </svg>
  );
}

const cells = [0, 1, 2].flatMap((row) => [0, 1, 2, 3, 4].map((column) => ({ row, column })));

const signs: Readonly<Record<PlotKind, JSX.Element>> = {
  "one-parameter": <path class="sweep-sign-line" d="M4 34L20 28L36 22L52 10" />,
  interaction: <path class="sweep-sign-line" d="M4 32L52 8M4 34L52 22" />,
  "heat-map": (
    <>
      {cells.map(({ row, column }) => (
        <rect
          key={`${row} ${column}`}
          x={4 + 10 * column}
          y={6 + 10 * row}
          width="9"
          height="9"
          opacity={0.15 + 0.12 * row + 0.06 * column}
        />
      ))}
    </>
  ),
  phase: (
    <>
      {cells.map(({ row, column }) => (
        <circle key={`${row} ${column}`} cx={9 + 10 * column} cy={11 + 10 * row} r={2.5 + 0.55 * (column - row)} />
      ))}
    </>
  ),
  "main-effects": <path d="M4 5h44v5H4zM4 14h30v5H4zM4 23h18v5H4zM4 32h9v5H4z" />,
  paired: (
    <>
      <path class="sweep-sign-line sweep-sign-thin" d="M36 3V38M8 9H26M16 20H40M4 31H20" />
      <circle cx="17" cy="9" r="3.4" />
      <circle cx="28" cy="20" r="3.4" />
      <circle cx="12" cy="31" r="3.4" />
    </>
  ),
};
