import { existsSync, readFileSync } from "node:fs";
import type { HeldBy } from "./claim.ts";

/**
 * The whole title of a test, with what stands around it: "a safe space: takes its hours from hiding ...".
 * @throws Error where no test of that file begins so, or the file is not there
 */
export function titleOf({ file, title }: HeldBy): string {
  const found = existsSync(file) ? titlesIn(readFileSync(file, "utf8")).find(({ own }) => own.startsWith(title)) : undefined;
  if (found === undefined) throw new Error(`${file} has no test whose title begins "${title}"`);
  return found.around === null ? found.own : `${found.around}: ${found.own}`;
}

function titlesIn(source: string): { readonly own: string; readonly around: string | null }[] {
  const titles: { own: string; around: string | null }[] = [];
  let around: string | null = null;
  for (const [, indent, kind, text] of source.matchAll(/^( *)(describe|test)\(\s*"((?:[^"\\]|\\.)*)"/gm)) {
    const words = text.replaceAll('\\"', '"');
    if (kind === "describe") around = words;
    else titles.push({ own: words, around: indent === "" ? null : around });
  }
  return titles;
}
