import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every text of the project that somebody reads: code, scenarios, pages, documents. */
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter(existsSync)
  .filter(
    (file) =>
      /\.(ts|tsx|md|yaml|html|css|json|cff)$/.test(file) && !/package-lock|tests\/words|schema\/|words\/banned|golden/.test(file),
  );

/** The list of PRODUCT's promise 6 and of the lab's tone: words about people that Kith does not use. */
const unkind =
  /\b(victims?|stigmatized (person|people)|infected|infection|abnormal|normal (people|group)|suicid\w*|self-harm|sufferers?|mentally ill)\b/i;
/** Places that name such a word in order to refuse it, or quote a study's own subject. */
const mayName = [/^CONTRIBUTING\.md$/, /^docs\/evidence\.md$/, /^src\/model\/sources\.ts$/, /^web\/words\//, /^tests\//];

test("people are never called victims, infected or abnormal, and nothing speaks of self-harm", () => {
  const found = files
    .filter((file) => !mayName.some((place) => place.test(file)))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line, k) => `${file}:${k + 1} ${line.trim()}`)
        .filter((line) => unkind.test(line)),
    );
  expect(found).toEqual([]);
});

test("people who stigmatize are called just that: nobody is harmful, ties and norms are", () => {
  const found = files
    .filter((file) => /^(scenarios|src|web|docs\/(?!hypotheses\.|decisions|evidence))/.test(file))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /harmful (people|persons?|ones who)|(people|who) (are|is|were) harmful/i.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test("people of a network are people, not nodes, wherever a reader meets them", () => {
  // "node" stands for Node.js, for the elements of GraphML, GEXF and JSON, and for trees of YAML and of the page.
  const technical =
    /node:|Node(\.js)?\b|nodes?"|<node|node-link|\bnode\b.*(yaml|document|element)|graphology|parse|Element|\.nodes?\b|nodeV|types":|\bnode_modules/i;
  const found = files
    .filter((file) => /^(scenarios|docs\/(?!decisions|source)|README)/.test(file))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /\bnodes?\b/i.test(line) && !technical.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test("nothing in the project names a path of one machine or a registry's host", () => {
  const found = files
    .filter((file) => file !== "tests/words.test.ts")
    .filter((file) => /\/work\/|\/root\/|registry\.npmjs/.test(readFileSync(file, "utf8")));
  expect(found).toEqual([]);
});
