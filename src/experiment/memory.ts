import type { Plan } from "../engine/plan.ts";
import type { RecordPlan } from "../engine/recorder.ts";
import { arcCount } from "../network/network.ts";

/** Bytes of a process that runs the engine, before any person is in it. */
const processBytes = 80e6;
/** Bytes for each person, and for each direction of a tie, generation included. Measured and rounded up. */
const personBytes = 700;
const arcBytes = 60;
/** Ties of a person where a plan does not tell. */
const usualDegree = 12;

/**
 * About how many bytes one worker needs for a part of `block` replicates: an estimate from above, made before anything
 * starts, because nothing bounds typed arrays once they are asked for.
 */
export function estimateBytes(plan: Plan, record: RecordPlan | null, block: number): number {
  const { size, weeks } = plan;
  const arcs = arcsOf(plan);
  const recordedWeeks = record === null ? 0 : Math.ceil(weeks / record.every) + 1;
  const personRow = record === null || record.people.length === 0 ? 0 : 80 + 16 * record.people.length;
  const tieRow = record?.trust === true ? 100 : 0;
  const recorded = block * recordedWeeks * (size * personRow + arcs * tieRow);
  return Math.ceil(processBytes + size * personBytes + arcs * arcBytes + recorded);
}

function arcsOf({ size, network }: Plan): number {
  if ("network" in network.source) return arcCount(network.source.network);
  if (network.source.generator === "complete") return size * (size - 1);
  const { neighbors, degree } = network.source.values;
  return size * Math.max(usualDegree, neighbors ?? 0, degree ?? 0);
}
