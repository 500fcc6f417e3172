import { useEffect, useState } from "preact/hooks";
import type { Lesson } from "../../lessons/lesson.ts";
import { pageAddress, reach } from "../../share/address.ts";
import { linkOf } from "../../share/link.ts";
import { plainState } from "../../share/shared-state.ts";
import { isPupils, view } from "../../state/shown.ts";
import { worksheetWords } from "../../words/worksheet.ts";
import { Code } from "../link-code.tsx";
import { EmptyAxes } from "./empty-axes.tsx";
import { Lines } from "./lines.tsx";
import type { PageProps } from "./page-one.tsx";

/** Axes to draw what happens on, and questions for afterward. */
export function PageTwo({ lesson, ready }: PageProps) {
  const weeks = (ready?.runs.variants[0].weeks.length ?? 53) - 1;
  const repeats = lesson.predict.kind === "count" ? lesson.predict.of : 50;
  const support = view.value.support.trim();
  return (
    <section class="sheet" aria-label={worksheetWords.page(2)}>
      <h3>{worksheetWords.draw()}</h3>
      <p>{worksheetWords.drawHow(whose(lesson))}</p>
      <EmptyAxes weeks={weeks} height={250} />
      <h3>{worksheetWords.happened()}</h3>
      {lesson.chart === "dose" ? <Apart /> : <Lower repeats={repeats} />}
      <h3>{worksheetWords.who()}</h3>
      <Lines number={3} />
      <h3>{worksheetWords.leftOut()}</h3>
      <Lines number={3} />
      <div class="sheet-foot">
        <div>
          <p>{support === "" ? worksheetWords.support() : support}</p>
          <p>{worksheetWords.content()}</p>
          <p>{worksheetWords.find(lesson.number)}</p>
        </div>
        <ToScan lesson={lesson} />
      </div>
    </section>
  );
}

/** Which network ended lower, and how often. */
function Lower({ repeats }: { repeats: number }) {
  return (
    <>
      <div class="sheet-inline">
        <span>{worksheetWords.lower()}</span>
        <ul class="sheet-boxes sheet-row">
          <li>{worksheetWords.inA()}</li>
          <li>{worksheetWords.inB()}</li>
          <li>{worksheetWords.neither()}</li>
        </ul>
      </div>
      <p>
        {worksheetWords.repeats()} <span class="sheet-blank" /> {worksheetWords.ofRepeats(repeats)}
      </p>
    </>
  );
}

/** How far the two lines are apart, where the lesson is about more and fewer hard weeks. */
function Apart() {
  return (
    <p>
      {worksheetWords.apartCalm()} <span class="sheet-blank" /> {worksheetWords.apartHard()} <span class="sheet-blank" />{" "}
      {worksheetWords.points()}
    </p>
  );
}

/** The lesson as a code, where pupils' devices can reach this page at all. */
function ToScan({ lesson: { id } }: { lesson: Lesson }) {
  const [link, setLink] = useState("");
  useEffect(() => {
    if (reach() !== "web") return;
    const state = { ...plainState, place: { at: "lesson", lesson: id, step: 0 } as const };
    void linkOf({ ...state, view: isPupils.value ? view.value : null }).then((hash) => setLink(pageAddress() + hash));
  }, [id]);
  if (link === "") return null;
  return (
    <figure class="sheet-code">
      <Code text={link} />
      <figcaption>{worksheetWords.scan()}</figcaption>
    </figure>
  );
}

function whose({ chart, person }: Lesson): string {
  if (person !== null && (chart === "person" || chart === "dose")) return worksheetWords.ofPerson(person);
  if (chart === "worst") return worksheetWords.worst();
  return chart === "devalued" ? worksheetWords.devalued() : worksheetWords.everybody();
}
