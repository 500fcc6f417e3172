import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a test wants otherwise. */
export interface SweepFileWishes {
  readonly weeks?: number;
  readonly people?: number;
  readonly rewirings?: string;
  /** "replicates: 10", "until: { ... }" */
  readonly replicates?: string;
}

/** Thirty people for a few weeks over four networks: a run takes a millisecond or two. */
export function writeSweepFile(folder: string, name: string, wishes: SweepFileWishes = {}): string {
  const { weeks = 6, people = 30, rewirings = "[0, 0.2, 0.5, 1]", replicates = "replicates: 10" } = wishes;
  const path = join(folder, name);
  writeFileSync(
    path,
    `kith: 1
title: Small sweep
seed: 7
weeks: ${weeks}
warmUp: 2
population:
  people: ${people}
  identities:
    - { dimension: religion, share: 0.3 }
settings:
  school: { climate: 0.7, time: 0.6, units: 2 }
network: { generator: small-world, neighbors: 4, rewiring: 0.05 }
sweep:
  grid:
    network.rewiring: ${rewirings}
  ${replicates}
`,
  );
  return path;
}

/** Number of parts in a folder. */
export function partsIn(out: string): number {
  const parts = join(out, "parts");
  return existsSync(parts) ? readdirSync(parts).filter((name) => name.startsWith("part")).length : 0;
}
