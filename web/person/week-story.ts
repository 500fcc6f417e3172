import type { DiaryWeek } from "../../src/engine/diary.ts";
import { personWords } from "../words/person.ts";
import { contextOf, type Names } from "./waterfall.ts";

/** What happened in a week, in sentences: remarks, hard days, who listened, who blamed or pressed, whose ties began or ended. Numbers stand in the rows. */
export function weekStory(week: DiaryWeek, names: Names): string {
  const ties = tieStory(week, names);
  const { ordinary, listened, blamed, pressed, self } = contextOf(week, names);
  const struck = week.events.filter(({ preventedBy }) => preventedBy === null);
  const sentences = alike(struck).map(({ setting, major, number }) => personWords.struck(setting, major, number));
  if (ordinary > 0) sentences.push(personWords.hardDay(ordinary));
  if (listened.length > 0) sentences.push(personWords.listened(listened));
  if (blamed.length > 0) sentences.push(personWords.blamed(blamed));
  if (pressed.length > 0) sentences.push(personWords.pressed(pressed, self));
  if (struck.length > 0 && week.asks.length === 0) sentences.push(personWords.toldNobody(self));
  return [...(sentences.length === 0 ? [personWords.calm()] : sentences), ...ties].join(" ");
}

/** Events of the same kind at the same place, counted, in the order of the first of each. */
function alike(events: DiaryWeek["events"]) {
  const found = new Map<string, { readonly setting: string; readonly major: boolean; number: number }>();
  for (const { setting, major } of events) {
    const key = `${setting} ${major}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { setting, major, number: 1 });
    else known.number++;
  }
  return [...found.values()];
}

/** Whom the week brought and took away. */
function tieStory({ tiesBegan, tiesEnded }: DiaryWeek, { self, nameOf }: Names): readonly string[] {
  return [
    ...(tiesBegan.length > 0 ? [personWords.tiesBegan(tiesBegan.map(nameOf), self)] : []),
    ...(tiesEnded.length > 0 ? [personWords.tiesEnded(tiesEnded.map(nameOf), self)] : []),
  ];
}

/** The mechanism behind ups and downs: noise with memory. */
const chance = "mood";

/** Whether ups and downs moved distress more this week than anything else did. */
export function mostlyChance({ shown }: DiaryWeek): boolean {
  const by = new Map<string, number>();
  for (const { mechanism, way, points } of shown) if (way !== "limit") by.set(mechanism, (by.get(mechanism) ?? 0) + points);
  const own = Math.abs(by.get(chance) ?? 0);
  return own >= 1 && [...by].every(([mechanism, points]) => mechanism === chance || Math.abs(points) < own);
}
