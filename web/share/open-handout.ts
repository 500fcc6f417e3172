import { place } from "../state/place.ts";
import { handoutId, isOneFile } from "./one-file.ts";
import type { SharedState } from "./shared-state.ts";

/** Opens what this file was baked with; null if it is a plain one. Settles when the page knows its place. */
export function openHandout(): Promise<void> | null {
  const baked = bakedState();
  return baked === null ? null : open(baked);
}

/** What the file says in its slot, or null for nothing that this version knows. */
function bakedState(): unknown {
  if (!isOneFile()) return null;
  try {
    const { version, state } = JSON.parse(document.getElementById(handoutId)?.textContent ?? "{}") as Record<string, unknown>;
    return version === 1 ? state : null;
  } catch {
    return null;
  }
}

async function open(baked: unknown): Promise<void> {
  const { applyState, isGoneOnWith, remember, shippedTexts, stateOf } = await import("./opening-parts.ts");
  let state: SharedState;
  try {
    ({ state } = stateOf(baked, await shippedTexts()));
  } catch {
    return; // Somebody changed the file by hand: it opens as the plain lab.
  }
  const id = JSON.stringify(baked);
  const goesOn = isGoneOnWith(id, { byReload: false });
  remember(id);
  // A reader who was elsewhere in the hand-out, and reloads, stays there.
  applyState(location.hash === "" ? state : movedTo(state), goesOn);
}

function movedTo(state: SharedState): SharedState {
  return { ...state, place: place.value, lesson: null, week: 0, selected: null, variant: null };
}
