import type { Plan } from "../../engine/plan.ts";

/** A number of the model that is fitted: where it stands and the range of its prior, which is uniform. */
export interface FittedParameter {
  /** "mechanism.parameter", "population.parameter", "ties.parameter"; "school.parameter" for ties of the school preset. */
  readonly path: string;
  /** What the specification began with, before anything was fitted. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** Steps in which the chosen value is written down. */
  readonly step: number;
}

/**
 * What is fitted, and nothing else: numbers that no study gives and that a row of the calibration set speaks of. The ranges are
 * what seemed reasonable before anything was fitted (assumed).
 */
export const fittedParameters: readonly FittedParameter[] = [
  { path: "stigmaExposure.frequency", start: 0.9, from: 0.9, to: 1.8, step: 0.05 },
  { path: "stigmaExposure.background", start: 0.03, from: 0.01, to: 0.03, step: 0.001 },
  { path: "emotionalSupport.relief", start: 0.22, from: 0.15, to: 0.6, step: 0.01 },
  { path: "belonging.relief", start: 1.05, from: 0.8, to: 2.4, step: 0.05 },
  { path: "belonging.halfPoint", start: 1.5, from: 0.8, to: 3, step: 0.1 },
  { path: "internalizedStigma.weight", start: 0.1, from: 0, to: 0.3, step: 0.01 },
  { path: "harmfulReactions.strength", start: 1.1, from: 0.3, to: 1.5, step: 0.05 },
  { path: "conformityPressure.strength", start: 2, from: 0.5, to: 2.5, step: 0.1 },
  { path: "acuteStress.toDistress", start: 0.1, from: 0.05, to: 0.14, step: 0.005 },
  { path: "population.settlingPoint", start: 0.46, from: 0.35, to: 0.75, step: 0.01 },
  { path: "population.capacitySpread", start: 0.7, from: 0.6, to: 0.9, step: 0.05 },
  { path: "population.stigmatizing", start: 0.15, from: 0.11, to: 0.17, step: 0.005 },
  { path: "ties.homophily", start: 1.1, from: 1, to: 6, step: 0.1 },
  { path: "ties.look", start: 0.15, from: 0.08, to: 0.3, step: 0.01 },
  { path: "ties.throughFriends", start: 0.965, from: 0.9, to: 0.99, step: 0.005 },
  { path: "school.ending", start: 0.075, from: 0.06, to: 0.12, step: 0.005 },
];

/** The number that a plan has now; of the school's ties, the preset's. @throws RangeError if there is none */
export function valueIn(plan: Plan, path: string, school: Readonly<Record<string, number>>): number {
  const [part, name] = path.split(".");
  const table =
    part === "population"
      ? plan.people.population
      : part === "ties"
        ? plan.ties
        : part === "school"
          ? school
          : plan.mechanisms.get(part);
  const value = (table as Readonly<Record<string, number>> | null | undefined)?.[name];
  if (value === undefined) throw new RangeError(`there is no ${path} in this plan`);
  return value;
}

/** A plan with other numbers. Those of the school's ties are left out: see `schoolValues`. @throws RangeError for an unknown path */
export function planWith(plan: Plan, values: Readonly<Record<string, number>>): Plan {
  let next = plan;
  for (const [path, value] of Object.entries(values)) {
    const [part, name] = path.split(".");
    if (part === "school") continue;
    valueIn(next, path, {});
    if (part === "population") {
      next = { ...next, people: { ...next.people, population: { ...next.people.population, [name]: value } } };
    } else if (part === "ties") {
      next = { ...next, ties: next.ties === null ? null : { ...next.ties, [name]: value } };
    } else {
      next = { ...next, mechanisms: new Map([...next.mechanisms, [part, { ...next.mechanisms.get(part), [name]: value }]]) };
    }
  }
  return next;
}

/** Every fitted number as the specification began. */
export const startingValues: Readonly<Record<string, number>> = Object.fromEntries(
  fittedParameters.map(({ path, start }) => [path, start]),
);

/** The numbers meant for ties of the school preset alone. */
export function schoolValues(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) =>
      path.startsWith("school.") ? [[path.slice("school.".length), value]] : [],
    ),
  );
}
