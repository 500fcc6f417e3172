import { scaleLinear } from "d3";
import { EventNames, namesHeight } from "../../asking/event-names.tsx";
import { useRoom } from "../../asking/use-room.ts";
import { WeekTicks } from "../../asking/week-ticks.tsx";
import { Chart } from "../../charts/chart.tsx";
import { placeLabels } from "../../charts/chart-event.ts";
import { pathOf } from "../../charts/curves.tsx";
import { EventMarks } from "../../charts/event-marks.tsx";
import { weekFrame } from "../../charts/frame.ts";
import { Hairlines } from "../../charts/hairlines.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { useDrag } from "../../controls/use-drag.ts";
import { lessonWords } from "../../words/lessons.ts";
import { lessonEvents } from "../pictures/lesson-weeks.tsx";

export interface CurveGuessProps {
  /** Weeks that have a number of their own. */
  readonly weeks: readonly number[];
  /** The last week of the year. */
  readonly last: number;
  /** Where distress stands before the first week: the curve begins there. */
  readonly start: number;
  /** One for each of `weeks`; null before anybody drew. */
  readonly values: readonly number[] | null;
  readonly onChange: (values: readonly number[]) => void;
}

/** A curve of distress over the year to be drawn by hand, and the same as numbers. */
export function CurveGuess({ weeks, last, start, values, onChange }: CurveGuessProps) {
  const now = values ?? weeks.map(() => Math.round(start));
  const set = (place: number, value: number) =>
    onChange(now.map((old, k) => (k === place ? Math.max(0, Math.min(100, Math.round(value))) : old)));
  return (
    <div class="guess-curve" data-touched={values !== null}>
      <Drawing weeks={weeks} last={last} start={start} values={now} onSet={set} />
      <ol class="guess-numbers">
        {weeks.map((week, place) => (
          <li key={week}>
            <span aria-hidden="true">{lessonWords.atWeek(week)}</span>
            <NumberField
              label={lessonWords.distressAtWeek(week)}
              name={lessonWords.atWeek(week)}
              value={now[place]}
              min={0}
              max={100}
              whole
              onChange={(value) => set(place, value)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface DrawingProps {
  readonly weeks: readonly number[];
  readonly last: number;
  readonly start: number;
  readonly values: readonly number[];
  readonly onSet: (place: number, value: number) => void;
}

function Drawing({ weeks, last, start, values, onSet }: DrawingProps) {
  const [ref, size] = useRoom();
  const frame = weekFrame(size, 0, last);
  const bottom = size.height - Math.round(1.7 * size.em);
  // The curve is that of A.
  const events = lessonEvents([0]);
  const labels = placeLabels(events, frame.x, size.em, frame.width);
  const top = Math.round((namesHeight(labels) + 0.6) * size.em);
  const y = scaleLinear([0, 100], [bottom, top]);
  const all = weeks[0] === 0 ? { weeks, values } : { weeks: [0, ...weeks], values: [start, ...values] };
  const follow = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined) return;
    const week = frame.x.invert(event.clientX - box.left);
    const nearest = weeks.reduce((best, own, k) => (Math.abs(own - week) < Math.abs(weeks[best] - week) ? k : best), 0);
    onSet(nearest, y.invert(event.clientY - box.top));
  };
  const drag = useDrag(follow);
  return (
    <div ref={ref} class="asking-field guess-drawing" {...drag}>
      <Chart
        width={size.width}
        height={size.height}
        label={lessonWords.curveLabel(weeks.map((week, k) => ({ week, value: values[k] })))}
      >
        <EventMarks events={events} frame={frame} top={top} bottom={bottom} />
        <EventNames labels={labels} top={top} em={size.em} />
        <Hairlines values={[0, 25, 50, 75, 100]} y={y} frame={frame} />
        <WeekTicks first={0} last={last} frame={frame} em={size.em} y={bottom} />
        <path class="k-drawn" d={pathOf(all.weeks, all.values, frame, y)} />
        {weeks.map((week, k) => (
          <circle key={week} class="guess-point" cx={frame.x(week)} cy={y(values[k])} r={9} />
        ))}
      </Chart>
    </div>
  );
}
