import type { ImportFiles, TextFile } from "../../../src/network/formats/import-types.ts";

/** Endings that can be read. */
export const endings = [".csv", ".tsv", ".graphml", ".gexf", ".json"] as const;

/** Reads what was chosen or dropped; nothing leaves the page. */
export async function textsOf(files: readonly File[]): Promise<readonly TextFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
}

/**
 * Which of the files are the ties and which the people: by what their first lines name, then by what they are called. A
 * graph brings both.
 */
export function sortedFiles(texts: readonly TextFile[]): ImportFiles | null {
  const [first, second] = texts;
  if (first === undefined) return null;
  if (second === undefined) return { ties: first };
  return aboutPeople(first) > aboutPeople(second) ? { ties: second, people: first } : { ties: first, people: second };
}

/** How much a table looks as if it was about people rather than ties. */
function aboutPeople({ name, text }: TextFile): number {
  const header = (text.split(/\r?\n/, 1)[0] ?? "").toLowerCase();
  const tied = /\b(source|from|ego|sender)\b/.test(header) && /\b(target|to|alter|receiver)\b/.test(header);
  const called = /people|person|member|student|attribute|actor|name/i.test(name);
  return (tied ? -2 : 0) + (called ? 1 : 0) + (/\b(id|label|name)\b/.test(header) ? 1 : 0);
}
