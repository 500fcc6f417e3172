import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulation } from "../src/engine/simulation.ts";
import { apart } from "./apart.ts";
import { type Spread, spreadOf, timed } from "./clock.ts";
import { listPeers, missing, type Peer, runPeer } from "./peers/peers.ts";
import { writeInput } from "./peers/write-input.ts";
import { benchPlan } from "./plans.ts";
import { live } from "./step.ts";

/** A peer beside Kith: the same rules, input and weeks, in turn; ns of processor time a person and week. */
export interface Beside {
  readonly peer: string;
  readonly title: string;
  readonly version: string;
  readonly people: number;
  readonly weeks: number;
  readonly its: Spread;
  readonly kiths: Spread;
  /** Minimum of its over minimum of Kith's: above 1 where Kith is faster. */
  readonly ratio: number;
}

/** What became of a peer that was not timed, and why. */
export interface NotBeside {
  readonly peer: string;
  readonly title: string;
  readonly why: string;
}

const chance = { seed: "bench", replicate: 0 };
/** Weeks that are timed: a year, or a month of those who would take minutes. */
const [year, month] = [52, 4];
const samples = 3;

/** Every peer that can be run here, beside Kith. @param refused why a peer is not to be timed, or null */
export function besidePeers(
  refused: (peer: Peer) => string | null,
  { sizes = [10_000, 100_000], rounds = 3 } = {},
): { timed: Beside[]; left: NotBeside[] } {
  const found = listPeers().map((peer) => ({ peer, why: missing(peer) ?? refused(peer) }));
  const left = found.flatMap(({ peer: { name, title }, why }) => (why === null ? [] : [{ peer: name, title, why }]));
  const able = found.filter(({ why }) => why === null).map(({ peer }) => peer);
  return { timed: able.length === 0 ? [] : sizes.flatMap((people) => besideAt(able, people, rounds)), left };
}

function besideAt(peers: readonly Peer[], people: number, rounds: number): Beside[] {
  const folder = mkdtempSync(join(tmpdir(), "kith-peers-"));
  try {
    writeInput(folder, people, chance);
    const weeksOf = ({ sample }: Peer) => (sample / people < 10 ? month : year);
    const own = new Map<number, number[]>(peers.map((peer) => [weeksOf(peer), []]));
    const its = new Map<string, { version: string; times: number[] }>(
      peers.map(({ name }) => [name, { version: "", times: [] }]),
    );
    for (let round = 0; round < rounds; round++) {
      for (const [weeks, times] of own) {
        times.push(...apart<number[]>("minimal", people, weeks));
        for (const peer of peers.filter((one) => weeksOf(one) === weeks)) {
          const { version, cpuSeconds } = runPeer(peer, folder, { weeks, samples, seed: 1 + round });
          const kept = its.get(peer.name);
          kept?.times.push(...cpuSeconds.map((seconds) => (1e9 * seconds) / (people * weeks)));
          if (kept !== undefined) kept.version = version;
        }
      }
    }
    return peers.map((peer) => {
      const weeks = weeksOf(peer);
      const { version, times } = its.get(peer.name) ?? { version: "", times: [] };
      const [spread, kiths] = [spreadOf(times), spreadOf(own.get(weeks) ?? [])];
      const { name, title } = peer;
      return { peer: name, title, version, people, weeks, its: spread, kiths, ratio: spread.minimum / kiths.minimum };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Weeks before the clock runs: memory is touched for the first time, and each person's contacts are ranked when they first ask. */
const once = 10;

/** Kith's samples, as a peer takes them: nothing that is done once counted. ns a person and week. */
export function liveMinimal(peopleGiven: string, weeksGiven: string): number[] {
  const [people, weeks] = [Number(peopleGiven), Number(weeksGiven)];
  const begin = () => createSimulation(benchPlan(people, "minimal"), chance);
  // Code that has seen one run alone is made for that one, and made anew for the next: only after some runs is it as it stays.
  for (let run = 0; run < 4; run++) live(begin(), Math.max(10, Math.round(500_000 / people)));
  return Array.from({ length: samples }, () => {
    const simulation = begin();
    live(simulation, once);
    return timed(() => live(simulation, weeks)).cpu / (people * weeks);
  });
}
