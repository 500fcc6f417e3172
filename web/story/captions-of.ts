import { personName } from "../words/person-name.ts";
import { storyWords } from "../words/story.ts";
import type { RunSet } from "../worker/protocol.ts";
import type { ClearStory } from "./clearest-story.ts";
import type { Beat } from "./opening-beats.ts";

/** Something said in the picture, and beside what: a person, or the tie between the person and another. */
export interface Caption {
  readonly says: Beat["says"];
  readonly text: string;
  readonly person: number;
  readonly other: number | null;
}

/** What is said in a beat, of the run as it was. */
export function captionsOf(
  story: ClearStory | null,
  { says, week }: Pick<Beat, "says" | "week">,
  runs: RunSet,
): readonly Caption[] {
  if (story === null || says === "nothing") return [];
  const { person } = story;
  if (says === "since") {
    const now = runs.variants[0].people.shown[week * runs.people.size + person];
    return [{ says, text: storyWords.since(nameOf(runs, person), story.before, now), person, other: null }];
  }
  const first: Caption = { says: "hurt", text: hurtText(story, runs), person, other: story.pressedBy[0] ?? null };
  if (says === "hurt") return [first];
  return [first, { says: "help", text: helpText(story, runs), person, other: story.listeners[0] }];
}

function hurtText({ person, events, setting, major, pressedBy }: ClearStory, runs: RunSet): string {
  const name = nameOf(runs, person);
  const remark = major
    ? storyWords.major(name, setting)
    : events > 1
      ? storyWords.remarks(name, events)
      : storyWords.remark(name, setting);
  if (pressedBy.length === 0) return remark;
  const by = pressedBy.map((other) => nameOf(runs, other));
  return `${remark} ${storyWords.pressed(name, by)}`;
}

function helpText({ person, listeners }: ClearStory, runs: RunSet): string {
  const { identities } = runs.people;
  const names = listeners.map((other) => nameOf(runs, other));
  const alike = listeners.length === 1 && (identities[person] & identities[listeners[0]]) !== 0;
  return alike ? storyWords.beenThere(nameOf(runs, person), names[0]) : storyWords.listened(nameOf(runs, person), names);
}

function nameOf({ people }: RunSet, person: number): string {
  return personName(people, person);
}
