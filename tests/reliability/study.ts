import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { buildCommand, type Ended, kith, temporaryFolder } from "../cli/kith.ts";
import { treeOf } from "../cli/tree.ts";

/** A small sweep, run once by one worker without any trouble: what all others are held against. */
export interface Study {
  /** A temporary folder for everything. */
  readonly folder: string;
  /** The scenario file. */
  readonly file: string;
  /** The folder of the run without trouble, and path -> hash of all that is in it but for logs. */
  readonly whole: string;
  readonly tree: Readonly<Record<string, string>>;
  /** Number of part files. */
  readonly parts: number;
  /** What to type to run it into a folder. */
  run(out: string, ...more: string[]): string[];
  /** A path in the temporary folder. */
  at(name: string): string;
  remove(): void;
}

export interface StudyOptions {
  /** Weeks of a run: how long it takes. */
  readonly weeks: number;
  readonly replicates?: number;
  /** Runs in a part. */
  readonly chunk?: number;
  /** Lines to add to the scenario. */
  readonly more?: string;
}

/** Six points in 40 replicates and parts of six runs, if nothing else is said. */
export function startStudy({ weeks, replicates = 40, chunk = 6, more = "" }: StudyOptions): Study {
  buildCommand();
  const folder = temporaryFolder();
  const file = join(folder, "study.yaml");
  writeFileSync(file, scenario(weeks, replicates) + more);
  const at = (name: string) => join(folder, name);
  const run: Study["run"] = (out, ...given) => ["sweep", "run", file, "--out", out, "--chunk", String(chunk), ...given];
  const whole = at("whole");
  expectEnded(kith(run(whole, "--workers", "1")), 0);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, file, whole, tree: treeOf(whole), parts: partsIn(whole), run, at, remove };
}

/** Names of the parts that a folder has. */
export function partNames(out: string): string[] {
  const path = join(out, "parts");
  return existsSync(path) ? readdirSync(path).filter((name) => /^part-.*\.parquet$/.test(name)) : [];
}

export function partsIn(out: string): number {
  return partNames(out).length;
}

/** That a folder holds what the run without trouble holds, byte for byte, and nothing else. */
export function expectWhole(out: string, { tree }: Study): void {
  expect(treeOf(out)).toEqual(tree);
}

/** That every part that is there has the bytes of the run without trouble: no half part, no other part. */
export function expectNoHalfPart(out: string, { tree }: Study): void {
  if (!existsSync(out)) return;
  const found = treeOf(out);
  const names = partNames(out).map((name) => `parts/${name}`);
  expect(names.filter((name) => found[name] !== tree[name])).toEqual([]);
}

/** That a command ended so, showing what it wrote where it did not. */
export function expectEnded({ code, out, err }: Ended, wanted: number): void {
  expect(code, `${out}\n${err}`).toBe(wanted);
}

/** Takes a folder away, whatever is in it. */
export function discard(out: string): void {
  rmSync(out, { recursive: true, force: true });
}

function scenario(weeks: number, replicates: number): string {
  return `kith: 1
title: Small
question: Does it matter whether your friends know each other?
seed: 7
weeks: ${weeks}
warmUp: 2
population:
  people: 60
  identities:
    - { dimension: religion, share: 0.3 }
settings:
  school: { climate: 0.7, time: 0.6, units: 2 }
network: { generator: small-world, neighbors: 4, rewiring: 0.05 }
sweep:
  grid:
    settings.school.climate: [0.3, 0.5, 0.7]
    network.rewiring: [0, 1]
  replicates: ${replicates}
`;
}
