/** Installs AssemblyScript into bench/wasm/.installed, and builds there both sides of bench/wasm/measure.mjs. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const here = fileURLToPath(new URL(".", import.meta.url));
const installed = join(here, ".installed");
const compiler = join(installed, "node_modules/assemblyscript");

/** AssemblyScript as package.json and its lock have it, and nothing anywhere else. */
export function install() {
  mkdirSync(installed, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(here, file), join(installed, file));
  const quiet = { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { ...quiet, cwd: installed });
}

export function isInstalled() {
  return existsSync(compiler);
}

/** The compiler's version, for the table. */
export function compilerVersion() {
  return createRequire(import.meta.url)(join(compiler, "package.json")).version;
}

/** @returns the bytes of the kernel's module */
export function buildKernel() {
  // The compiler knows its source by the ending .ts, which here would make it the project's own.
  for (const name of ["kernel", "threefry"]) copyFileSync(join(here, `${name}.as`), join(installed, `${name}.ts`));
  const ways = ["--runtime", "stub", "--noAssert", "--enable", "simd", "-O3", "--importMemory", "--memoryBase", "1024"];
  const files = ["kernel.ts", "--outFile", "kernel.wasm", "--textFile", "kernel.wat"];
  execFileSync(process.execPath, [join(compiler, "bin/asc.js"), ...files, ...ways], { cwd: installed, stdio: "inherit" });
  return readFileSync(join(installed, "kernel.wasm"));
}

/** @returns what bench/wasm/typescript-side.ts exports, bundled */
export async function buildTypeScript() {
  const bundle = await rolldown({ input: join(here, "typescript-side.ts"), platform: "node", logLevel: "warn" });
  const file = join(installed, "typescript-side.mjs");
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  return import(pathToFileURL(file).href);
}
