import { coreWords } from "../words/core.ts";

export type Room = "compare" | "person";

/** The rooms there are. Links rather than tabs of one panel: each room is a page of its own. */
export function RoomTabs({ room, onRoom }: { room: Room; onRoom: (room: Room) => void }) {
  const rooms: readonly Room[] = ["compare", "person"];
  return (
    <nav class="rooms" aria-label={coreWords.rooms()}>
      {rooms.map((own) => (
        <button
          key={own}
          type="button"
          class="room"
          aria-current={own === room ? "page" : undefined}
          onClick={() => own !== room && onRoom(own)}
        >
          {coreWords[own]()}
        </button>
      ))}
    </nav>
  );
}
