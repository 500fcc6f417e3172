import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Simulation, step } from "../../src/engine/simulation.ts";
import { type Peer, runPeer } from "./peers.ts";
import { writeInput } from "./write-input.ts";

/** A peer's mean distress held against Kith's, over runs on the same ties and people. */
export interface Agreement {
  readonly peer: string;
  readonly people: number;
  readonly weeks: number;
  readonly runs: number;
  /** Mean distress after the last week, over all runs. */
  readonly its: number;
  readonly kiths: number;
  /** Its mean less Kith's, as a share of Kith's. */
  readonly difference: number;
  /** Standard error of `difference`, from the runs taken pair by pair: both had the same ties and people. */
  readonly standardError: number;
  /** Whether every run ended with the same bits: what a peer with Kith's generator has to do. */
  readonly sameBits: boolean;
  readonly agrees: boolean;
}

/** A mean may depart by this share, and by this many standard errors: with seeds that are fixed the verdict is fixed too. */
const most = { share: 0.01, standardErrors: 3 };

/**
 * Runs every peer and Kith on the same inputs, a new network and population each, and compares mean distress. A peer that
 * draws by Kith's generator must agree in every bit; others within 1% and within three standard errors.
 * @param said called after each input, for who waits
 */
export function agreements(
  peers: readonly Peer[],
  { runs = 20, people = 10_000 } = {},
  said: (run: number) => void = () => {},
): Agreement[] {
  const found = peers.map((peer) => ({ peer, its: [] as number[], kiths: [] as number[] }));
  for (let run = 0; run < runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), "kith-agreement-"));
    try {
      const simulation = writeInput(folder, people, { seed: "agreement", replicate: run });
      // Kith lives on through the weeks at which some peer stops.
      for (const { peer, its, kiths } of [...found].sort((a, b) => a.peer.agreementWeeks - b.peer.agreementWeeks)) {
        kiths.push(meanDistressAt(simulation, peer.agreementWeeks));
        its.push(runPeer(peer, folder, { weeks: peer.agreementWeeks, samples: 1, seed: 1 + run }).meanDistress);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    said(run);
  }
  return found.map(({ peer, its, kiths }) => compare(peer, people, its, kiths));
}

function meanDistressAt(simulation: Simulation, week: number): number {
  while (simulation.world.week < week) step(simulation);
  return meanOf(simulation.world.state.distress);
}

/** Summed in order, as MODEL.md's result is: no correction, so that a peer's bits can be the same. */
function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}

/** The verdict on one peer, from its and Kith's mean distress run by run. */
export function compare(
  { name, agreementWeeks, generator }: Pick<Peer, "name" | "agreementWeeks" | "generator">,
  people: number,
  its: readonly number[],
  kiths: readonly number[],
): Agreement {
  const runs = its.length;
  const kith = meanOf(kiths);
  const shares = its.map((value, run) => (value - kiths[run]) / kith);
  const difference = meanOf(shares);
  const variance = shares.reduce((sum, share) => sum + (share - difference) ** 2, 0) / (runs - 1);
  const standardError = Math.sqrt(variance / runs);
  const sameBits = its.every((value, run) => value === kiths[run]);
  const near = Math.abs(difference) <= most.share && Math.abs(difference) <= most.standardErrors * standardError;
  return {
    peer: name,
    people,
    weeks: agreementWeeks,
    runs,
    its: meanOf(its),
    kiths: kith,
    difference,
    standardError,
    sameBits,
    agrees: generator === "Kith's" ? sameBits : near,
  };
}
