import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Chance, createSimulation, replicateKey, type Simulation } from "../../src/engine/simulation.ts";
import { ownLoad, weightOfSetting, weightOfSettings } from "../../src/model/loads.ts";
import { noneAt } from "../../src/random/distributions.ts";
import { child } from "../../src/random/seed.ts";
import { benchPlan } from "../plans.ts";

/** Purposes of draws in the order of `keys.u32`: see MODEL.md, "Draws". */
export const purposes = [
  "stigmaExposure.count",
  "stigmaExposure.event",
  "ordinaryStress.count",
  "ordinaryStress.burden",
  "seeking.ask",
  "mood.noise",
] as const;

/** A column of an input folder: its file is `<name>.<type>`, raw and little-endian, nothing before or after. */
type Column = readonly [name: string, data: Float64Array | Uint32Array];

/**
 * Writes the input folder of MODEL.md for the benchmark's population: ties, people, keys and starting states, the same
 * files for every peer. Returns the simulation that they were taken from, before its first week.
 */
export function writeInput(folder: string, people: number, chance: Chance): Simulation {
  const simulation = createSimulation(benchPlan(people, "minimal"), chance);
  const columns: Column[] = [...tieColumns(simulation), ...peopleColumns(simulation), ...stateColumns(simulation)];
  const base = replicateKey(chance);
  const keys = purposes.map((purpose) => child(base, purpose));
  columns.push(["keys", Uint32Array.from(keys.flatMap(({ first, second }) => [first, second]))]);
  mkdirSync(folder, { recursive: true });
  for (const column of columns) {
    const [, data] = column;
    writeFileSync(join(folder, fileOf(column)), new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  const { network, settings, count } = simulation.world;
  const about = {
    people: count,
    arcs: network.targets.length,
    settings: settings.names.length,
    seed: String(chance.seed),
    replicate: chance.replicate,
    keys: Object.fromEntries(purposes.map((purpose, k) => [purpose, [keys[k].first, keys[k].second]])),
    files: Object.fromEntries(columns.map((column) => [fileOf(column), column[1].length])),
  };
  writeFileSync(join(folder, "input.json"), `${JSON.stringify(about, null, 2)}\n`);
  return simulation;
}

function fileOf([name, data]: Column): string {
  return `${name}.${data instanceof Float64Array ? "f64" : "u32"}`;
}

function tieColumns({ world: { network } }: Simulation): Column[] {
  const { offsets, ends, targets, twins, trust, ids, size } = network;
  // What MODEL.md says of every input, held to here once: no free places in rows, and the id of a person is their place.
  for (let i = 0; i < size; i++) {
    if (ends[i] !== offsets[i + 1] || ids[i] !== i) throw new RangeError("peers read networks without gaps, ids in order");
  }
  return [
    ["offsets", Uint32Array.from(offsets)],
    ["targets", Uint32Array.from(targets)],
    ["twins", Uint32Array.from(twins)],
    ["trust", Float64Array.from(trust)],
  ];
}

function peopleColumns({ world, plan }: Simulation): Column[] {
  const { count, settings, traits } = world;
  const stigma = plan.mechanisms.get("stigmaExposure") as { frequency: number; background: number; combination: number };
  const ordinary = plan.mechanisms.get("ordinaryStress") as { frequency: number };
  const stigmaRate = new Float64Array(count);
  const ordinaryRate = new Float64Array(count);
  const settingWeight = new Float64Array(settings.names.length * count);
  for (let i = 0; i < count; i++) {
    let stressful = 0;
    for (let k = 0; k < settings.names.length; k++) {
      settingWeight[k * count + i] = weightOfSetting(world, i, k);
      stressful += settings.time[k] * settings.unitStress[settings.unit[k * count + i]];
    }
    stigmaRate[i] = stigma.frequency * traits.exposureFactor[i] * ownLoad(world, i, null, stigma) * weightOfSettings(world, i);
    ordinaryRate[i] = ordinary.frequency * traits.stressFactor[i] * stressful;
  }
  return [
    ["climate", Float64Array.from(settings.climate)],
    ["stigmaRate", stigmaRate],
    ["stigmaNone", stigmaRate.map(noneAt)],
    ["settingWeight", settingWeight],
    ["ordinaryRate", ordinaryRate],
    ["ordinaryNone", ordinaryRate.map(noneAt)],
    ["skill", Float64Array.from(world.skill)],
    ["settlingPoint", Float64Array.from(traits.settlingPoint)],
    ["resilienceTrait", Float64Array.from(traits.resilience)],
  ];
}

function stateColumns({ world: { state } }: Simulation): Column[] {
  return (["distress", "acuteStress", "vigilance", "resilience"] as const).map((name) => [
    `start.${name}`,
    Float64Array.from(state[name]),
  ]);
}
