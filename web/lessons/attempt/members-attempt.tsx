import { Badge } from "../../controls/badge.tsx";
import { Legend } from "../../controls/legend.tsx";
import { store } from "../../state/store.ts";
import { tell } from "../../state/toast.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import type { Attempt, Lesson } from "../lesson.ts";
import { note, notesOf } from "../notebook.ts";
import { fileName, personNamed } from "../pictures/people.ts";
import { SeatPicture } from "../pictures/seat-picture.tsx";
import { SeatList } from "../predict/seat-list.tsx";
import { tried } from "./attempt-run.ts";

type MembersAttempt = Extract<Attempt, { kind: "members" }>;

interface MembersProps {
  readonly lesson: Lesson;
  readonly attempt: MembersAttempt;
  readonly runs: RunSet;
}

/** Who has a seat so far, by place. */
function chosen({ lesson, runs }: MembersProps): readonly number[] {
  return notesOf(lesson.id)
    .attempt.members.map((name) => personNamed(runs.people, name))
    .filter((person) => person >= 0);
}

/** Gives somebody a seat or takes it away. */
function toggle({ lesson, attempt, runs }: MembersProps, person: number): void {
  const now = notesOf(lesson.id).attempt;
  const name = fileName(runs.people, person);
  if (now.members.includes(name)) note(lesson.id, { attempt: { ...now, members: now.members.filter((one) => one !== name) } });
  else if (now.members.length >= attempt.seats) tell(lessonWords.seatsFull(attempt.seats));
  else note(lesson.id, { attempt: { ...now, members: [...now.members, name] } });
}

/** Beside the picture: who has a seat, by name. */
export function MembersWords(props: MembersProps) {
  return (
    <SeatList
      people={props.runs.people}
      seats={props.attempt.seats}
      chosen={chosen(props)}
      onToggle={(person) => toggle(props, person)}
    />
  );
}

/** The network with the reader's seats in it. */
export function MembersPicture(props: MembersProps & { readonly positions: Positions }) {
  const { lesson, runs, positions } = props;
  const own = tried.value?.lesson === lesson.id ? tried.value.runs : null;
  const label = lessonWords.seatsName();
  // Until the seats have been tried people stand with their ties, as the year begins.
  const week = own === null ? 0 : store.week.value;
  return (
    <>
      <h2 class="lesson-panel-title">
        {own !== null && <Badge letter="C" />} {label} <span class="variant-week">{lessonWords.distressIn(week, [])}</span>
      </h2>
      <SeatPicture
        runs={own ?? runs}
        variant={own === null ? 1 : Math.min(2, own.variants.length - 1)}
        week={week}
        positions={positions}
        chosen={chosen(props)}
        label={label}
        onToggle={(person) => toggle(props, person)}
      />
      <Legend people={runs.people} compared={false} />
    </>
  );
}
