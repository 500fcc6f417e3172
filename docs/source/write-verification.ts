/** `npm run verify`: runs the twin, the crowd and the ten years, and writes docs/verification.json. Then `npm run docs`. */
import { writeFileSync } from "node:fs";
import { computeVerification } from "./verification-data.ts";

const measured = computeVerification();
writeFileSync("docs/verification.json", `${JSON.stringify(measured, null, 1)}\n`);
console.error("docs/verification.json written; npm run docs makes the page of it");
