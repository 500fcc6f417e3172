import { teacherWords } from "../words/teacher.ts";
import { votesAbout } from "./class-vote.ts";
import { nameOf, type VoteSubject, voteAnswers } from "./vote-answers.ts";
import { VoteBar } from "./vote-bar.tsx";

/** What the class guessed, as bars with their counts, for the reveal. Nothing where no hands were counted. */
export function VoteBars(subject: VoteSubject) {
  const votes = votesAbout(nameOf(subject));
  const answers = voteAnswers(subject);
  const all = answers.reduce((sum, { id }) => sum + (votes[id] ?? 0), 0);
  if (all === 0) return null;
  const most = Math.max(...answers.map(({ id }) => votes[id] ?? 0));
  return (
    <section class="votes" aria-label={teacherWords.classGuessed(all)}>
      <h2 class="votes-title">{teacherWords.classGuessed(all)}</h2>
      <ul class="votes-list">
        {answers.map(({ id, text }) => (
          <li key={id} class="votes-row">
            <span class="votes-text">{text}</span>
            <span class="votes-count">{votes[id] ?? 0}</span>
            <VoteBar hands={votes[id] ?? 0} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}
