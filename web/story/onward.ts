import type { DiaryWeek } from "../../src/engine/diary.ts";
import { diaryNames } from "../compare/diary-names.ts";
import { weekStory } from "../person/week-story.ts";
import { showSide } from "../state/actions.ts";
import { leaveOnDesk } from "../state/desk.ts";
import { type Lead, lead } from "../state/lead.ts";
import { go } from "../state/place.ts";
import { ask, ranSource } from "../state/session.ts";
import { store } from "../state/store.ts";
import { outcomeWeeks } from "../tables/person-facts.ts";
import { storyWords } from "../words/story.ts";
import { partingOf, whoParted } from "./parting.ts";
import { held } from "./story-run.ts";
import { storyDocument } from "./texts.ts";

/** Takes the forty people along to somebody in whom it shows why the two networks ended apart, in the week in which their years part. */
export async function askWhy(): Promise<void> {
  const found = await findLead().catch(() => null);
  await leaveOnDesk(storyDocument());
  // Without a lead the room opens on who changed most by itself.
  lead.value = found;
  go({ at: "playground", room: "person" });
}

async function findLead(): Promise<Lead | null> {
  const runs = store.holds.peek() === held ? store.runs.peek() : null;
  const who = runs === null ? null : whoParted(runs);
  if (runs === null || who === null) return null;
  const { person } = who;
  const source = ranSource();
  const [inA, inB] = await Promise.all([0, 1].map((variant) => ask({ kind: "explain", source, person, variant })));
  if (inA?.kind !== "explained" || inB?.kind !== "explained") return null;
  const parting = partingOf(inA.diary, inB.diary, who.lower);
  if (parting === null) return null;
  const { week, moved, happened } = parting;
  const names = diaryNames(runs.people, person, store.summary.peek()?.mechanisms ?? []);
  // The network in which the week did more is the one with something to read.
  const variant = Math.abs(moved[0]) >= Math.abs(moved[1]) ? 0 : 1;
  const other = whoHurt(happened[variant]);
  return {
    person,
    variant,
    week,
    asked: other === null ? null : { who: other, week: week - 1 },
    sentence: storyWords.whyLead({
      name: names.self,
      lower: who.lower,
      ends: who.ends,
      over: Math.min(outcomeWeeks, store.lastWeek.peek()),
      week,
      moved,
      told: [weekStory(happened[0], names), weekStory(happened[1], names)],
    }),
    runs: null,
  };
}

/** Somebody who pressed or blamed in that week, or null. */
function whoHurt({ pressedBy, asks }: DiaryWeek): number | null {
  return pressedBy[0] ?? asks.find(({ blamed }) => blamed)?.contact ?? null;
}

/** Takes the forty people to the playground, to change their ties. */
export async function changeFriendship(): Promise<void> {
  await leaveOnDesk(storyDocument());
  go({ at: "playground", room: "network" });
}

/** Takes the forty people to the playground, with climate and policy beside the networks. */
export async function changeClimate(): Promise<void> {
  await leaveOnDesk(storyDocument());
  showSide("change");
  go({ at: "playground", room: "compare" });
}
