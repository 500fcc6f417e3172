import type { DiaryWeek } from "../../src/engine/diary.ts";
import { personWords } from "../words/person.ts";
import { contextOf, type Names } from "./waterfall.ts";

/** What happened in a week, in sentences: remarks, hard days, who listened, who blamed or pressed. Numbers stand in the rows. */
export function weekStory(week: DiaryWeek, names: Names): string {
  const { ordinary, listened, blamed, pressed, self } = contextOf(week, names);
  const struck = week.events.filter(({ preventedBy }) => preventedBy === null);
  const sentences = struck.map(({ setting, major }) => personWords.struck(setting, major));
  if (ordinary > 0) sentences.push(personWords.hardDay(ordinary));
  if (listened.length > 0) sentences.push(personWords.listened(listened));
  if (blamed.length > 0) sentences.push(personWords.blamed(blamed));
  if (pressed.length > 0) sentences.push(personWords.pressed(pressed, self));
  if (struck.length > 0 && week.asks.length === 0) sentences.push(personWords.toldNobody(self));
  return sentences.length === 0 ? personWords.calm() : sentences.join(" ");
}
