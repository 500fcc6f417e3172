import { type Frame, namedWeeks } from "../charts/frame.ts";
import { askingWords } from "../words/asking.ts";

/** Some weeks by name below a picture, the first and the last among them. */
export function WeekTicks(props: { first: number; last: number; frame: Frame; em: number; y: number }) {
  const { first, last, frame, em, y } = props;
  return (
    <g>
      {namedWeeks(first, last, frame.right - frame.left, em).map((week, k, all) => (
        <text
          key={week}
          class="k-tick"
          x={frame.x(week)}
          y={y}
          dy="1.35em"
          text-anchor={k === 0 ? "start" : k === all.length - 1 ? "end" : "middle"}
        >
          {k === 0 ? askingWords.firstWeek(week) : askingWords.week(week)}
        </text>
      ))}
    </g>
  );
}
