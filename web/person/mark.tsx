import { circleHeight, diamondHeight, diamondReach } from "../network/fill.ts";
import { distressColor } from "../network/ramp.ts";

/** What is drawn of a person: a circle, or a diamond for who carries the identity; filled by distress. */
export interface Drawn {
  readonly diamond: boolean;
  /** 0 to 100. */
  readonly distress: number;
}

/** A person's shape around a point of a drawing. */
export function Shape({
  x,
  y,
  radius,
  drawn,
  selected = false,
}: {
  x: number;
  y: number;
  radius: number;
  drawn: Drawn;
  selected?: boolean;
}) {
  const outline = Math.max(1.6, 0.17 * radius);
  const share = drawn.distress / 100;
  const reach = drawn.diamond ? diamondReach * radius : radius;
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      {selected && <circle class="p-ring p-ring-outer" r={reach + 7 + 0.12 * radius} />}
      {selected && <circle class="p-ring" r={reach + 3 + 0.1 * radius} />}
      <path class="p-disc" d={drawn.diamond ? diamondPath(reach) : circlePath(reach)} stroke-width={outline + 3.2} />
      <path fill={distressColor(drawn.distress)} d={drawn.diamond ? diamondPart(reach, share) : circlePart(reach, share)} />
      <path class="p-rim" d={drawn.diamond ? diamondPath(reach) : circlePath(reach)} stroke-width={outline} />
    </g>
  );
}

/** A person's shape on its own, hidden from assistive technology: the words stand beside it. */
export function Mark({ drawn, radius }: { drawn: Drawn; radius: number }) {
  const half = Math.ceil(diamondReach * radius + 0.085 * radius + 2.6);
  return (
    <svg
      class="p-mark"
      width={2 * half}
      height={2 * half}
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      aria-hidden="true"
    >
      <Shape x={0} y={0} radius={radius} drawn={drawn} />
    </svg>
  );
}

export function circlePath(r: number): string {
  return `M${round(-r)} 0A${round(r)} ${round(r)} 0 1 1 ${round(r)} 0A${round(r)} ${round(r)} 0 1 1 ${round(-r)} 0Z`;
}

function circlePart(r: number, share: number): string {
  const height = circleHeight(share) * r;
  const y = r - height;
  const half = Math.sqrt(Math.max(0, r * r - y * y));
  return `M${round(-half)} ${round(y)}A${round(r)} ${round(r)} 0 ${height > r ? 1 : 0} 0 ${round(half)} ${round(y)}Z`;
}

function diamondPath(d: number): string {
  return `M0 ${round(-d)}L${round(d)} 0L0 ${round(d)}L${round(-d)} 0Z`;
}

function diamondPart(d: number, share: number): string {
  const y = d - diamondHeight(share) * d;
  const half = d - Math.abs(y);
  const lower = y < 0 ? `L${round(-d)} 0L0 ${round(d)}L${round(d)} 0` : `L0 ${round(d)}`;
  return `M${round(-half)} ${round(y)}${lower}L${round(half)} ${round(y)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
