import { scaleLinear } from "d3";
import { useRoom } from "../../asking/use-room.ts";
import { Chart } from "../../charts/chart.tsx";
import { dodge } from "../../charts/dodge.ts";
import { hairlines, valueDomain } from "../../charts/frame.ts";
import { Hairlines } from "../../charts/hairlines.tsx";
import { MeanLine } from "../../charts/mean-line.tsx";
import { lessonWords } from "../../words/lessons.ts";
import type { JudgedClaim } from "../../worker/judged-claim.ts";
import { letters } from "../../worker/protocol.ts";
import { cellName, type DesignAttempt, levelName } from "./design.ts";

/** A line for each value of the one number over the values of the other: parallel where neither depends on the other. */
export function InteractionLines({ attempt, judged }: { attempt: DesignAttempt; judged: JudgedClaim | null }) {
  const [ref, { width, height, em }] = useRoom();
  const { rows, columns } = attempt;
  const lines = rows.values.map((row, r) => ({
    row,
    name: levelName(rows, r),
    look: letters[r] ?? "D",
    points: columns.values.flatMap((x, c) => {
      const cell = judged?.spread[cellName(attempt, r, c)];
      return cell === undefined ? [] : [{ x, ...cell }];
    }),
  }));
  const all = lines.flatMap(({ points }) => points.flatMap(({ mean, interval }) => [mean, ...(interval ?? [])]));
  const domain = valueDomain([Float64Array.from(all)], 10);
  const bottom = height - Math.round(2.9 * em);
  // Names stand at the ends of their lines.
  const longest = Math.max(...lines.map(({ name }) => name.length));
  const frame = { width, left: Math.round(2.5 * em), right: width - Math.round((1 + 0.56 * longest) * em) };
  const x = scaleLinear([columns.values[0], columns.values[columns.values.length - 1]], [frame.left + em, frame.right - em]);
  const y = scaleLinear(domain, [bottom, 8]);
  const drawn = lines.filter(({ points }) => points.length > 0);
  const ends = dodge(
    drawn.map(({ points }) => y(points[points.length - 1].mean)),
    em * 1.1,
    8,
    bottom,
  );
  return (
    <div class="asking-field" ref={ref}>
      <Chart
        width={width}
        height={height}
        label={lessonWords.interaction(
          drawn.map(({ name, points }) => ({
            line: lessonWords.designLine(rows.title, name),
            means: points.map(({ mean }) => mean),
          })),
        )}
      >
        <Hairlines values={hairlines(domain)} y={y} frame={{ ...frame, x }} />
        {columns.values.map((value, c) => (
          <text key={value} class="k-tick" x={x(value)} y={bottom} dy="1.35em" text-anchor="middle">
            {levelName(columns, c)}
          </text>
        ))}
        <text class="k-tick" x={(frame.left + frame.right) / 2} y={bottom} dy="2.6em" text-anchor="middle">
          {columns.title}
        </text>
        {drawn.map(({ row, name, look, points }, k) => (
          <MeanLine key={row} points={points} look={look} x={x} y={y} name={name} nameX={frame.right} nameY={ends[k]} />
        ))}
      </Chart>
    </div>
  );
}
