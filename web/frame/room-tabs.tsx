import { addressOf, type Room, rooms } from "../state/place.ts";
import { roomsShown } from "../state/shown.ts";
import { coreWords } from "../words/core.ts";

/** The rooms there are. Links rather than tabs of one panel: each room is a page of its own. */
export function RoomTabs({ room }: { room: Room }) {
  return (
    <nav class="rooms" aria-label={coreWords.rooms()}>
      {rooms
        .filter((own) => roomsShown.value.has(own))
        .map((own) => (
          <a
            key={own}
            class="room"
            href={addressOf({ at: "playground", room: own })}
            aria-current={own === room ? "page" : undefined}
          >
            {coreWords.roomOf[own]()}
          </a>
        ))}
    </nav>
  );
}
