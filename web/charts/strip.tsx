export interface StripProps {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly mean: number;
  readonly interval: readonly [low: number, high: number] | null;
  readonly middle: readonly [low: number, high: number] | null;
}

/** What lies under the dots: thick for the interval of the mean with a notch at the mean, thin for the middle of repeats. */
export function Strip({ x, y, mean, interval, middle }: StripProps) {
  return (
    <g>
      {middle !== null && (
        <rect class="k-middle" x={x(middle[0])} width={Math.max(1, x(middle[1]) - x(middle[0]))} y={y - 2} height={4} rx={1} />
      )}
      {interval !== null && (
        <rect
          class="k-interval"
          x={x(interval[0])}
          width={Math.max(3, x(interval[1]) - x(interval[0]))}
          y={y - 5.5}
          height={11}
        />
      )}
      {interval !== null && <line class="k-mean" x1={x(mean)} x2={x(mean)} y1={y - 5.5} y2={y + 5.5} />}
    </g>
  );
}
