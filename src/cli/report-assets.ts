import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline";
import { parse } from "yaml";
import cff from "../../CITATION.cff?raw";
import type { Citation } from "../experiment/report/page/citation.ts";

/** The fonts of the design (SIL Open Font License 1.1) as rules that hold their files, so that a page with them asks for none. */
export const fontRules = [fontRule("Source Sans 3 Variable", sans), fontRule("Source Serif 4 Variable", serif)].join("\n");

/** CITATION.cff, as far as a page says it. */
export function citation(): Citation {
  const { authors, title, version, ...rest } = parse(cff) as {
    readonly authors: readonly { readonly name: string }[];
    readonly title: string;
    readonly version: string;
    readonly "date-released": string | Date;
  };
  const released = rest["date-released"];
  const year = typeof released === "string" ? released.slice(0, 4) : String(released.getUTCFullYear());
  return { authors: authors.map(({ name }) => name), title, version, year };
}

function fontRule(family: string, address: string): string {
  return `@font-face { font-family: "${family}"; src: url("${address}") format("woff2"); font-weight: 200 900; }`;
}
