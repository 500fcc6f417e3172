import { useId } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { teacherWords } from "../words/teacher.ts";
import { clearVotes, countHands, votesAbout } from "./class-vote.ts";
import { project } from "./project.ts";
import { roomSettings, setView } from "./room-settings.ts";
import { nameOf, type VoteSubject, voteAnswers } from "./vote-answers.ts";
import { VoteBar } from "./vote-bar.tsx";

/** Hands as numbers, beside their bars; the way to the projector; and the teacher's own words of support. */
export function ClassGuesses({ subject }: { subject: VoteSubject }) {
  const about = nameOf(subject);
  const votes = votesAbout(about);
  const answers = voteAnswers(subject);
  const most = Math.max(0, ...answers.map(({ id }) => votes[id] ?? 0));
  return (
    <section class="teacher-column" aria-labelledby="teacher-guesses">
      <h2 id="teacher-guesses">{teacherWords.guesses()}</h2>
      <p class="teacher-note">{teacherWords.guessesHow()}</p>
      <div class="vote">
        {answers.map(({ id, text }) => (
          <Hands
            key={`${about} ${id}`}
            text={text}
            hands={votes[id] ?? 0}
            most={most}
            onCount={(hands) => countHands(about, id, hands)}
          />
        ))}
      </div>
      <Button kind="primary" onPress={() => project(subject, most > 0)}>
        {teacherWords.project()}
      </Button>
      <p class="teacher-note teacher-project">
        {teacherWords.projectHow()}
        {most > 0 && (
          <Button kind="quiet" size="small" onPress={() => clearVotes(about)}>
            {teacherWords.clearHands()}
          </Button>
        )}
      </p>
      <Support />
    </section>
  );
}

interface HandsProps {
  readonly text: string;
  readonly hands: number;
  readonly most: number;
  readonly onCount: (hands: number) => void;
}

function Hands({ text, hands, most, onCount }: HandsProps) {
  const id = useId();
  return (
    <div class="vote-row">
      <label class="vote-answer" for={id}>
        {text}
      </label>
      <input
        id={id}
        class="vote-hands"
        type="number"
        inputMode="numeric"
        min={0}
        max={999}
        autocomplete="off"
        value={hands === 0 ? "" : hands}
        placeholder="0"
        aria-label={teacherWords.hands(text)}
        onInput={({ currentTarget }) => {
          const typed = Math.trunc(Number(currentTarget.value));
          onCount(Number.isFinite(typed) ? Math.max(0, Math.min(999, typed)) : 0);
        }}
      />
      <VoteBar hands={hands} most={most} />
    </div>
  );
}

function Support() {
  const id = useId();
  return (
    <div class="teacher-support">
      <h2>
        <label for={id}>{teacherWords.support()}</label>
      </h2>
      <textarea
        id={id}
        rows={3}
        maxLength={600}
        placeholder={teacherWords.supportExample()}
        value={roomSettings.value.view.support}
        onInput={({ currentTarget }) => setView({ support: currentTarget.value })}
        aria-describedby={`${id}-how`}
      />
      <p class="teacher-note" id={`${id}-how`}>
        {teacherWords.supportHow()}
      </p>
    </div>
  );
}
