import { signal } from "@preact/signals";

/** A room of the playground. */
export const rooms = ["compare", "person", "network", "scenario", "sweep"] as const;
export type Room = (typeof rooms)[number];

/** Where in the lab a reader is. Every place has an address of its own, so that back, bookmarks and links work. */
export type Place =
  | { readonly at: "story" }
  | { readonly at: "lessons" }
  /** Steps count from 0. */
  | { readonly at: "lesson"; readonly lesson: string; readonly step: number }
  | { readonly at: "worksheet"; readonly lesson: string }
  | { readonly at: "playground"; readonly room: Room }
  | { readonly at: "teacher" }
  | { readonly at: "help"; readonly topic: string };

/** The address that shows a place, from its hash on. */
export function addressOf(place: Place): string {
  switch (place.at) {
    case "story":
      return "#/";
    case "lesson":
      return `#/lessons/${place.lesson}${place.step > 0 ? `/${place.step + 1}` : ""}`;
    case "worksheet":
      return `#/worksheet/${place.lesson}`;
    case "playground":
      return `#/${place.room}`;
    case "help":
      return place.topic === "" ? "#/help" : `#/help/${place.topic}`;
    default:
      return `#/${place.at}`;
  }
}

/** The place that a hash shows; the story for anything unknown. Null for a share link, which says more than a place. */
export function placeAt(hash: string): Place | null {
  if (hash.startsWith("#v")) return null;
  const [at = "", first = "", second = ""] = hash.replace(/^#\/?/, "").split("/");
  const room = rooms.find((one) => one === at);
  if (room !== undefined) return { at: "playground", room };
  if (at === "lessons" && first === "") return { at: "lessons" };
  if (at === "lessons") return { at: "lesson", lesson: first, step: Math.max(0, (Number.parseInt(second, 10) || 1) - 1) };
  if (at === "worksheet" && first !== "") return { at: "worksheet", lesson: first };
  if (at === "teacher") return { at: "teacher" };
  if (at === "help") return { at: "help", topic: first };
  return { at: "story" };
}

/** Where the reader is. Written by `go` and by the address bar only. */
export const place = signal<Place>({ at: "story" });

/** Goes to a place. Back comes back here; `instead` leaves no trace of where the reader was. */
export function go(next: Place, { instead = false }: { instead?: boolean } = {}): void {
  const address = addressOf(next);
  place.value = next;
  if (location.hash === address) return;
  if (instead) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

/** Follows the address bar: links, back and forward. `onLink` hears of share links. */
export function keepPlace(onLink: (hash: string) => void): void {
  const follow = () => {
    const found = placeAt(location.hash);
    if (found === null) onLink(location.hash);
    else place.value = found;
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  follow();
}
