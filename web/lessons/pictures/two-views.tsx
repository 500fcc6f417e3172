import { NetworkView } from "../../asking/network-view.tsx";
import { Badge } from "../../controls/badge.tsx";
import { Legend } from "../../controls/legend.tsx";
import { store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Letter } from "../../worker/protocol.ts";
import type { Lesson } from "../lesson.ts";
import { lessonRuns } from "../lesson-run.ts";
import { GroupSigns } from "./group-signs.tsx";
import { invitedTo } from "./invited-to.ts";
import { PersonMark } from "./person-mark.tsx";
import { lessonPerson } from "./series.ts";
import { tiedAtStart } from "./tied-at-start.ts";

/** Both networks to look at, side by side. */
export function TwoViews({ lesson }: { lesson: Lesson }) {
  return (
    <>
      <div class="lesson-pair">
        {([0, 1] as const).map((variant) => (
          <figure key={variant} class="lesson-panel">
            <figcaption class="lesson-panel-title">
              <Badge letter={variant === 0 ? "A" : "B"} /> {lessonWords.panelTitle(lesson.where[variant])}
            </figcaption>
            <OneView lesson={lesson} variant={variant} />
          </figure>
        ))}
      </div>
      <Legend people={lessonRuns.value?.runs.people ?? null} compared={false}>
        <GroupSigns />
      </Legend>
    </>
  );
}

/** One of the two networks, in the week that the page shows. */
export function OneView({ lesson, variant }: { lesson: Lesson; variant: 0 | 1 }) {
  const ready = lessonRuns.value;
  if (ready === null || ready.runs.variants[variant] === undefined) return null;
  const { runs, positions } = ready;
  const letter: Letter = variant === 0 ? "A" : "B";
  const label = lessonWords.view(letter, lesson.where[variant], runs.people.size, tiedAtStart(runs.variants[variant]));
  const person = lessonPerson(lesson, runs.people);
  return (
    <div class="lesson-view">
      <NetworkView
        runs={runs}
        variant={variant}
        positions={positions}
        moment={store.moment}
        label={[label, ...invitedTo(runs, variant)].join(" ")}
      />
      {person >= 0 && <PersonMark people={runs.people} positions={positions} person={person} />}
    </div>
  );
}
