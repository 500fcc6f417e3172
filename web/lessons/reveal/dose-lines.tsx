import { scaleLinear } from "d3";
import { useRoom } from "../../asking/use-room.ts";
import { Chart } from "../../charts/chart.tsx";
import { dodge } from "../../charts/dodge.ts";
import { hairlines, valueDomain } from "../../charts/frame.ts";
import { Hairlines } from "../../charts/hairlines.tsx";
import { MeanLine, type MeanPoint } from "../../charts/mean-line.tsx";
import { lessonWords } from "../../words/lessons.ts";
import type { JudgedClaim } from "../../worker/judged-claim.ts";
import type { Letter } from "../../worker/protocol.ts";
import type { LessonGuess } from "../guess.ts";
import type { Lesson } from "../lesson.ts";
import { lessonRepeats } from "../lesson-run.ts";

/** A line over doses, in the look of the network that it belongs to. */
interface DoseLine {
  readonly letter: Letter;
  readonly points: readonly MeanPoint[];
}

/** What each dose came to, over the repeats so far: one line without and one with. Steeper means that hard weeks weigh more. */
export function DoseLines({ lesson, guess }: { lesson: Lesson; guess: LessonGuess | null }) {
  const judged = lessonRepeats.value?.judged.value ?? null;
  const lines = judged === null ? [] : doseLines(judged, lesson);
  const guessed = guess?.kind === "bars" && judged !== null ? guessedAt(judged, guess.values) : [];
  return (
    <section class="this-run">
      <h2 class="asking-title">
        {lessonWords.doseTitle()} <span class="asking-measured">{lessonWords.doseMeasured()}</span>
      </h2>
      <Field lines={lines} guessed={guessed} lesson={lesson} />
      <ul class="dose-words">
        {guessed.length > 0 && <li>{lessonWords.doseGuess()}</li>}
        {lines.map(({ letter, points }) => (
          <li key={letter}>
            <b>{letter}</b>{" "}
            {lessonWords.doseRise(lesson.where[letter === "A" ? 0 : 1], points[0].mean, points[points.length - 1].mean)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function doseLines({ lines, spread }: JudgedClaim, { panels }: Lesson): readonly DoseLine[] {
  return lines
    .flatMap((line): DoseLine[] => {
      const names = line.map(({ variant }) => variant);
      const of = panels.findIndex((name) => names.includes(name));
      if (of < 0) return [];
      const points = line.map(({ x, variant }) => ({ x, ...(spread[variant] ?? { mean: Number.NaN, interval: null }) }));
      return [{ letter: of === 0 ? "A" : "B", points }];
    })
    .sort((one, other) => one.letter.localeCompare(other.letter));
}

/** What was guessed of a variant, at its dose: bars are called by variants. */
function guessedAt({ lines }: JudgedClaim, values: Readonly<Record<string, number>>): readonly Guessed[] {
  return lines.flatMap((line) =>
    line.flatMap(({ x, variant }) => {
      const value = values[variant];
      return value === undefined ? [] : [{ x, value }];
    }),
  );
}

interface Guessed {
  readonly x: number;
  readonly value: number;
}

interface FieldProps {
  readonly lines: readonly DoseLine[];
  readonly guessed: readonly Guessed[];
  readonly lesson: Lesson;
}

function Field({ lines, guessed, lesson }: FieldProps) {
  const [ref, { width, height, em }] = useRoom();
  const xs = lines[0]?.points.map(({ x }) => x) ?? [0, 1];
  const domain = valueDomain(
    [
      ...lines.map(({ points }) => Float64Array.from(points.flatMap(({ mean, interval }) => [mean, ...(interval ?? [])]))),
      Float64Array.from(guessed, ({ value }) => value),
    ],
    20,
  );
  const bottom = height - Math.round(2.9 * em);
  const frame = { width, left: Math.round(2.5 * em), right: width - Math.round(1.9 * em) };
  const x = scaleLinear([xs[0] ?? 0, xs[xs.length - 1] ?? 1], [frame.left + 0.8 * em, frame.right - 0.8 * em]);
  const y = scaleLinear(domain, [bottom, 8]);
  const ends = dodge(
    lines.map(({ points }) => y(points[points.length - 1].mean)),
    em * 1.05,
    8,
    bottom,
  );
  return (
    <div class="asking-field" ref={ref}>
      <Chart
        width={width}
        height={height}
        label={lessonWords.doseLabel(
          lines.map(({ letter, points }) => ({
            where: lesson.where[letter === "A" ? 0 : 1],
            points: points.map((point) => ({ x: point.x, mean: point.mean })),
          })),
        )}
      >
        <Hairlines values={hairlines(domain, bottom - 8, em)} y={y} frame={{ ...frame, x }} />
        {xs.map((dose) => (
          <text key={dose} class="k-tick" x={x(dose)} y={bottom} dy="1.35em" text-anchor="middle">
            {lessonWords.dose(dose)}
          </text>
        ))}
        <text class="k-tick" x={(frame.left + frame.right) / 2} y={bottom} dy="2.6em" text-anchor="middle">
          {lessonWords.doseAxis()}
        </text>
        {guessed.map((one, k) => (
          <circle key={k} class="dose-guess" cx={x(one.x)} cy={y(one.value)} r={8} />
        ))}
        {lines.map(({ letter, points }, k) => (
          <MeanLine key={letter} points={points} look={letter} x={x} y={y} name={letter} nameX={frame.right} nameY={ends[k]} />
        ))}
      </Chart>
    </div>
  );
}
