import { handoutId } from "./one-file.ts";
import type { SharedState } from "./shared-state.ts";
import { stateToWire } from "./state-wire.ts";

/**
 * The lab's one file with a state baked in: a hand-out. It opens with that scenario and with what pupils are to see.
 * @param file text of the one file, plain or a hand-out itself
 */
export function bakeHandout(file: string, state: SharedState, title: string, shipped: ReadonlyMap<string, string>): string {
  // "<" would end the script element that the state lies in; in JSON it can be said otherwise.
  const json = JSON.stringify({ version: 1, state: stateToWire(state, shipped, true) }).replaceAll("<", "\\u003c");
  return file
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(slot, (_, before: string, after: string) => before + json + after);
}

const slot = new RegExp(`(<script type="application/json" id="${handoutId}">)[^<]*(</script>)`);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
