/** `npm run figures`: computes every figure that README shows, and writes it there. */
import { readFileSync, writeFileSync } from "node:fs";
import { readScenario } from "../../src/scenario/parse.ts";
import { replaceBlock } from "./blocks.ts";
import { computeFigures, flagshipFigures, type Suite, suitesTable } from "./figures.ts";

const path = "scenarios/flagship.yaml";
const read = (ref: string) => ({
  text: readFileSync(ref.startsWith("kith:") ? `data/${ref.slice(5)}` : `scenarios/${ref}`, "utf8"),
});
const { scenario } = readScenario(readFileSync(path, "utf8"), { file: path, read });
if (scenario === null) throw new Error(`${path} has problems: see kith check`);
const figures = computeFigures(scenario);
writeFileSync("docs/figures.json", `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync("README.md", replaceBlock(readFileSync("README.md", "utf8"), "flagship", flagshipFigures(figures)));
// The seconds of each suite, as the last `npm run suites` wrote them.
const suites: Suite[] = JSON.parse(readFileSync("docs/suites.json", "utf8"));
writeFileSync("CONTRIBUTING.md", replaceBlock(readFileSync("CONTRIBUTING.md", "utf8"), "suites", suitesTable(suites)));
console.error("docs/figures.json, README.md and CONTRIBUTING.md written");
