import { record } from "./checks.ts";
import { OtherRelease } from "./document-wire.ts";
import type { SharedState } from "./shared-state.ts";
import { squeeze, unsqueeze } from "./squeeze.ts";
import { stateFromWire, stateToWire } from "./state-wire.ts";

/** How each link begins: the version of what follows. */
const linkStart = "#v1=";
/** Characters up to which a link should stay: longer ones are cut by some messengers. */
export const shortLink = 1500;
/** Characters beyond which a link is none: a file is offered instead. */
export const longestLink = 8000;

/** A state as the hash of an address. Says texts in full while the link stays short, else what differs from shipped ones. */
export async function linkOf(state: SharedState): Promise<string> {
  const shipped = await shippedTexts();
  const full = linkStart + (await squeeze(JSON.stringify(stateToWire(state, shipped))));
  if (full.length <= shortLink) return full;
  const brief = linkStart + (await squeeze(JSON.stringify(stateToWire(state, shipped, true))));
  return brief.length < full.length ? brief : full;
}

/** What a hash turns out to say. */
export type Opened =
  /** `changed`: a scenario that it leans on is another one in this release; it opens as it is now. */
  | { readonly kind: "state"; readonly state: SharedState; readonly changed: boolean }
  /** Made by a later release, which says links otherwise. */
  | { readonly kind: "later release" }
  | { readonly kind: "broken" };

/** Reads a link; never throws. */
export async function readLink(hash: string): Promise<Opened> {
  if (!hash.startsWith(linkStart)) return { kind: /^#v\d+=/.test(hash) ? "later release" : "broken" };
  try {
    const wire: unknown = JSON.parse(await unsqueeze(hash.slice(linkStart.length)));
    return { kind: "state", ...stateOf(wire, await shippedTexts()) };
  } catch {
    return { kind: "broken" };
  }
}

/**
 * What was said, as far as this release knows the scenarios that it leans on: else the scenario as it is now, else the place alone.
 * @throws Error for anything that is no state
 */
export function stateOf(wire: unknown, shipped: ReadonlyMap<string, string>): { state: SharedState; changed: boolean } {
  const { d, ...place } = record(wire);
  try {
    return { state: stateFromWire(wire, shipped), changed: false };
  } catch (error) {
    if (!(error instanceof OtherRelease)) throw error;
  }
  const { t: _, f: __, ...asShipped } = record(d);
  try {
    return { state: stateFromWire({ ...place, d: asShipped }, shipped), changed: true };
  } catch (error) {
    if (!(error instanceof OtherRelease)) throw error;
    return { state: stateFromWire(place, shipped), changed: true };
  }
}

/** Texts that come with Kith, fetched when a link needs them. */
export async function shippedTexts(): Promise<ReadonlyMap<string, string>> {
  return (await import("./shipped-texts.ts")).shippedTexts;
}
