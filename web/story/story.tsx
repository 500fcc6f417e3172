import { Opening } from "./opening.tsx";
import { Question } from "./question.tsx";
import { Reveal } from "./reveal.tsx";
import { stage } from "./stage.ts";

/** The story in thirty seconds: something moves, a question is asked, a guess is made, and what happened is shown. */
export function Story() {
  switch (stage.value) {
    case "opening":
      return <Opening />;
    case "question":
      return <Question />;
    default:
      return <Reveal />;
  }
}
