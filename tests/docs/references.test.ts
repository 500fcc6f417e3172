import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBibliography, referencesOf, referenceText } from "../../docs/source/bibliography.ts";
import { targets } from "../../docs/source/targets.ts";
import { sourceOf, sources } from "../../src/model/sources.ts";

const bibliography = readBibliography();

test("every source has a publication in references.bib, and every publication there stands behind a source", () => {
  expect(sources.filter(({ key }) => referencesOf(key).length === 0).map(({ key }) => key)).toEqual([]);
  const lost = bibliography.filter(
    ({ rows }) => rows.length === 0 || !rows.every((row) => row.startsWith("docs/") || sourceOf(row)),
  );
  expect(lost.map(({ key }) => key)).toEqual([]);
});

test("every entry says what was seen of it, and no key stands twice", () => {
  for (const { key, fields } of bibliography) {
    expect(fields["note"], key).toMatch(/seen|not looked up again|recalled, not checked/);
  }
  expect(new Set(bibliography.map(({ key }) => key)).size).toBe(bibliography.length);
});

test("an entry that nobody looked up again has no title, volume or pages: they would be from memory", () => {
  const unseen = bibliography.filter(({ fields }) => fields["note"]?.startsWith("not looked up again"));
  expect(unseen.length).toBeGreaterThan(5);
  const invented = unseen.filter(
    ({ key, fields }) => key !== "konect-highschool" && (fields["title"] ?? fields["volume"] ?? fields["pages"]),
  );
  expect(invented.map(({ key }) => key)).toEqual([]);
});

test("the DOIs that a source names are those of its publications, and the other way round", () => {
  for (const { key, where } of sources) {
    const named = [...where.matchAll(/10\.\d{4,}\/[^\s;)]+/g)].map(([doi]) => doi).sort();
    const known = referencesOf(key).flatMap(({ fields }) => (fields["doi"] === undefined ? [] : [fields["doi"]]));
    expect(named, key).toEqual(known.sort());
  }
});

test("a source's citation names the first author of each of its publications", () => {
  for (const { key, cite } of sources) {
    for (const { fields } of referencesOf(key)) {
      const first = (fields["author"] ?? fields["editor"] ?? "").split(/,| and /)[0].replace(/[{}]/g, "");
      if (first !== "") expect(cite, key).toContain(first.split(" ")[0]);
    }
  }
});

test("a year that a scenario's comment has before a DOI is the year of that publication", () => {
  const years = new Map(
    bibliography.flatMap(({ fields }) => (fields["doi"] ? [[fields["doi"].toLowerCase(), fields["year"]]] : [])),
  );
  const files = readdirSync("scenarios", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  let known = 0;
  const wrong = files.flatMap((name) => {
    const comment = [...readFileSync(`scenarios/${name}`, "utf8").matchAll(/^#(.*)$/gm)].map(([, line]) => line.trim()).join(" ");
    return [...comment.matchAll(/\((\d{4})\), doi:(10\.\d{4,}\/[^\s;,]+?)[.)]?(?=[\s;,]|$)/g)].flatMap(([, year, doi]) => {
      const right = years.get(doi.toLowerCase());
      if (right === undefined) return [];
      known++;
      return right === year ? [] : [`scenarios/${name}: doi:${doi} is of ${right}, not ${year}`];
    });
  });
  expect(known).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});

test("a reference is a line of text: names, year, title, place, DOI", () => {
  const entry = bibliography.find(({ key }) => key === "swim2001");
  expect(entry && referenceText(entry)).toBe(
    "Swim, Janet K.; Hyers, Lauri L.; Cohen, Laurie L.; Ferguson, Melissa J. (2001). Everyday sexism: Evidence for its incidence, nature, and psychological impact from three daily diary studies. Journal of Social Issues, 57(1), 31-53. [doi:10.1111/0022-4537.00200](https://doi.org/10.1111/0022-4537.00200).",
  );
});

test("a line of the file that is none of its shapes is named", () => {
  expect(() => readBibliography("@misc{a,\n  year = 2000,\n}")).toThrow(/references\.bib:2 is {3}"?|references\.bib:2/);
  expect(() => readBibliography("@misc{a,\n  year = {2000},")).toThrow("ends within the entry a");
});

test("every pattern that the model is held against rests on rows that are there, or says that it is assumed", () => {
  for (const { id, rows } of targets) {
    expect(rows.length, id).toBeGreaterThan(0);
    for (const row of rows) if (row !== "assumed") expect(sourceOf(row)?.key, id).toBe(row);
  }
  expect(targets.filter(({ set }) => set === "calibration").length).toBe(16);
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
});
