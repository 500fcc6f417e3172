import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createRecorder, type PersonColumn, personColumns } from "../../src/engine/recorder.ts";
import { type Chance, createSimulation, run, type Simulation } from "../../src/engine/simulation.ts";
import { type MeasureName, measureNames } from "../../src/model/measures/weekly.ts";
import { perceive } from "../../src/model/perceive.ts";
import { tieUnion } from "../layout/tie-union.ts";
import { letters, type People, type RunSet, type TieUnion, type VariantRun } from "./protocol.ts";

/** A variant as a scenario is built into it. */
export interface BuiltVariant {
  readonly name: string;
  readonly plan: Plan;
}

/**
 * Lives every variant of one replicate from first to last week and keeps everything a picture may ask for. `onBuilt` hears
 * of the ties before any week is lived, so that people can be placed meanwhile.
 */
export function runSet(
  variants: readonly BuiltVariant[],
  chance: Chance,
  now: () => number,
  onBuilt: (ties: TieUnion) => void = () => {},
): RunSet {
  const began = now();
  const simulations = variants.map(({ plan }) => createSimulation(plan, chance));
  const people = peopleOf(simulations[0]);
  onBuilt(
    tieUnion(
      people,
      simulations.map(({ world }) => world.network),
    ),
  );
  const runs = simulations.map((simulation, variant) => variantRun(simulation, variants[variant].name, variant));
  return { people, variants: runs, took: now() - began };
}

/** The buffers of a set of runs, to be handed over rather than copied. */
export function buffersOf({ variants }: RunSet): ArrayBuffer[] {
  return variants.flatMap(({ offsets, targets, trust, attitude, people, model }) =>
    [offsets, targets, trust, attitude, ...Object.values(people), ...Object.values(model)].map(
      (column) => column.buffer as ArrayBuffer,
    ),
  );
}

function variantRun(simulation: Simulation, name: string, variant: number): VariantRun {
  const { world, plan } = simulation;
  const recorder = createRecorder({ every: 1, model: true, people: personColumns, trust: false }, plan.weeks);
  run(simulation, recorder.record);
  const { weeks, people, model } = recorder.recording();
  const { network } = world;
  perceive(world);
  return {
    name,
    letter: letters[variant],
    variant,
    offsets: network.offsets.slice(),
    targets: network.targets.slice(),
    trust: Float32Array.from(network.trust),
    attitude: world.attitude.slice(),
    weeks,
    people: Object.fromEntries(personColumns.map((column) => [column, people.get(column) ?? new Float32Array()])) as Record<
      PersonColumn,
      Float32Array
    >,
    model: Object.fromEntries(measureNames.map((measure) => [measure, model.get(measure) ?? new Float64Array()])) as Record<
      MeasureName,
      Float64Array
    >,
    hash: hashWorld(world),
  };
}

function peopleOf({ world, plan }: Simulation): People {
  const { network, traits, settings } = world;
  const first = settings.unit.slice(0, world.count);
  const used = [...new Set(first)].sort((one, other) => one - other);
  const place = new Map(used.map((unit, at) => [unit, at]));
  return {
    size: world.count,
    ids: network.ids.slice(),
    labels: network.labels,
    identities: traits.identities.slice(),
    dimensions: plan.people.identities.map(({ dimension }) => dimension),
    setting: settings.names[0] ?? "",
    unitNames: used.map((unit) => settings.unitNames[unit] ?? ""),
    unit: first.map((unit) => place.get(unit) ?? 0),
  };
}
