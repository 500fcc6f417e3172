import { useLayoutEffect, useRef } from "preact/hooks";
import { addressOf, type Room, rooms } from "../state/place.ts";
import { roomsShown } from "../state/shown.ts";
import { coreWords } from "../words/core.ts";

/** The rooms there are. Links rather than tabs of one panel: each room is a page of its own. */
export function RoomTabs({ room }: { room: Room }) {
  const list = useRef<HTMLElement>(null);
  // Where they do not all fit they scroll, and the one that is open is to be seen.
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [room]);
  return (
    <nav class="rooms" aria-label={coreWords.rooms()} ref={list}>
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
