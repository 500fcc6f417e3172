import { inLanguage } from "./language.ts";
import { sentence } from "./numbers.ts";

/** What is wrong with a scenario, as sentences. */
const problemWords = inLanguage("problems", {
  whole: (message: string, suggestion?: string) => `${stopped(sentence(message))}${meant(suggestion)}`,
  item: (body: string, suggestion?: string) => `This item ${stopped(body)}${meant(suggestion)}`,
  key: (key: string, body: string, suggestion?: string) => `\u201c${key}\u201d ${stopped(body)}${meant(suggestion)}`,
});

/**
 * A problem as a sentence, with the key's own name, as it is written, in the place of its path: where it stands in the file is
 * said by the line.
 */
export function problemSentence({
  path,
  message,
  suggestion,
}: {
  readonly path: string;
  readonly message: string;
  readonly suggestion?: string;
}): string {
  const key = path.split(".").pop() ?? "";
  if (key === "" || !message.startsWith(`${path} `)) return problemWords.whole(message, suggestion);
  // An item of a list has a number for a name, which says less than its place.
  if (/^\d+$/.test(key)) return problemWords.item(message.slice(path.length + 1), suggestion);
  return problemWords.key(key, message.slice(path.length + 1), suggestion);
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean \u201c${suggestion}\u201d?`;
}

/** With a full stop, unless it ends in a question. */
function stopped(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
