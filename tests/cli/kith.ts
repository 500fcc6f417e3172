import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const command = join(root, "dist", "cli.js");
export const flagship = join(root, "scenarios", "flagship.yaml");

/** Builds the command if its source is newer; test files that run at the same time wait for each other. */
export function buildCommand(): void {
  const lock = join(root, "dist", ".building");
  mkdirSync(join(root, "dist"), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmdirSync(lock);
      spawnSync(process.execPath, ["-e", "setTimeout(() => {}, 200)"]);
    }
  }
  try {
    if (!existsSync(command) || newest(join(root, "src")) > statSync(command).mtimeMs)
      npx(["vite", "build", "--mode", "node", "--logLevel", "warn"]);
  } finally {
    rmdirSync(lock);
  }
}

/** Builds the lab if there is none yet. */
export function buildLab(): void {
  if (!existsSync(join(root, "dist", "lab", "index.html"))) npx(["vite", "build", "--logLevel", "warn"]);
  if (!existsSync(join(root, "dist", "lab-offline", "kith.html")))
    npx(["vite", "build", "--mode", "offline", "--logLevel", "warn"]);
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command to its end. */
export function kith(
  given: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...given], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the built command in a process group of its own. */
export function startKith(given: readonly string[], cwd: string): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [command, ...given], { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err }))) };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "kith-cli-"));
}

/** A scenario that runs in a blink: two networks for thirty people. */
export function writeSmall(folder: string, name = "small.yaml", more = "", weeks = 6): string {
  const path = join(folder, name);
  writeFileSync(path, smallScenario(weeks) + more);
  return path;
}

/** A sweep of two points and two replicates, to follow that scenario. */
export const smallSweep = "sweep: { grid: { settings.school.climate: [0.3, 0.7] }, replicates: 2 }\n";

function smallScenario(weeks: number): string {
  return `kith: 1
title: Small
question: Does it matter whether your friends know each other?
seed: 7
weeks: ${weeks}
warmUp: 2
population:
  people: 30
  identities:
    - { dimension: religion, share: 0.3 }
settings:
  school: { climate: 0.7, time: 0.6, units: 2 }
network: { generator: small-world, neighbors: 4, rewiring: 0.05 }
replicates: 12
compare:
  clustered: {}
  scattered: { network: { rewiring: 1 } }
  alone: { network: { generator: empty } }
`;
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}

function npx(given: readonly string[]): void {
  const { status, stderr } = spawnSync("npx", [...given], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${given.join(" ")}: ${stderr}`);
}
