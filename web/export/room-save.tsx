import type { Room } from "../state/place.ts";
import { compareRows } from "./compare-rows.ts";
import { personRows } from "./person-rows.ts";
import { SaveMenu } from "./save-menu.tsx";

/** "Save" in the rooms that show runs. */
export function RoomSave({ room }: { room: Room }) {
  if (room === "compare") return <SaveMenu rows={compareRows} />;
  return room === "person" ? <SaveMenu rows={personRows} /> : null;
}
