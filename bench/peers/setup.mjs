/**
 * `npm run bench:peers`: installs what the peers of the benchmark need into bench/peers/.installed, and nothing anywhere else.
 * C is compiled by gcc; numba, numpy and Mesa go into a Python environment of their own; flocc and agentscript into folders
 * of their own. All versions are pinned in each peer's folder. What cannot be installed here is skipped, with the reason.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compileC } from "./compile-c.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const installed = join(here, ".installed");
process.chdir(resolve(here, "../.."));
const windows = process.platform === "win32";
const quiet = { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" };

/** Node modules as the peer's own package.json and lock have them. */
function installNode(name) {
  const folder = join(installed, name);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(here, name, file), join(folder, file));
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { ...quiet, cwd: folder, shell: windows });
}

/** A Python of at least 3.11: $PYTHON, or what goes by the usual names. */
function findPython() {
  const works = (python) =>
    spawnSync(python, ["-c", "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"], { stdio: "ignore" }).status ===
    0;
  const names = [process.env.PYTHON, "python3", "python3.13", "python3.12", "python3.11", "python"];
  const found = names.find((name) => name && works(name));
  if (found === undefined)
    throw new Error("there is no Python of at least 3.11 that can make an environment (PYTHON=... names one)");
  return found;
}

function installPython(name) {
  const folder = join(installed, "python");
  const python = join(folder, windows ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(python)) execFileSync(findPython(), ["-m", "venv", folder], quiet);
  const only = ["--only-binary", ":all:", "--disable-pip-version-check", "--quiet"];
  execFileSync(python, ["-m", "pip", "install", ...only, "-r", join(here, name, "requirements.txt")], quiet);
}

function installC(name) {
  if (spawnSync("gcc", ["--version"], { stdio: "ignore" }).status !== 0) throw new Error("there is no gcc");
  compileC(name, join(installed, "c"));
}

/** One line: the first that pip, npm or gcc call an error, else the last that was said. */
function reasonOf({ stderr, message, code, path }) {
  if (code === "ENOENT" && path) return `there is no ${path}`;
  const lines = `${stderr || message}`.trim().split("\n");
  return (lines.find((line) => /^(npm )?error:? (?!code|errno|syscall)/i.test(line)) ?? lines.at(-1)).trim();
}

const ways = {
  c: installC,
  "c-tuned": installC,
  numpy: installPython,
  numba: installPython,
  mesa: installPython,
  flocc: installNode,
  agentscript: installNode,
};

mkdirSync(installed, { recursive: true });
const skipped = {};
for (const [name, install] of Object.entries(ways)) {
  const done = join(installed, `${name}.json`);
  rmSync(done, { force: true });
  try {
    install(name);
    writeFileSync(done, `${JSON.stringify({ peer: name })}\n`);
    console.log(`${name.padEnd(12)} ready`);
  } catch (error) {
    skipped[name] = reasonOf(error);
    console.log(`${name.padEnd(12)} skipped: ${skipped[name]}`);
  }
}
writeFileSync(join(installed, "skipped.json"), `${JSON.stringify(skipped, null, 2)}\n`);
