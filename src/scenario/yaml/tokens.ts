import type { CST } from "yaml";

/** A word of YAML that scenarios do without. */
export interface Stray {
  readonly kind: "anchor" | "alias" | "tag" | "directive";
  readonly text: string;
  readonly offset: number;
}

/** What the flat tokens of a file say before anything is composed of them. */
export interface Survey {
  /** Offset of the first token nested deeper than allowed, or null. */
  readonly tooDeep: number | null;
  /** In order of place. */
  readonly strays: readonly Stray[];
  /** Offsets of the documents after the first. */
  readonly more: readonly number[];
  /** Offset of a quotation mark that nothing closes, or null. */
  readonly openQuote: number | null;
}

/**
 * Looks through tokens without recursion: composing a kilobyte of "[" can end the process, so depth is measured here, and
 * aliases are found here, before they can multiply.
 */
export function surveyTokens(roots: readonly CST.Token[], deepest: number): Survey {
  const strays: Stray[] = [];
  const documents = roots.filter(({ type }) => type === "document").map(({ offset }) => offset);
  let tooDeep: number | null = null;
  let openQuote: number | null = null;
  const open: [CST.Token, number][] = roots.map((token) => [token, 1]);

  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, level] = next;
    if (level > deepest && (tooDeep === null || token.offset < tooDeep)) tooDeep = token.offset;
    if (token.type === "directive") strays.push({ kind: "directive", text: token.source, offset: token.offset });
    if (token.type === "alias") strays.push({ kind: "alias", text: token.source, offset: token.offset });
    if (isUnclosed(token)) openQuote = token.offset;
    if ("start" in token && Array.isArray(token.start)) noteProps(token.start);
    if (token.type === "document" && token.value !== undefined) open.push([token.value, level]);
    if ("props" in token) noteProps(token.props);
    if (!("items" in token)) continue;
    for (const item of token.items) {
      noteProps(item.start);
      noteProps(item.sep);
      for (const part of [item.key, item.value]) if (part) open.push([part, level + 1]);
    }
  }
  strays.sort((a, b) => a.offset - b.offset);
  return { tooDeep, strays, more: documents.slice(1), openQuote };

  function noteProps(tokens: readonly CST.Token[] | undefined): void {
    for (const token of tokens ?? []) {
      if (token.type === "anchor" || token.type === "tag")
        strays.push({ kind: token.type, text: token.source, offset: token.offset });
    }
  }
}

function isUnclosed(token: CST.Token): boolean {
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return false;
  const quote = token.type === "double-quoted-scalar" ? '"' : "'";
  return token.source.length < 2 || !token.source.endsWith(quote);
}
