import type { Lesson } from "../../lessons/lesson.ts";
import { lessonWords } from "../../words/lessons.ts";
import { worksheetWords } from "../../words/worksheet.ts";
import { EmptyAxes } from "./empty-axes.tsx";

/** Room for the guess that the lesson asks for, of whatever kind. */
export function GuessBox({ lesson: { predict } }: { lesson: Lesson }) {
  switch (predict.kind) {
    case "choose":
      return (
        <>
          <p class="sheet-small">{worksheetWords.guessHow()}</p>
          <ul class="sheet-boxes">
            {predict.options.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
            <li>{lessonWords.unsure()}</li>
          </ul>
        </>
      );
    case "bars":
      return (
        <>
          <p>
            {predict.prompt} {worksheetWords.bars()}
          </p>
          <ul class="sheet-bars">
            {predict.bars.map(({ id, text }) => (
              <li key={id}>
                <EmptyBar />
                {text}
              </li>
            ))}
          </ul>
        </>
      );
    case "curve":
      return (
        <>
          <p>
            {predict.prompt} {worksheetWords.curve()}
          </p>
          <EmptyAxes weeks={predict.weeks[predict.weeks.length - 1] ?? 52} height={150} />
        </>
      );
    case "count":
      return (
        <>
          <p>
            {predict.prompt} {worksheetWords.count(predict.of)}
          </p>
          <div class="sheet-circles" aria-hidden="true">
            {Array.from({ length: predict.of }, (_, k) => (
              <span key={k} />
            ))}
          </div>
        </>
      );
    case "members":
      return (
        <>
          <p>
            {predict.prompt} {worksheetWords.seats()}
          </p>
          <div class="sheet-seats" aria-hidden="true">
            {Array.from({ length: predict.seats }, (_, k) => (
              <span key={k}>{k + 1}</span>
            ))}
          </div>
        </>
      );
  }
}

/** A bar to fill, 0 to 100. */
function EmptyBar() {
  return (
    <svg class="sheet-bar" viewBox="0 0 62 112" aria-hidden="true">
      <rect x="26" y="6" width="30" height="100" />
      {[0, 25, 50, 75, 100].map((value) => (
        <g key={value}>
          <line x1="22" x2="26" y1={106 - value} y2={106 - value} />
          {value % 50 === 0 && (
            <text x="20" y={109.5 - value} text-anchor="end">
              {value}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
