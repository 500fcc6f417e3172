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
/** Bytes for each place of a row where ties change, and places of a person beyond those of ties there are: more where they are acted on. */
const placeBytes = 40;
const freePlaces = { byThemselves: 4, onPurpose: 16 };
/** Bytes for each direction of a tie and recorded week: the record, and the table that is made of it. */
const tieRowBytes = 110;
/** Mean room for ties over the number that half of all people have room for, at most. */
const capacityToMean = 1.5;
/** Ties of a person where a plan does not tell. */
const usualDegree = 12;

/** Something that takes memory, in words, and how much of it. */
export interface MemoryTerm {
  readonly what: string;
  readonly bytes: number;
}

/**
 * About how many bytes one worker needs for a part of `block` replicates: an estimate from above, made before anything
 * starts, because nothing bounds typed arrays once they are asked for.
 */
export function estimateBytes(plan: Plan, record: RecordPlan | null, block: number): number {
  return Math.ceil(memoryTerms(plan, record, block).reduce((sum, { bytes }) => sum + bytes, 0));
}

/** What that estimate is made of. */
export function memoryTerms(plan: Plan, record: RecordPlan | null, block: number): MemoryTerm[] {
  const { size, weeks } = plan;
  const arcs = arcsOf(plan);
  const recordedWeeks = record === null ? 0 : Math.ceil(weeks / record.every) + 1;
  const personRow = record === null || record.people.length === 0 ? 0 : 80 + 16 * record.people.length;
  const tieRow = record?.trust === true ? tieRowBytes : 0;
  const places = (plan.interventions ?? []).length > 0 ? freePlaces.onPurpose : freePlaces.byThemselves;
  const changing = plan.ties !== null || changesTies(plan.interventions ?? []);
  return [
    { what: "the process itself", bytes: processBytes },
    { what: `${counted(size)} people x ${personBytes} bytes`, bytes: size * personBytes },
    { what: `${counted(arcs)} directions of ties x ${arcBytes} bytes`, bytes: arcs * arcBytes },
    ...(changing ? [{ what: "room for ties to come", bytes: size * places * placeBytes }] : []),
    ...(personRow + tieRow === 0
      ? []
      : [
          {
            what: `what ${counted(block)} runs record in ${counted(recordedWeeks)} weeks`,
            bytes: block * recordedWeeks * (size * personRow + arcs * tieRow),
          },
        ]),
  ];
}

/** "1,200,000" */
function counted(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Directions of ties: at the start, or as many as people have room for where ties live and that is more. */
function arcsOf({ size, network, ties, people }: Plan): number {
  const grown = ties === null ? 0 : size * Math.min(mostTies, capacityToMean * people.population.capacity);
  if ("network" in network.source) return Math.max(grown, arcCount(network.source.network));
  if (network.source.generator === "complete") return size * (size - 1);
  const { neighbors, degree } = network.source.values;
  return Math.max(grown, size * Math.max(usualDegree, neighbors ?? 0, degree ?? 0));
}
