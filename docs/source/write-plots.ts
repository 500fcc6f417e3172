/** `npm run plots`: runs every mechanism on and off and writes docs/mechanisms/plots.json. Then `npm run docs` draws it. */
import { writeFileSync } from "node:fs";
import { plotsFile } from "./plots.ts";
import { computePlots } from "./plots-data.ts";

writeFileSync(plotsFile, `${JSON.stringify(computePlots())}\n`);
console.error(`${plotsFile} written; npm run docs draws it`);
