import type { Lesson } from "../../lessons/lesson.ts";
import { invitedTo } from "../../lessons/pictures/invited-to.ts";
import { worksheetWords } from "../../words/worksheet.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import { stillSigns } from "../slides/still-signs.ts";
import { GuessBox } from "./guess-box.tsx";
import { Lines } from "./lines.tsx";
import { PrintedNetwork } from "./printed-network.tsx";

export interface PageProps {
  readonly lesson: Lesson;
  /** The two networks, once they were lived. */
  readonly ready: { readonly runs: RunSet; readonly positions: Positions } | null;
}

/** The question, the two networks, and room for a guess. */
export function PageOne({ lesson, ready }: PageProps) {
  const { number, title, question, lead, where } = lesson;
  return (
    <section class="sheet" aria-label={worksheetWords.page(1)}>
      <div class="sheet-top">
        <span>{worksheetWords.lesson(number, title)}</span>
        <span class="sheet-field">{worksheetWords.name()}</span>
        <span class="sheet-field sheet-short">{worksheetWords.date()}</span>
      </div>
      <h2 class="sheet-question">{question}</h2>
      <p>{lead}</p>
      <div class="sheet-networks">
        {([0, 1] as const).map((variant) => (
          <figure key={variant}>
            <figcaption>{worksheetWords.panel(variant === 0 ? "A" : "B", where[variant])}</figcaption>
            <PrintedNetwork
              ready={ready}
              variant={variant}
              label={[
                worksheetWords.network(variant === 0 ? "A" : "B", where[variant]),
                ...(ready === null ? [] : invitedTo(ready.runs, variant)),
              ].join(" ")}
            />
          </figure>
        ))}
      </div>
      <p class="sheet-small">
        {worksheetWords.legend()}
        {ready !== null && stillSigns(ready.runs, 0)}
      </p>
      <h3>{worksheetWords.guess()}</h3>
      <GuessBox lesson={lesson} />
      <p>{worksheetWords.guessWhy()}</p>
      <Lines number={4} />
    </section>
  );
}
