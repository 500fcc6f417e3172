import { readFileSync } from "node:fs";

/** The line of a document that holds a text, outside of sentences: something to type. @throws Error if there is not just one */
export function lineOf(document: string, text: string): string {
  const lines = readFileSync(document, "utf8")
    .split("```")
    .filter((_, block) => block % 2 === 1)
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.includes(text));
  if (lines.length !== 1) throw new Error(`${document} has ${lines.length} lines to type with "${text}"`);
  return lines[0];
}
