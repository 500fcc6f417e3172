/** One condition on people: that they are in a group, or that they are not. */
export interface AmongTerm {
  /** "devalued", a dimension of identity, or "members of support circle". */
  readonly group: string;
  readonly not: boolean;
}

/**
 * An `among` of several conditions as it is kept: "religion & !race". Names have neither & nor ! in them, so that nothing is read twice
 * over. One condition that is no negation is its group, as ever.
 */
export function joinTerms(terms: readonly AmongTerm[]): string {
  return terms.map(({ group, not }) => `${not ? "!" : ""}${group}`).join(" & ");
}

/** The conditions of an `among` as it is kept, all of which hold together. */
export function termsOf(among: string): AmongTerm[] {
  return among
    .split(" & ")
    .map((term) => (term.startsWith("!") ? { group: term.slice(1), not: true } : { group: term, not: false }));
}

/**
 * The conditions of an `among` as a file writes it: "religion and not race". Names may have "and" in them, so the longest that is known
 * is taken; what is not known comes back as `unknown`.
 */
export function readTerms(
  written: string,
  groups: readonly string[],
): { readonly terms: AmongTerm[]; readonly unknown: string | null } {
  const words = written.trim().split(/\s+and\s+/);
  const terms: AmongTerm[] = [];
  for (let k = 0; k < words.length; ) {
    const found = longest(words.slice(k), groups);
    if (found === null) return { terms, unknown: words[k].replace(/^not\s+/, "") };
    terms.push(found.term);
    k += found.length;
  }
  return { terms, unknown: null };
}

function longest(words: readonly string[], groups: readonly string[]): { term: AmongTerm; length: number } | null {
  for (let length = words.length; length > 0; length--) {
    const text = words.slice(0, length).join(" and ");
    const without = /^not\s+(.+)$/.exec(text)?.[1];
    if (groups.includes(text)) return { term: { group: text, not: false }, length };
    if (without !== undefined && groups.includes(without)) return { term: { group: without, not: true }, length };
  }
  return null;
}

/** The support group, club or safe space that "members of support circle" names; null for another kind of group. */
export function meetingIn(group: string): string | null {
  return /^members of (.+)$/.exec(group)?.[1] ?? null;
}

/** How the members of a group that meets are named. */
export function membersOf(meeting: string): string {
  return `members of ${meeting}`;
}
