/** `npm run claims`: measures every claim of the article in scenarios/default.yaml, and writes docs/claims.json and docs/claims.md. */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { mapRuns } from "../../src/experiment/executors/map-runs.ts";
import { claims } from "./claims/index.ts";
import { measureClaims } from "./claims/runs.ts";
import { claimsFile, claimsPages } from "./claims-page.ts";

const replicates = 40;
let told = 0;
const measured = await measureClaims(claims, replicates, (runs) =>
  mapRuns(runs, {
    workers: availableParallelism(),
    worker: resolve("dist/chunk-worker.js"),
    onProgress: (done, total) => {
      if (done < total && done - told < 200) return;
      told = done;
      console.error(`${done} of ${total} runs`);
    },
  }),
);
writeFileSync(claimsFile, `${JSON.stringify(measured, null, 1)}\n`);
for (const { path, text } of claimsPages()) writeFileSync(path, text);
console.error("docs/claims.json and docs/claims.md written");
