import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { replaceBlock } from "../../docs/source/blocks.ts";
import { computeFigures, type Figures, flagshipFigures } from "../../docs/source/figures.ts";
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

test("figures follow the runs: a third replicate gives other figures, and the first two stay what they were", () => {
  const scenario = scenarioFile("scenarios/flagship.yaml");
  const [two, three] = [2, 3].map((replicates) => computeFigures({ ...scenario, replicates }));
  expect(two.hash).toBe(two.firstTwo);
  expect(three.firstTwo).toBe(two.firstTwo);
  expect(three.hash).not.toBe(two.hash);
  expect(flagshipFigures(three)).not.toBe(flagshipFigures(two));
});

/** Every document of the project, as paths from the root; what docs/source holds is read as part of the pages made from it. */
const documents = markdownBelow("").filter((path) => !path.startsWith("docs/source/"));

function markdownBelow(folder: string): string[] {
  const made = ["node_modules", "dist", "results", "coverage"];
  return readdirSync(folder === "" ? "." : folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || made.includes(entry.name)) return [];
    if (entry.isDirectory()) return markdownBelow(`${folder}${entry.name}/`);
    return entry.name.endsWith(".md") ? [`${folder}${entry.name}`] : [];
  });
}

test("every relative link of the documents leads to something that is there", () => {
  expect(documents).toEqual(expect.arrayContaining(["README.md", "docs/sweeps.md", "docs/decisions/0001-stack.md"]));
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
