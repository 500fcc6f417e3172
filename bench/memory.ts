import { createSimulation } from "../src/engine/simulation.ts";
import { arcCount } from "../src/network/network.ts";
import { apart, heldBytes } from "./apart.ts";
import { defaultPlan, planNamed } from "./plans.ts";
import { live } from "./step.ts";

/** Bytes that a person takes in a run under way, network included. */
export interface PersonBytes {
  readonly model: string;
  readonly people: number;
  /** Number of ties that half of all people have room for, where it is not the model's own; else null. */
  readonly capacity: number | null;
  /** Ties a person has, on average. */
  readonly degree: number;
  readonly bytes: number;
}

/** Weeks lived before memory is looked at: the warm-up of scenarios/default.yaml. */
const weeks = 52;

/** Fixed ties of degree 10, the default model as it stands, and with room for so many ties that people have ten on average. */
export function personBytes(people = 100_000): PersonBytes[] {
  const measured = ["minimal", "both", "default"].map((model) => apart<PersonBytes>("memory", model, people));
  return [...measured, apart<PersonBytes>("memory", "default", people, capacityFor(10))];
}

/** The measurement itself: what the process grew by, heap and typed arrays together. */
export function measureBytes(model: string, peopleGiven: string, capacityGiven?: string): PersonBytes {
  const people = Number(peopleGiven);
  const capacity = capacityGiven === undefined ? null : Number(capacityGiven);
  const plan = capacity === null ? planNamed(model, people) : defaultPlan(people, capacity);
  const before = heldBytes();
  const simulation = createSimulation(plan, { seed: "bench", replicate: 0 });
  live(simulation, weeks);
  const bytes = (heldBytes() - before) / people;
  return { model, people, capacity, degree: arcCount(simulation.world.network) / people, bytes };
}

/** The smallest room for ties, for half of all people, at which people have so many ties on average. */
function capacityFor(degree: number): number {
  const people = 3000;
  for (let capacity = 7; ; capacity++) {
    const simulation = createSimulation(defaultPlan(people, capacity), { seed: "bench", replicate: 0 });
    live(simulation, weeks);
    // A little above, for a larger population may have a little less.
    if (arcCount(simulation.world.network) / people >= 1.03 * degree) return capacity;
  }
}

/** Bytes a person at three moments of ten years: whether anything piles up. */
export interface FlatMemory {
  readonly people: number;
  readonly moments: readonly { readonly week: number; readonly bytes: number }[];
}

export function memoryOverYears(people = 10_000): FlatMemory {
  return apart("flat", people);
}

/** The measurement itself. */
export function measureFlat(peopleGiven: string): FlatMemory {
  const people = Number(peopleGiven);
  const before = heldBytes();
  const simulation = createSimulation(defaultPlan(people), { seed: "bench", replicate: 0 });
  const moments = [20, 260, 520].map((week) => {
    live(simulation, week - simulation.world.week);
    return { week, bytes: (heldBytes() - before) / people };
  });
  return { people, moments };
}
