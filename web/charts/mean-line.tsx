import type { Letter } from "../worker/protocol.ts";

/** The mean over repeats at one value of what varies, and its 95% interval. */
export interface MeanPoint {
  readonly x: number;
  readonly mean: number;
  readonly interval: readonly [low: number, high: number] | null;
}

export interface MeanLineProps {
  readonly points: readonly MeanPoint[];
  readonly look: Letter;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** What stands at the line's end, and where. */
  readonly name: string;
  readonly nameX: number;
  readonly nameY: number;
}

/** Means over values, joined, with their intervals and the line's name at its end. */
export function MeanLine({ points, look, x, y, name, nameX, nameY }: MeanLineProps) {
  return (
    <g>
      <path class={`k-line k-${look}`} d={`M${points.map((point) => `${x(point.x)} ${y(point.mean)}`).join("L")}`} />
      {points.map((point) => (
        <g key={point.x}>
          {point.interval !== null && (
            <line
              class={`dose-interval k-${look}`}
              x1={x(point.x)}
              x2={x(point.x)}
              y1={y(point.interval[0])}
              y2={y(point.interval[1])}
            />
          )}
          <circle class={`k-point k-${look}`} cx={x(point.x)} cy={y(point.mean)} r={5} />
        </g>
      ))}
      <text class={`k-letter k-${look}`} x={nameX} y={nameY} dy=".36em">
        {name}
      </text>
    </g>
  );
}
