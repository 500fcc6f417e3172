import { tell } from "../state/toast.ts";
import { shareWords } from "../words/share.ts";
import { pageAddress, reach } from "./address.ts";
import { linkOf, longestLink } from "./link.ts";
import { linkOffer } from "./link-offer.ts";
import type { SharedState } from "./shared-state.ts";
import { stateNow } from "./state-now.ts";

/**
 * Copies a link to what the page shows, or to another state. Where the browser does not let it, the link is shown to be copied by
 * hand; where a scenario is too long for a link, a file is offered.
 */
export async function copyLink(state: SharedState = stateNow()): Promise<void> {
  const hash = await linkOf(state);
  if (hash.length > longestLink) {
    linkOffer.value = { kind: "file", letters: hash.length, state };
    return;
  }
  const link = pageAddress() + hash;
  try {
    await navigator.clipboard.writeText(link);
    tell(shareWords.copied[reach()]());
  } catch {
    linkOffer.value = { kind: "select", link };
  }
}
