import { markOf } from "./text-change.ts";

/**
 * The data that come with Kith, by the name that a scenario calls them, with the mark of each text. The page's worker has the texts
 * themselves: they are far too long for a link, and a second time in the one file they would be a tenth of it.
 */
export const dataMarks: ReadonlyMap<string, string> = new Map([
  ["kith:monastery/people.csv", "alpr7a"],
  ["kith:monastery/ties.csv", "13q72uc"],
  ["kith:workplace/people.csv", "nktn88"],
  ["kith:workplace/ties.csv", "1colix4"],
]);

/** Files without the data that whoever opens them has anyway: the terminal hands those to the page as well. */
export function withoutData(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).filter(([name, text]) => !dataMarks.has(name) || dataMarks.get(name) !== markOf(text)),
  );
}
