/** What opening a link or a hand-out takes, in one piece that is fetched when there is one. */
export { applyState } from "./apply-state.ts";
export { readLink, shippedTexts, stateOf } from "./link.ts";
export { isGoneOnWith, remember } from "./opened-before.ts";
