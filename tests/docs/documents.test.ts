import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { computeFigures, type Figures, flagshipFigures, replaceBlock } from "../../docs/source/figures.ts";
import { pages } from "../../docs/source/pages.ts";
import { compareScenario } from "../../src/experiment/compare-scenario.ts";
import { scenarioFile } from "../support/scenarios.ts";

test("every page that is made from the tables is as the tables say: npm run docs", () => {
  for (const { path, text } of pages()) expect(readFileSync(path, "utf8"), path).toBe(text);
});

test("no page of a mechanism is left over from one that is gone", () => {
  const made = pages().map(({ path }) => path);
  const there = readdirSync("docs/mechanisms").filter((name) => name.endsWith(".md"));
  expect(there.filter((name) => !made.includes(`docs/mechanisms/${name}`))).toEqual([]);
});

test("README's figures are not older than the engine's results: npm run figures", () => {
  const figures: Figures = JSON.parse(readFileSync("docs/figures.json", "utf8"));
  const { hash } = compareScenario(scenarioFile("scenarios/flagship.yaml"), { replicates: 2 });
  expect(figures.firstTwo).toBe(hash);
  const readme = readFileSync("README.md", "utf8");
  expect(replaceBlock(readme, "flagship", flagshipFigures(figures))).toBe(readme);
});

test("figures follow the runs: fewer replicates give other figures", () => {
  const scenario = { ...scenarioFile("scenarios/flagship.yaml"), replicates: 2 };
  expect(computeFigures(scenario).hash).toBe(computeFigures(scenario).firstTwo);
});

test("every relative link of the documents leads to something that is there", () => {
  const documents = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/analysis.md",
    "docs/is-this-settled.md",
    "docs/lab.md",
    "docs/teaching.md",
    ...pages().map(({ path }) => path),
  ];
  const missing = documents.flatMap((document) => {
    const folder = document.includes("/") ? document.slice(0, document.lastIndexOf("/") + 1) : "";
    return [...readFileSync(document, "utf8").matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target.split("#")[0])
      .filter((target) => target !== "" && !/^https?:/.test(target))
      .filter((target) => !existsSync(target.startsWith("/") ? target.slice(1) : `${folder}${target}`))
      .map((target) => `${document}: ${target}`);
  });
  expect(missing).toEqual([]);
});

test("every link to a place on a page leads to a heading or mark that is there", () => {
  const documents = ["docs/is-this-settled.md", "docs/lab.md", "docs/teaching.md", ...pages().map(({ path }) => path)];
  const marks = new Map<string, ReadonlySet<string>>();
  const marksOf = (path: string): ReadonlySet<string> => {
    const text = readFileSync(path, "utf8");
    const known =
      marks.get(path) ?? new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, mark]) => mark).concat(headings(text)));
    marks.set(path, known);
    return known;
  };
  const missing = documents.flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)]
      .filter(([, target]) => !/^https?:/.test(target))
      .filter(([, target, mark]) => {
        const folder = document.slice(0, document.lastIndexOf("/") + 1);
        const path = target === "" ? document : target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
        return !marksOf(path).has(mark);
      })
      .map(([link]) => `${document}: ${link}`),
  );
  expect(missing).toEqual([]);
});

/** How a page on the web names its headings. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}
