import type { Chance } from "../../engine/simulation.ts";
import { replicateKey } from "../../engine/simulation.ts";
import { type Asked, observe } from "../../model/measures/questionnaire/answer.ts";
import type { ObservedName } from "../observation/columns.ts";
import type { Observation } from "../observation/observe-run.ts";
import { pick } from "../observation/person-weeks.ts";

/** What people with a devalued identity answered: each column with the noise of a questionnaire. One entry a person. */
export interface Answers {
  readonly people: number;
  /** Stigma events of a year. */
  readonly exposure: Float64Array;
  /** Available support at the end. */
  readonly support: Float64Array;
  /** Latent distress with noise, mean of the last weeks. */
  readonly distress: Float64Array;
  /** Hurt by reactions, pressure and shaming groups in a year. */
  readonly harm: Float64Array;
}

/** Places in an observation of the people who carry a devalued identity. */
export function devaluedPeople({ people }: Observation): Uint32Array {
  const places: number[] = [];
  for (let p = 0; p < people.devalued.length; p++) if (people.devalued[p] === 1) places.push(p);
  return Uint32Array.from(places);
}

/** What people with a devalued identity answer about any observed column: latent + noise, at the given reliability among them. */
export function answersOf(observation: Observation, chance: Chance, reliability: number): (name: ObservedName) => Float64Array {
  const places = devaluedPeople(observation);
  const asked: Asked = {
    ids: observation.ids.filter((_, p) => observation.people.devalued[p] === 1),
    key: replicateKey(chance),
    reliability,
  };
  return (name) => observe(pick(observation.people[name], places), name, asked);
}

/** Asks them all (1: without error). */
export function askDevalued(observation: Observation, chance: Chance, reliability: number): Answers {
  const answer = answersOf(observation, chance, reliability);
  return {
    people: devaluedPeople(observation).length,
    exposure: answer("exposure"),
    support: answer("support"),
    distress: answer("distress"),
    harm: answer("hurt"),
  };
}
