import { readFileSync } from "node:fs";

/** An entry of docs/references.bib. */
export interface Reference {
  readonly key: string;
  /** "article", "book" or "misc". */
  readonly kind: string;
  /** Fields as they stand in the file: author, title, journal, year, doi, keywords, note ... */
  readonly fields: Readonly<Record<string, string>>;
  /** Keys of model/sources.ts that rest on it. */
  readonly rows: readonly string[];
}

/** Where the references stand, seen from the project's root. */
export const bibliographyPath = "docs/references.bib";

/**
 * Reads the references. The file keeps to one shape, one field a line, so that a wrong line is found and not skipped.
 * @throws Error naming the line that is neither comment, entry, field nor end of an entry
 */
export function readBibliography(text: string = readFileSync(bibliographyPath, "utf8")): Reference[] {
  const found: Reference[] = [];
  let open: { key: string; kind: string; fields: Record<string, string> } | null = null;
  for (const [number, line] of text.split("\n").entries()) {
    const entry = /^@(\w+)\{([\w-]+),$/.exec(line);
    const field = /^ {2}(\w+) = \{(.*)\},$/.exec(line);
    if (open === null && (line === "" || line.startsWith("%"))) continue;
    if (open === null && entry !== null) open = { kind: entry[1], key: entry[2], fields: {} };
    else if (open !== null && field !== null && !Object.hasOwn(open.fields, field[1])) open.fields[field[1]] = field[2];
    else if (open !== null && line === "}") {
      const rows = (open.fields["keywords"] ?? "").split(", ").filter((row) => row !== "");
      found.push({ ...open, rows });
      open = null;
    } else
      throw new Error(`${bibliographyPath}:${number + 1} is "${line}"; it must be a comment, an entry or "  field = {value},"`);
  }
  if (open !== null) throw new Error(`${bibliographyPath} ends within the entry ${open.key}`);
  return found;
}

const bibliography = readBibliography();

/** The publications behind a source. */
export function referencesOf(key: string): Reference[] {
  return bibliography.filter(({ rows }) => rows.includes(key));
}

/**
 * A reference as a line of text: names, year, title, place, DOI. A title with a word that Kith's pages do not use stands in
 * the file of references alone (`options = {title here only}`).
 */
export function referenceText({ fields }: Reference): string {
  const { author, editor, title, year, doi, howpublished, options } = fields;
  const names = author === undefined ? (editor === undefined ? "" : `${people(editor)} (eds)`) : people(author);
  const who = [names, year === undefined ? "" : `(${year})`].filter((part) => part !== "").join(" ");
  const where = doi === undefined ? linked(howpublished ?? "") : `[doi:${doi}](https://doi.org/${doi})`;
  return [who, options === undefined ? plain(title ?? "") : "", plain(placeOf(fields)), where]
    .filter((part) => part !== "")
    .map((part) => (part.endsWith("?") ? part : `${part}.`))
    .join(" ");
}

/** Journal, volume with number, and pages, as far as they were seen. */
function placeOf({ journal, volume, number, pages }: Reference["fields"]): string {
  const issue = volume === undefined ? undefined : `${volume}${number === undefined ? "" : `(${number})`}`;
  return [journal, issue, pages].filter((part) => part !== undefined).join(", ");
}

/** "A; B and others" from BibTeX's "A and B and others"; more than four names become three and "others". */
function people(names: string): string {
  const list = names.split(" and ").map(plain);
  const known = list.filter((name) => name !== "others");
  const shown = known.length > 4 ? known.slice(0, 3) : known;
  return `${shown.join("; ")}${shown.length < list.length ? " and others" : ""}`;
}

function linked(place: string): string {
  if (/^PMC\d+$/.test(place)) return `[${place}](https://pmc.ncbi.nlm.nih.gov/articles/${place}/)`;
  return /^https:/.test(place) ? `[${place.split("/")[2]}](${place})` : place;
}

/** TeX's ways of writing, as plain text. */
function plain(text: string): string {
  return text
    .replaceAll("--", "-")
    .replaceAll("--", "-")
    .replaceAll("``", "“")
    .replaceAll("''", "”")
    .replace(/[{}\\]/g, "");
}
