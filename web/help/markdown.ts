/** As much of Markdown as the documentation's pages use: headings, paragraphs, lists, tables; bold, italics, code, links. */
export type Block =
  | { readonly is: "heading"; readonly depth: number; readonly text: string }
  | { readonly is: "paragraph"; readonly parts: readonly Inline[] }
  | { readonly is: "list"; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly is: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

export type Inline =
  | { readonly is: "text" | "bold" | "italic" | "code"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly to: string };

/** Reads a page. What it does not know stays text. */
export function readMarkdown(source: string): readonly Block[] {
  const stretches = source
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/\n{2,}/)
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch !== "");
  return stretches.map((stretch): Block => {
    const heading = /^(#{1,4}) (.*)$/.exec(stretch);
    if (heading !== null) return { is: "heading", depth: heading[1].length, text: plainOf(readInline(heading[2])) };
    const lines = stretch.split("\n");
    if (lines.every((line) => line.startsWith("|"))) return table(lines);
    if (lines[0].startsWith("- "))
      return {
        is: "list",
        items: stretch
          .split(/^- /m)
          .slice(1)
          .map((item) => readInline(joined(item))),
      };
    return { is: "paragraph", parts: readInline(joined(stretch)) };
  });
}

/** The pieces of a line of text. */
export function readInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  const pattern = /\[((?:[^\][]|\[[^\]]*\])*)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`/g;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) found.push({ is: "text", text: text.slice(from, match.index) });
    const [whole, linked, to, bold, italic, code] = match;
    if (linked !== undefined) found.push({ is: "link", text: linked, to });
    else if (bold !== undefined) found.push({ is: "bold", text: bold });
    else if (italic !== undefined) found.push({ is: "italic", text: italic });
    else found.push({ is: "code", text: code });
    from = match.index + whole.length;
  }
  if (from < text.length) found.push({ is: "text", text: text.slice(from) });
  return found;
}

/** Inline pieces without their marks. */
export function plainOf(parts: readonly Inline[]): string {
  return parts.map(({ text }) => text).join("");
}

function table(lines: readonly string[]): Block {
  const [head, , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => readInline(cell.trim())),
  );
  return { is: "table", head, rows };
}

function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}
