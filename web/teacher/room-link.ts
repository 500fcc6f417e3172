import { useEffect, useState } from "preact/hooks";
import { firstPlace, roomsFor } from "../share/for-pupils.ts";
import { linkOf } from "../share/link.ts";
import { plainState, type SharedState } from "../share/shared-state.ts";
import { deskDocument } from "../state/desk.ts";
import type { ScenarioDocument } from "../state/document.ts";
import { currentLanguage } from "../words/language.ts";
import { type RoomSettings, roomSettings } from "./room-settings.ts";
import { subjectNow } from "./subject.ts";

/** What goes out: the state, and the hash that says it. */
export interface RoomLink {
  readonly state: SharedState;
  readonly hash: string;
  /** The playground's scenario in it, or null where pupils have no room of the playground. */
  readonly document: ScenarioDocument | null;
}

/** What pupils get with the settings as they are; null for the moment that it takes to say it. */
export function useRoomLink(): RoomLink | null {
  const settings = roomSettings.value;
  const [link, setLink] = useState<RoomLink | null>(null);
  useEffect(() => {
    let here = true;
    void roomLink(settings).then((made) => {
      if (here) setLink(made);
    });
    return () => {
      here = false;
    };
  }, [settings]);
  return link;
}

async function roomLink(settings: RoomSettings): Promise<RoomLink> {
  const document = roomsFor(settings.view).length > 0 ? await deskDocument() : null;
  const state = pupilsState(settings, document);
  return { state, hash: await linkOf(state), document };
}

/** The state that pupils begin with. */
function pupilsState({ view, looks }: RoomSettings, document: ScenarioDocument | null): SharedState {
  const subject = subjectNow();
  const place = firstPlace(view, subject.about === "lesson" ? subject.lesson.id : null);
  return { ...plainState, place, document, view, looks, language: currentLanguage() };
}
