import type { Lesson } from "../lessons/lesson.ts";
import { storyWords } from "../words/story.ts";
import { teacherWords } from "../words/teacher.ts";

/** An answer that hands can be raised for. */
export interface VoteAnswer {
  readonly id: string;
  readonly text: string;
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
  const unsure = { id: "unsure", text: teacherWords.unsure() };
  const same = { id: "same", text: teacherWords.same() };
  if (subject.about === "story")
    return [
      { id: "A", text: teacherWords.lettered("A", storyWords.shortName.A()) },
      { id: "B", text: teacherWords.lettered("B", storyWords.shortName.B()) },
      same,
      unsure,
    ];
  const { predict, where } = subject.lesson;
  if (predict.kind === "choose")
    return [
      ...predict.options.map(({ id, text, letter }) => ({
        id,
        text: letter === undefined ? text : teacherWords.lettered(letter, text),
      })),
      unsure,
    ];
  if (predict.kind === "count") return [...classesOf(predict.of), unsure];
  return [
    { id: "A", text: teacherWords.lowerIn("A", where[0]) },
    { id: "B", text: teacherWords.lowerIn("B", where[1]) },
    same,
    unsure,
  ];
}

function classesOf(of: number): readonly VoteAnswer[] {
  return Array.from({ length: countClasses }, (_, k) => {
    const from = k === 0 ? 0 : Math.floor((k * of) / countClasses) + 1;
    const to = Math.floor(((k + 1) * of) / countClasses);
    return { id: `${from}-${to}`, text: teacherWords.countClass(from, to, of) };
  });
}
