import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Somebody else's way of living the weeks of MODEL.md. */
export interface Peer {
  /** Its folder in bench/peers, and `peer` in what it prints. */
  readonly name: string;
  /** As a table names it. */
  readonly title: string;
  /** How it is started, before the input folder and options. */
  readonly command: readonly string[];
  /** Kith's draws, bit by bit, or a generator of its own: how close its results must come to Kith's. */
  readonly generator: "Kith's" | "own";
  /** Weeks of 10,000 people that it lives before its mean distress is held against the engine's: fewer where it is slow. */
  readonly agreementWeeks: number;
  /** Person-weeks of one timed sample that take it about a second: more gain nothing. */
  readonly sample: number;
}

/** What a peer prints: one line of JSON. */
export interface PeerRun {
  readonly peer: string;
  /** Of the peer, and of what it runs on. */
  readonly version: string;
  readonly people: number;
  readonly weeks: number;
  /** Wall clock of the weeks alone, one entry a sample: no reading of files, no compiling, nothing that is done once. */
  readonly seconds: readonly number[];
  /** Processor time of the same, all threads of the process. */
  readonly cpuSeconds: readonly number[];
  /** Mean distress of everybody after the last week; each sample begins anew from the input's states and the same seed. */
  readonly meanDistress: number;
}

export interface PeerOptions {
  /** Weeks of each sample, from the input's starting states. */
  readonly weeks: number;
  readonly samples: number;
  /** For peers with a generator of their own; the C peers draw by the keys of the input. */
  readonly seed: number;
}

/** Where `npm run bench:peers` puts what it installs, seen from the project's folder, where npm runs its scripts. */
export const installed = join("bench", "peers", ".installed");

const program = (name: string) => join(installed, "c", `kith-${name}`);
const python = join(installed, "python", process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
const script = (name: string, file: string) => join("bench", "peers", name, file);

const kiths = { generator: "Kith's", agreementWeeks: 52, sample: 1e7 } as const;
const own = { generator: "own", agreementWeeks: 52 } as const;
const node = process.execPath;

const peers: readonly Peer[] = [
  { name: "c", title: "C, gcc -O3, f64", command: [program("c")], ...kiths },
  { name: "c-tuned", title: "C, tuned, gcc -O3 -march=native, f64", command: [program("c-tuned")], ...kiths },
  { name: "numba", title: "numba, f64", command: [python, script("numba", "run.py")], ...own, sample: 1e7 },
  { name: "numpy", title: "numpy", command: [python, script("numpy", "run.py")], ...own, sample: 2e6 },
  { name: "agentscript", title: "agentscript", command: [node, script("agentscript", "run.mjs")], ...own, sample: 1e6 },
  { name: "flocc", title: "flocc", command: [node, script("flocc", "run.mjs")], ...own, sample: 4e5 },
  { name: "mesa", title: "Mesa 3", command: [python, script("mesa", "run.py")], ...own, agreementWeeks: 26, sample: 1e5 },
];

/** Every peer, fastest kind first, installed or not: ask `missing`. */
export function listPeers(): readonly Peer[] {
  return peers;
}

/** Why a peer cannot run here, in words; null where it can. */
export function missing({ name }: Peer): string | null {
  if (existsSync(join(installed, `${name}.json`))) return null;
  const told = join(installed, "skipped.json");
  const why = existsSync(told) ? (JSON.parse(readFileSync(told, "utf8")) as Record<string, string>)[name] : undefined;
  return why ?? "not installed: npm run bench:peers";
}

/** Runs a peer on an input folder of `writeInput`. @throws with what it said where it ends badly. */
export function runPeer({ command: [file, ...first] }: Peer, input: string, { weeks, samples, seed }: PeerOptions): PeerRun {
  const options = ["--weeks", String(weeks), "--samples", String(samples), "--seed", String(seed)];
  const printed = execFileSync(file, [...first, input, ...options], { encoding: "utf8", env: oneCore, maxBuffer: 1e8 });
  return JSON.parse(printed) as PeerRun;
}

/** One core each: a library may not use a second one for a matrix product. */
const oneCore = {
  ...process.env,
  OMP_NUM_THREADS: "1",
  OPENBLAS_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
  NUMBA_NUM_THREADS: "1",
  NUMBA_CACHE_DIR: resolve(installed, "numba-cache"),
  PYTHONDONTWRITEBYTECODE: "1",
};
