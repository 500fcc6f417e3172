import type { Series } from "../../charts/curves.tsx";
import { lessonWords } from "../../words/lessons.ts";
import { measureWords } from "../../words/measures.ts";
import { personName } from "../../words/person-name.ts";
import type { People, RunSet, ShownMeasure, VariantRun } from "../../worker/protocol.ts";
import type { Lesson } from "../lesson.ts";
import { personNamed } from "./people.ts";

/** The person whom a lesson is about, by place; -1 where it is about everybody. */
export function lessonPerson({ person }: Lesson, people: People): number {
  return person === null ? -1 : personNamed(people, person);
}

/** Measures that a lesson's chart can show, the first of which it opens with. None where it is about one person. */
export function measuresOf(lesson: Lesson, people: People): readonly ShownMeasure[] {
  if (followsPerson(lesson)) return [];
  if (lesson.chart === "worst") return ["distress", "worstTenth"];
  if (lesson.chart === "devalued") return ["distressDevalued", "distress"];
  return people.identities.some((bits) => bits !== 0) ? ["distress", "distressDevalued"] : ["distress"];
}

/** Whether the chart is of one person. */
function followsPerson({ chart, person }: Lesson): boolean {
  return chart === "person" || (chart === "dose" && person !== null);
}

/** A line for each variant: of the person, or of a measure of everybody. */
export function lessonSeries(lesson: Lesson, { people, variants }: RunSet, measure: ShownMeasure): readonly Series[] {
  const person = followsPerson(lesson) ? lessonPerson(lesson, people) : -1;
  return variants.map((run) => ({
    letter: run.letter,
    name: run.name,
    values: person < 0 ? run.model[measure] : personLine(run, people.size, person),
  }));
}

/** What the lines are of. */
export function seriesTitle(lesson: Lesson, { people }: RunSet, measure: ShownMeasure): string {
  const person = followsPerson(lesson) ? lessonPerson(lesson, people) : -1;
  return person < 0 ? measureWords[measure].title : lessonWords.personDistress(personName(people, person));
}

/** Somebody's distress while they are there. */
function personLine({ weeks, people: { shown, absent } }: VariantRun, size: number, person: number): Float32Array {
  return Float32Array.from(weeks, (_, w) => (absent[w * size + person] === 1 ? Number.NaN : shown[w * size + person]));
}
