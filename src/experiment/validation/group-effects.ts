import { type Chance, replicateKey } from "../../engine/simulation.ts";
import { mean, sum } from "../../math/sums.ts";
import { Stream } from "../../random/stream.ts";
import { devaluedPeople } from "../buffering/answers.ts";
import type { Observation } from "../observation/observe-run.ts";
import { standardDeviation } from "../statistics/standardize.ts";

/** Members of a group against the same people without it: differences in SD of the people without. */
export interface GroupEffects {
  readonly distress: number;
  readonly selfEsteem: number;
  /** Stigma events of a year with the group over those without. */
  readonly eventsRatio: number;
}

/**
 * What a group does to those who would belong to it: the same people, with the same shocks, with the group and without. SDs
 * are those among all people with a devalued identity. `share` says who belongs, by the draws that let people join; 1 is everybody.
 */
export function groupEffects(
  without: Observation,
  with_: Observation,
  chance: Chance,
  share: number,
  reliability: number,
): GroupEffects {
  // The very draws of src/model/groups/members.ts for the group of scenes.ts.
  const dice = new Stream(replicateKey(chance), "group.validation");
  const devalued = devaluedPeople(without);
  const members = devalued.filter((p) => share === 1 || dice.uniform(without.ids[p], 0) < share);
  const difference = (name: "distress" | "selfEsteem") => {
    const changes = Float64Array.from(members, (p) => with_.people[name][p] - without.people[name][p]);
    // A study divides by the SD of answers, which noise makes wider.
    const latent = standardDeviation(Float64Array.from(devalued, (p) => without.people[name][p]));
    return mean(changes) / (latent / Math.sqrt(reliability));
  };
  const events = (one: Observation) => sum(Float64Array.from(members, (p) => one.people.exposure[p]));
  return { distress: difference("distress"), selfEsteem: difference("selfEsteem"), eventsRatio: events(with_) / events(without) };
}
