import { effect } from "@preact/signals";
import { keep, kept } from "../state/kept.ts";
import { go, place } from "../state/place.ts";
import { everything, isPupils, readView, view } from "../state/shown.ts";
import { keptSettings } from "../teacher/kept-settings.ts";
import { firstPlace, isForPupils } from "./for-pupils.ts";
import { isOneFile } from "./one-file.ts";

/** Where this tab remembers what pupils see, so that it holds when they have gone on from the link that said so. */
const key = "kith.view";

/** Keeps pupils where their teacher sent them: another place leads to the first that there is for them. */
export function keepInView(): void {
  recall();
  // On a teacher's own screen the words of support stand where pupils have them.
  if (!isPupils.value) view.value = { ...everything, support: keptSettings().view?.support ?? "" };
  effect(() => {
    if (!isPupils.value) return;
    remember();
    if (!isForPupils(place.value, view.value)) go(firstPlace(view.value), { instead: true });
  });
}

// A hand-out says what pupils see itself, and another file in the same tab is another matter.
function remember(): void {
  if (!isOneFile()) keep(key, view.value, { inTab: true });
}

function recall(): void {
  const before = isOneFile() ? null : readView(kept(key, { inTab: true }));
  if (before === null) return;
  view.value = before;
  isPupils.value = true;
}
