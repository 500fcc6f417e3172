import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { engineVersion } from "../src/experiment/engine-version.ts";
import { type Agreement, agreements } from "./peers/agreement.ts";
import { listPeers, missing, type Peer } from "./peers/peers.ts";

/** Which peers live the rules that Kith lives: only those are timed. */
export interface AgreedPeers {
  /** Fingerprint of all that the agreement depends on: engine, rules, peers. */
  readonly of: string;
  readonly found: readonly Agreement[];
}

/** Holds every peer that is installed against Kith, over 20 runs each; what was found before stands while nothing has changed. */
export function agreedPeers(before: AgreedPeers | undefined): AgreedPeers {
  const of = fingerprint();
  const stands = before?.of === of ? before.found : [];
  const toAsk = listPeers().filter((peer) => missing(peer) === null && !stands.some((one) => one.peer === peer.name));
  const asked = toAsk.length === 0 ? [] : agreements(toAsk, {}, () => void process.stderr.write("."));
  return { of, found: [...stands, ...asked] };
}

/** Why a peer is not timed, in words; null where it agrees. */
export function disagreement({ found }: AgreedPeers, { name }: Peer): string | null {
  const one = found.find(({ peer }) => peer === name);
  if (one === undefined) return "not held against Kith";
  if (one.agrees) return null;
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  return `does not agree with Kith: mean distress ${percent(one.difference)} apart (standard error ${percent(one.standardError)})`;
}

function fingerprint(): string {
  const hash = createHash("sha256").update(engineVersion);
  const files = ["bench/MODEL.md", "bench/plans.ts", ...filesBelow("bench/peers")].filter((file) => existsSync(file));
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Files of a folder in order of name; what was installed there is not the project's. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules" && name !== "__pycache__")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}
