/** `npm run docs`: writes the pages that are made from the tables of the model. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { mechanismFolder } from "./mechanism-pages.ts";
import { pages } from "./pages.ts";

const written = pages();
for (const { path, text } of written) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const name of readdirSync(mechanismFolder)) {
  const path = `${mechanismFolder}/${name}`;
  if (path.endsWith(".md") && !written.some((page) => page.path === path)) rmSync(path);
}
console.error(`${written.length} pages written to docs/`);
