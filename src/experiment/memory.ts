import type { Plan } from "../engine/plan.ts";
import type { RecordPlan } from "../engine/recorder.ts";
import { changesTies } from "../model/interventions/index.ts";
import { mostTies } from "../model/population.ts";
import { arcCount } from "../network/network.ts";

/** Bytes of a process that runs the engine, before any person is in it. */
const processBytes = 80e6;
/** Bytes for each person, and for each direction of a tie, generation included. Measured and rounded up. */
const personBytes = 700;
const arcBytes = 60;
/** Bytes for each place of a row where ties change, and places of a person beyond those of ties there are. */
const placeBytes = 40;
const freePlaces = 16;
/** Bytes for each direction of a tie and recorded week: the record, and the table that is made of it. */
const tieRowBytes = 110;
/** Mean room for ties over the number that half of all people have room for, at most. */
const capacityToMean = 1.5;
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
  const tieRow = record?.trust === true ? tieRowBytes : 0;
  const changing = plan.ties !== null || changesTies(plan.interventions ?? []);
  const room = changing ? size * freePlaces * placeBytes : 0;
  const recorded = block * recordedWeeks * (size * personRow + arcs * tieRow);
  return Math.ceil(processBytes + size * personBytes + arcs * arcBytes + room + recorded);
}

/** Directions of ties: at the start, or as many as people have room for where ties live and that is more. */
function arcsOf({ size, network, ties, people }: Plan): number {
  const grown = ties === null ? 0 : size * Math.min(mostTies, capacityToMean * people.population.capacity);
  if ("network" in network.source) return Math.max(grown, arcCount(network.source.network));
  if (network.source.generator === "complete") return size * (size - 1);
  const { neighbors, degree } = network.source.values;
  return Math.max(grown, size * Math.max(usualDegree, neighbors ?? 0, degree ?? 0));
}
