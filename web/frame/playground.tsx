import { useEffect, useLayoutEffect } from "preact/hooks";
import { CompareRoom } from "../compare/compare-room.tsx";
import { mostChanged } from "../compare/most-changed.ts";
import { openPerson, redo, showWeek, undo } from "../state/actions.ts";
import { openDesk } from "../state/desk.ts";
import { desk } from "../state/history.ts";
import { lead } from "../state/lead.ts";
import type { Room } from "../state/place.ts";
import { store } from "../state/store.ts";
import { keepFocus } from "./keep-focus.ts";
import { lazy } from "./lazy.tsx";
import { NobodyYet, PersonRoom } from "./person-room.tsx";
import { ToolRow } from "./tool-row.tsx";

type DocumentRoom = Exclude<Room, "sweep">;

const NetworkRoom = lazy(async () => (await import("../editor/network-room.tsx")).NetworkRoom);
const SweepRoom = lazy(async () => (await import("../sweep/sweep-room.tsx")).SweepRoom);
const ScenarioRoom = lazy(async () => (await import("../scenario/scenario-room.tsx")).ScenarioRoom);

/** The playground: rooms over one document, the reader's own; and one over results of many runs, which needs no document. */
export function Playground({ room }: { room: Room }) {
  return room === "sweep" ? <SweepRoom /> : <DocumentRooms room={room} />;
}

function DocumentRooms({ room }: { room: DocumentRoom }) {
  useEffect(() => void openDesk(), []);
  useEffect(() => {
    addEventListener("keydown", undoOrRedo);
    return () => removeEventListener("keydown", undoOrRedo);
  }, []);
  const mine = store.holds.value === desk;
  useLayoutEffect(keepFocus, [mine]);
  return (
    <>
      <ToolRow room={room} />
      {mine ? <RoomNow room={room} /> : <main class="fetching" id="main" tabIndex={-1} />}
    </>
  );
}

function RoomNow({ room }: { room: DocumentRoom }) {
  const open = store.open.value;
  const runs = store.runs.value;
  // The room Person needs somebody: whoever a question led to, whoever is chosen, else the one who changed most.
  useEffect(() => {
    // Read now rather than as drawn: a link may have opened somebody meanwhile.
    if (room !== "person" || store.open.peek() !== null || runs === null) return;
    const led = lead.peek();
    if (led !== null && led.runs === null) {
      lead.value = { ...led, runs };
      openPerson(led.person, led.variant);
      showWeek(led.week);
    } else openPerson(store.selected.peek() ?? mostChanged(store) ?? 0);
  }, [room, open, runs]);
  switch (room) {
    case "compare":
      return <CompareRoom />;
    case "person":
      return open === null ? <NobodyYet /> : <PersonRoom {...open} />;
    case "network":
      return <NetworkRoom />;
    case "scenario":
      return <ScenarioRoom />;
  }
}

/** Ctrl+Z and its kin, but for text fields, which have an undo of their own. */
function undoOrRedo(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  if (
    !(ctrlKey || metaKey) ||
    (target instanceof HTMLElement && target.closest("input, textarea, [contenteditable=true]") !== null)
  )
    return;
  const back = key.toLowerCase() === "z" && !shiftKey;
  const forth = key.toLowerCase() === "y" || (key.toLowerCase() === "z" && shiftKey);
  if (!back && !forth) return;
  event.preventDefault();
  if (back) undo();
  else redo();
}
