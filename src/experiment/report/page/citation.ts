/** How the program is cited. */
export interface Citation {
  readonly authors: readonly string[];
  readonly title: string;
  readonly version: string;
  readonly year: string;
}

/** "The Kith developers (2026). Kith: a laboratory for alliances, stigma and networks, version 0.2.0." */
export function citationText({ authors, title, version, year }: Citation): string {
  return `${authors.join(", ")} (${year}). ${title}, version ${version}.`;
}
