import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import { saveFile } from "../../share/save-file.ts";
import { lessonWords } from "../../words/lessons.ts";
import { fixed } from "../../words/numbers.ts";
import type { JudgedClaim } from "../../worker/judged-claim.ts";
import type { Lesson } from "../lesson.ts";
import { lessonRuns } from "../lesson-run.ts";
import { measuresOf, seriesTitle } from "../pictures/series.ts";
import { type Tried, tried } from "./attempt-run.ts";
import { cellName, type DesignAttempt, levelName } from "./design.ts";
import { InteractionLines } from "./interaction-lines.tsx";

interface DesignProps {
  readonly lesson: Lesson;
  readonly attempt: DesignAttempt;
}

/** The design in words: what is varied, and how often each version is lived. */
export function DesignWords({ attempt: { rows, columns, replicates } }: DesignProps) {
  return (
    <>
      <dl class="lesson-design">
        {[rows, columns].map((axis) => (
          <div key={axis.title}>
            <dt>{axis.title}</dt>
            <dd>{axis.values.map((_, place) => levelName(axis, place)).join(", ")}</dd>
          </div>
        ))}
      </dl>
      <p>{lessonWords.designHow(replicates, rows.values.length * columns.values.length)}</p>
    </>
  );
}

/** What the cells came to: a line for each row, and the table. */
export function DesignPicture({ lesson, attempt }: DesignProps) {
  const runs = lessonRuns.value?.runs;
  const measured = runs === undefined ? "" : seriesTitle(lesson, runs, measuresOf(lesson, runs.people)[0] ?? "distress");
  const now = tried.value?.lesson === lesson.id ? tried.value : null;
  const judged = now?.repeats.judged.value ?? null;
  return (
    <div class="lesson-design-result">
      <h2 class="asking-title">{measured}</h2>
      <InteractionLines attempt={attempt} judged={judged} />
      {now !== null && !now.repeats.complete.value && (
        <Progress done={now.repeats.done.value} planned={now.repeats.wanted} secondsLeft={null} />
      )}
      <Cells attempt={attempt} judged={judged} measured={measured} />
      <p class="k-note">{lessonWords.designParallel()}</p>
      {now !== null && <Download tried={now} />}
    </div>
  );
}

interface CellsProps {
  readonly attempt: DesignAttempt;
  readonly judged: JudgedClaim | null;
  readonly measured: string;
}

function Cells({ attempt, judged, measured }: CellsProps) {
  const { rows, columns } = attempt;
  return (
    <table class="t-table">
      <caption>{lessonWords.averageOf(measured)}</caption>
      <thead>
        <tr>
          <th scope="col">{rows.title}</th>
          {columns.values.map((value, c) => (
            <th key={value} scope="col" class="t-number">
              {levelName(columns, c)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.values.map((row, r) => (
          <tr key={row}>
            <th scope="row">{levelName(rows, r)}</th>
            {columns.values.map((column, c) => {
              const mean = judged?.spread[cellName(attempt, r, c)]?.mean;
              return (
                <td key={column} class="t-number">
                  {mean === undefined ? "" : fixed(mean)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Download({ tried: { lesson, text } }: { tried: Tried }) {
  return (
    <Button size="small" onPress={() => saveFile(`${lesson}-design.yaml`, new Blob([text], { type: "application/yaml" }))}>
      {lessonWords.designFile()}
    </Button>
  );
}
