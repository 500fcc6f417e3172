import { useMemo } from "preact/hooks";
import { Badge } from "../../controls/badge.tsx";
import { Button } from "../../controls/button.tsx";
import { Legend } from "../../controls/legend.tsx";
import type { Act } from "../../editor/canvas/editable.ts";
import { EditableNetwork } from "../../editor/canvas/editable-network.tsx";
import { select } from "../../state/actions.ts";
import { store } from "../../state/store.ts";
import { tell } from "../../state/toast.ts";
import { lessonWords } from "../../words/lessons.ts";
import { personName } from "../../words/person-name.ts";
import type { People, Positions, RunSet } from "../../worker/protocol.ts";
import type { Attempt, Lesson } from "../lesson.ts";
import { note, notesOf, nothingTried, type TieChange } from "../notebook.ts";
import { fileName, personNamed } from "../pictures/people.ts";
import { tried } from "./attempt-run.ts";
import { markedTies } from "./marked-ties.ts";
import { peopleTried } from "./people-tried.ts";
import { type StartTie, startTies } from "./start-ties.ts";
import { type MadeTie, madeTie, withChange } from "./tie-changes.ts";

type TiesAttempt = Extract<Attempt, { kind: "ties" }>;

/** What a hand can do in a lesson, as the network that can be edited calls it. */
const acts: Readonly<Record<TiesAttempt["may"][number], Act>> = { add: "connect", cut: "cut", trust: "trust", mend: "mend" };

/** Everything that a reader may do with ties, within the budget: for picture and list alike. */
export interface TieHands {
  readonly people: People;
  readonly start: readonly StartTie[];
  readonly changes: readonly TieChange[];
  readonly left: number;
  /** What a new tie is like. */
  readonly made: MadeTie;
  readonly change: (next: TieChange) => void;
}

/** The hands of a lesson with ties to change, or null before its networks are there. */
export function useTieHands(lesson: Lesson, attempt: TiesAttempt, runs: RunSet): TieHands {
  const { people } = runs;
  const start = useMemo(() => startTies(runs.variants[variantOf(lesson, attempt)], people), [lesson, runs]);
  const { attempt: notes } = notesOf(lesson.id);
  const changes = notes.ties;
  const left = attempt.budget - changes.length;
  const change = (next: TieChange) => {
    const now = notesOf(lesson.id).attempt;
    const after = withChange(now.ties, next, start);
    if (after.length > attempt.budget) tell(lessonWords.noneLeft(attempt.budget));
    else {
      note(lesson.id, { attempt: { ...now, ties: after } });
      store.said.value = after.length < now.ties.length ? lessonWords.undone() : did(people, next);
    }
  };
  return { people, start, changes, left, made: madeTie(attempt), change };
}

/** Which of the two networks is changed. */
export function variantOf({ panels }: Lesson, { variant }: TiesAttempt): 0 | 1 {
  return variant === panels[0] ? 0 : 1;
}

/** What was done, in a sentence. */
export function did(people: People, change: TieChange): string {
  const name = (person: string) => {
    const place = personNamed(people, person);
    return place < 0 ? person : personName(people, place);
  };
  const [one, other] = [name(change.one), name(change.other)];
  return change.what === "trust" ? lessonWords.didOf.trust(one, other, change.trust) : lessonWords.didOf[change.what](one, other);
}

export interface TiesPictureProps {
  readonly lesson: Lesson;
  readonly attempt: TiesAttempt;
  readonly runs: RunSet;
  readonly positions: Positions;
}

/** The network to be changed by hand, with what was changed. Once the version has run people show how it went for them. */
export function TiesPicture({ lesson, attempt, runs, positions }: TiesPictureProps) {
  const hands = useTieHands(lesson, attempt, runs);
  const { people, start, changes, made, change } = hands;
  const variant = variantOf(lesson, attempt);
  const base = runs.variants[variant];
  const own = tried.value?.lesson === lesson.id ? tried.value.runs.variants[2] : undefined;
  const ties = useMemo(() => markedTies(base, people, changes, made), [base, people, changes]);
  const weekShown = store.week.value;
  const { shown, week, left } = useMemo(() => peopleTried(people, base, own, weekShown), [people, base, own, weekShown]);
  const where = lesson.where[variant];
  const ends = (tie: number) => ({ one: shown[ties[tie].from].id, other: shown[ties[tie].to].id });
  const takeBack = () => {
    note(lesson.id, { attempt: { ...notesOf(lesson.id).attempt, ties: changes.slice(0, -1) } });
    store.said.value = lessonWords.undone();
  };
  const reset = () => note(lesson.id, { attempt: { ...notesOf(lesson.id).attempt, ties: nothingTried.ties } });

  return (
    <>
      <div class="lesson-try-head">
        <h2 class="lesson-panel-title">
          <Badge letter="C" /> {lessonWords.withChanges(where)}{" "}
          <span class="variant-week">{lessonWords.distressIn(week, left)}</span>
        </h2>
        {changes.length > 0 && (
          <>
            <Button size="small" onPress={takeBack}>
              {lessonWords.undo()}
            </Button>
            <Button size="small" onPress={reset}>
              {lessonWords.startOver()}
            </Button>
          </>
        )}
      </div>
      <EditableNetwork
        people={shown}
        ties={ties}
        xy={positions.xy}
        may={attempt.may.map((may) => acts[may])}
        selected={store.selected.value}
        label={lessonWords.withChanges(where)}
        onSelect={select}
        onConnect={(from, to) => change({ what: "add", one: fileName(people, from), other: fileName(people, to) })}
        onCut={(cut) => {
          for (const tie of cut) change({ what: "cut", ...ends(tie) });
        }}
        onTrust={(tie, by) => {
          const { trust, trustBack, harmful, mark } = ties[tie];
          const { one, other } = ends(tie);
          if (harmful) tell(lessonWords.mendFirst(shown[ties[tie].from].name, shown[ties[tie].to].name));
          else if (mark === "yours" && start.every((own) => own.one !== one || own.other !== other))
            tell(lessonWords.addedTrust(made.trust));
          else change({ what: "trust", one, other, trust: rounded((trust + trustBack) / 2 + by) });
        }}
        onHarmful={(tie) => change({ what: "mend", ...ends(tie) })}
      />
      <Legend people={people} compared={false} />
    </>
  );
}

function rounded(trust: number): number {
  return Math.max(0, Math.min(1, Math.round(trust * 100) / 100));
}
