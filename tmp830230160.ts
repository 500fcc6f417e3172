import { pages } from "./docs/source/pages.ts";
import { mkdirSync, writeFileSync } from "node:fs"; import { dirname } from "node:path";
for (const { path, text } of pages()) if (/mechanisms\/|verification/.test(path)) { mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, text); }
