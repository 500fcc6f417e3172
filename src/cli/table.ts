import Table from "cli-table3";

/** A table of text without lines or colors: first column to the left, the others as told (to the right if not). */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[], left: readonly number[] = [0]): string {
  const none = { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "" };
  const more = { "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "  " };
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, k) => (left.includes(k) ? "left" : "right")),
    chars: { ...none, ...more },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Lines of at most 100 characters, broken between words; later lines are set in by two. */
export function wrapped(text: string, width = 100): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
