import type { Lesson } from "../lessons/lesson.ts";
import { storyWords } from "../words/story.ts";
import { voteWords } from "../words/vote.ts";

/** An answer that hands can be raised for. */
export interface VoteAnswer {
  readonly id: string;
  readonly text: string;
  /** The network that is named. */
  readonly letter?: "A" | "B";
}

/** Answers of about as many classes for a count of repeats. */
const countClasses = 5;

/** What a class votes about: the story, or a lesson by its id. */
export type VoteSubject = { readonly about: "story" } | { readonly about: "lesson"; readonly lesson: Lesson };

/** The name under which votes are kept. */
export function nameOf(subject: VoteSubject): string {
  return subject.about === "story" ? "story" : subject.lesson.id;
}

/** What a class can answer with raised hands. Bars and curves are drawn alone; the class says which network it expects to end lower. */
export function voteAnswers(subject: VoteSubject): readonly VoteAnswer[] {
  return subject.about === "story" ? storyAnswers() : lessonAnswers(subject.lesson);
}

export function storyAnswers(): readonly VoteAnswer[] {
  return [
    { id: "A", text: voteWords.lettered("A", storyWords.shortName.A()) },
    { id: "B", text: voteWords.lettered("B", storyWords.shortName.B()) },
    { id: "same", text: voteWords.same() },
    { id: "unsure", text: voteWords.unsure() },
  ];
}

export function lessonAnswers({ predict, where }: Lesson): readonly VoteAnswer[] {
  const unsure = { id: "unsure", text: voteWords.unsure() };
  if (predict.kind === "count") return [...classesOf(predict.of), unsure];
  if (predict.kind === "choose") {
    const worded = predict.options.map(({ id, text, letter }) =>
      letter === undefined ? { id, text } : { id, letter, text: voteWords.lettered(letter, text) },
    );
    return [...worded, unsure];
  }
  return [
    { id: "A", letter: "A", text: voteWords.lowerIn("A", where[0]) },
    { id: "B", letter: "B", text: voteWords.lowerIn("B", where[1]) },
    { id: "same", text: voteWords.same() },
    unsure,
  ];
}

function classesOf(of: number): readonly VoteAnswer[] {
  return Array.from({ length: countClasses }, (_, k) => {
    const from = k === 0 ? 0 : Math.floor((k * of) / countClasses) + 1;
    const to = Math.floor(((k + 1) * of) / countClasses);
    return { id: `${from}-${to}`, text: voteWords.countClass(from, to, of) };
  });
}
