import { readFileSync } from "node:fs";

/**
 * The docstring of something that a file exports, as Markdown: its paragraphs, and indented lines as a block. Rules that have
 * no table of their own are told from where they stand, so that page and code cannot part.
 * @throws Error if the file has no docstring of that name
 */
export function docstring(path: string, name: string): string {
  const source = readFileSync(path, "utf8");
  const place = new RegExp(`^export (async )?(function|const|class|interface) ${name}\\b`, "m").exec(source)?.index ?? -1;
  const start = source.lastIndexOf("/**", place);
  const end = source.indexOf("*/", start);
  if (place < 0 || start < 0 || source.slice(end + 2, place).trim() !== "")
    throw new Error(`${path} has no docstring for ${name}`);
  const lines = source
    .slice(start + 3, end)
    .split("\n")
    .map((line) => line.replace(/^ \* ?/, "").trimEnd());
  const tags = lines.findIndex((line) => line.startsWith("@"));
  return blocks(tags < 0 ? lines : lines.slice(0, tags)).join("\n\n");
}

/** Paragraphs of a docstring; what is indented by two or more becomes a text block. */
function blocks(lines: readonly string[]): string[] {
  const found: { rule: boolean; lines: string[] }[] = [];
  let fresh = true;
  for (const line of lines) {
    if (line.trim() === "") {
      fresh = true;
      continue;
    }
    const rule = line.startsWith("  ");
    const last = found.at(-1);
    if (fresh || last === undefined || last.rule !== rule) found.push({ rule, lines: [line] });
    else last.lines.push(line);
    fresh = false;
  }
  return found.map(({ rule, lines: text }) =>
    rule ? `\`\`\`text\n${text.map((line) => line.slice(2)).join("\n")}\n\`\`\`` : text.map((line) => line.trim()).join(" "),
  );
}
