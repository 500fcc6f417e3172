import { showSide } from "../state/actions.ts";
import { leaveOnDesk } from "../state/desk.ts";
import { go } from "../state/place.ts";
import { storyDocument } from "./texts.ts";

/** Takes the forty people along to the diary of the one whose year differs most between the two networks. */
export async function askWhy(): Promise<void> {
  await leaveOnDesk(storyDocument());
  // The room opens on who changed most by itself.
  go({ at: "playground", room: "person" });
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
