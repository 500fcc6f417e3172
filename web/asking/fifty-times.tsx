import { scaleLinear } from "d3";
import { Chart } from "../charts/chart.tsx";
import { stackDots } from "../charts/stack-dots.ts";
import { Strip } from "../charts/strip.tsx";
import { differenceTicks, useGrowingDomain } from "../charts/use-difference-axis.ts";
import { askingWords } from "../words/asking.ts";
import type { Letter } from "../worker/protocol.ts";
import { useRoom } from "./use-room.ts";

export interface FiftyTimesProps {
  /** Second minus first, one for each repeat so far. */
  readonly differences: readonly number[];
  /** Repeats that there will be. */
  readonly planned: number;
  readonly of: Letter;
  readonly from: Letter;
  readonly title?: string;
  /** In smaller letters beside the title. */
  readonly measured?: string;
  /** The picture in one sentence, if another one than the counts. */
  readonly label?: string;
  /** The side whose dots are filled; left, which is lower, if not given. */
  readonly filled?: "left" | "right";
  /** What both sides are called with how many dots there are, where the dots are no difference of two networks. */
  readonly sides?: (lower: number, notLower: number) => readonly [lower: string, notLower: string];
  /** The average of all repeats with its 95% interval, drawn as a bar under the dots; none if left out. */
  readonly average?: Average | null;
}

export interface Average {
  readonly mean: number;
  readonly interval: readonly [low: number, high: number];
}

/** The largest dots, in pixels from one to the next. */
const largest = 26;

/** The same year many times: a dot for each repeat, filled where lower (or on the side that is given), and both sides counted in words below. */
export function FiftyTimes({
  differences,
  planned,
  of,
  from,
  title,
  measured,
  label,
  filled = "left",
  sides,
  average = null,
}: FiftyTimesProps) {
  const lower = differences.filter((difference) => difference < 0).length;
  const notLower = differences.length - lower;
  const [left, right] = sides?.(lower, notLower) ?? [askingWords.lowerSide(of, lower), askingWords.notLowerSide(notLower)];
  return (
    <section class="fifty-times">
      <h2 class="asking-title">
        {title ?? askingWords.times(planned)}{" "}
        <span class="asking-measured">
          {measured ?? (average === null ? askingWords.eachDot() : askingWords.eachDotAndBar())}
        </span>
      </h2>
      <Dots
        differences={differences}
        filled={filled}
        average={average}
        label={label ?? (differences.length === 0 ? askingWords.noDots() : askingWords.dots(of, from, lower, differences.length))}
      />
      <p class="fifty-sides">
        <span class={filled === "left" ? "k-side-lower" : undefined}>{left}</span>{" "}
        <span class={filled === "right" ? "k-side-lower" : undefined}>{right}</span>
      </p>
    </section>
  );
}

function Dots({
  differences,
  filled,
  label,
  average,
}: Required<Pick<FiftyTimesProps, "differences" | "filled" | "label" | "average">>) {
  const [ref, { width, height, em }] = useRoom();
  const domain = useGrowingDomain(differences);
  const x = scaleLinear(domain, [14, width - 14]);
  const below = average === null ? 0 : Math.round(1.1 * em);
  const floor = Math.max(60, height - Math.round(1.6 * em) - below);
  const top = Math.round(1.2 * em);
  const zero = x(0);
  const { dots, pitch } = stackDots(differences, x(1) - x(0), floor - top - 10, largest);
  const right = zero + (askingWords.noDifference().length * 0.52 + 0.6) * em < width;
  return (
    <div class="asking-field" ref={ref}>
      <Chart width={width} height={height} label={label}>
        <line class="k-floor" x1={2} x2={width - 2} y1={floor} y2={floor} />
        <line class="k-zero" x1={zero} x2={zero} y1={2} y2={floor + 4} />
        <text class="k-event-name" x={zero + (right ? 0.4 : -0.4) * em} y={0.9 * em} text-anchor={right ? "start" : "end"}>
          {askingWords.noDifference()}
        </text>
        {dots.map((dot) => (
          <circle
            key={dot.repeat}
            class={dot.lower === (filled === "left") ? "k-dot k-lower" : "k-dot"}
            cx={zero + dot.right}
            cy={floor - dot.up - 0.5}
            r={Math.max(0.8, pitch / 2 - 1.2)}
            // One after the other, in order of the repeats, within 1.2 seconds.
            style={{ animationDelay: `${Math.round((dot.repeat / Math.max(1, dots.length)) * 1000)}ms` }}
          />
        ))}
        {average !== null && <Strip x={x} y={floor + 12} mean={average.mean} interval={average.interval} middle={null} />}
        {differenceTicks(domain, width / em).map((value) => (
          <text key={value} class="k-tick" x={x(value)} y={floor + below} dy="1.3em" text-anchor="middle">
            {askingWords.points(value)}
          </text>
        ))}
      </Chart>
    </div>
  );
}
