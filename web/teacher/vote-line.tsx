import { voteWords } from "../words/vote.ts";
import { votesAbout } from "./class-vote.ts";
import { storyAnswers } from "./vote-answers.ts";

/** What the class guessed about the story, in a line, for the reveal. Nothing where no hands were counted. */
export function VoteLine() {
  const votes = votesAbout("story");
  const answers = storyAnswers().map(({ id, text }) => ({ text: shortOf(id, text), hands: votes[id] ?? 0 }));
  if (answers.every(({ hands }) => hands === 0)) return null;
  return <p class="vote-line">{voteWords.class(answers)}</p>;
}

/** Within a sentence a letter will do, and no other answer begins with a capital. */
function shortOf(id: string, text: string): string {
  return id === "A" || id === "B" ? id : text.charAt(0).toLowerCase() + text.slice(1);
}
