import { scaleLinear } from "d3";
import type { ComponentChildren } from "preact";
import { RepeatTable } from "../tables/repeat-table.tsx";
import { TableButton } from "../tables/table-button.tsx";
import { differenceWords } from "../words/difference.ts";
import { signed } from "../words/numbers.ts";
import type { Letter } from "../worker/protocol.ts";
import { enoughRepeats } from "./bands.ts";
import { Chart } from "./chart.tsx";
import { stackDots } from "./stack-dots.ts";
import { Strip } from "./strip.tsx";
import { differenceTicks, useGrowingDomain } from "./use-difference-axis.ts";
import { useSize } from "./use-size.ts";

export interface DifferenceProps {
  /** Second minus first, one for each repeat so far. */
  readonly differences: readonly number[];
  readonly mean: number;
  /** 95% interval of the mean. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Middle 95% of repeats. */
  readonly middle: readonly [low: number, high: number] | null;
  readonly of: Letter;
  readonly from: Letter;
  /** The picture in one sentence: the verdict. */
  readonly label: string;
  /** Height of the dots. */
  readonly height?: number;
  /** Stands beside the last line: more repeats. */
  readonly beside?: ComponentChildren;
}

/** The paired difference: a dot for each repeat, filled where lower; below it the interval, once there are enough. */
export function Difference({ differences, mean, interval, middle, of, from, label, height = 124, beside }: DifferenceProps) {
  const [ref, { width, em }] = useSize();
  const domain = useGrowingDomain(differences);
  const x = scaleLinear(domain, [12, width - 12]);
  const zero = x(0);
  const { dots, pitch } = stackDots(differences, x(1) - x(0), height - 8);
  const floor = height;
  const radius = Math.max(0.8, pitch / 2 - 1.2);
  const strip = floor + 12;
  const axis = strip + 12;
  const whole = axis + Math.round(1.4 * em);
  const lower = dots.filter((dot) => dot.lower).length;

  return (
    <div class="k-difference" ref={ref}>
      <Chart width={width} height={whole} label={label}>
        <line class="k-floor" x1={2} x2={width - 2} y1={floor} y2={floor} />
        <line class="k-zero" x1={zero} x2={zero} y1={2} y2={floor + 4} />
        {dots.map((dot) => (
          <circle
            key={dot.repeat}
            class={dot.lower ? "k-dot k-lower" : "k-dot"}
            cx={zero + dot.right}
            cy={floor - dot.up - 0.5}
            r={radius}
          />
        ))}
        {differences.length >= enoughRepeats && <Strip x={x} y={strip} mean={mean} interval={interval} middle={middle} />}
        {differenceTicks(domain, width / em).map((value) => (
          <text key={value} class="k-tick" x={x(value)} y={axis} dy=".9em" text-anchor="middle">
            {signed(value, value === Math.round(value) ? 0 : 1)}
          </text>
        ))}
      </Chart>
      <div class="k-sides">
        <span class="k-side-lower">
          <Dot />
          {differenceWords.lowerSide(of, lower)}
        </span>
        {differences.length > 0 && (
          <TableButton title={differenceWords.tableTitle(of, from)}>
            <RepeatTable differences={differences} of={of} from={from} />
          </TableButton>
        )}
        <span>
          <Dot hollow />
          {differenceWords.notLowerSide(differences.length - lower)}
        </span>
      </div>
      <div class="k-below">
        <p class="k-note">
          {differences.length >= enoughRepeats
            ? differenceWords.strip()
            : `${differenceWords.dots(of)} ${differenceWords.waiting(enoughRepeats)}`}
        </p>
        {beside}
      </div>
    </div>
  );
}

/** The key to the dots, beside the words for each side. */
function Dot({ hollow = false }: { hollow?: boolean }) {
  return (
    <svg class="k-key" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle class={hollow ? "k-key-dot k-hollow" : "k-key-dot"} cx="7" cy="7" r="5" />
    </svg>
  );
}
