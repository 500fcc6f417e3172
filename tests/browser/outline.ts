import type { Page } from "playwright-core";

/** What somebody hears of who moves from landmark to landmark and from heading to heading; and each picture and table. */
const told = /^(banner|navigation|main|region|complementary|dialog|heading|img|table|listbox|slider|tablist|radiogroup)\b/;

/** A screen as a screen reader has it, in outline: numbers are left out, for they change with the model. */
export async function outline(page: Page): Promise<string> {
  const whole = await page.locator("body").ariaSnapshot();
  const lines: string[] = [];
  for (const line of whole.split("\n")) {
    const [, indent = "", quote = "", what = ""] = /^(\s*)- (')?(.*)$/.exec(line) ?? [];
    if (!told.test(what)) continue;
    // A name with a colon in it stands in quotes of its own.
    const [own] = quote === "" ? (/^[^":]*("(?:[^"\\]|\\.)*")?( \[[^\]]*\])*/.exec(what) ?? [what]) : what.split(/'(?::|$)/);
    lines.push(`${indent}- ${own.replace(/"(.*)"/, (name) => name.replace(/[\u2212-]?\d+(?:[.,]\d+)*/g, "#"))}`);
  }
  // Of things alike one is enough.
  return lines.filter((line, k) => line !== lines[k - 1]).join("\n");
}
