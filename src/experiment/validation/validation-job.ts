import type { Plan } from "../../engine/plan.ts";
import type { Chance } from "../../engine/simulation.ts";
import { type Answers, answersOf, askDevalued, devaluedPeople } from "../buffering/answers.ts";
import { moderate } from "../buffering/moderation.ts";
import { underPreset } from "../buffering/preset-plans.ts";
import { betweenPersonCorrelation, withinPersonCorrelation } from "../buffering/within-person.ts";
import { knownNumbers } from "../known-numbers.ts";
import { type Observation, observeRun } from "../observation/observe-run.ts";
import { pick, pickPair } from "../observation/person-weeks.ts";
import type { Statistics } from "../scorecard/target.ts";
import { pearson } from "../statistics/correlation.ts";
import { groupEffects } from "./group-effects.ts";
import { moderatesClearly } from "./moderates-clearly.ts";
import { oneEvent } from "./one-event.ts";
import { identificationGroup, ofSize, peerGroup, schoolAlliance, withGroup } from "./scenes.ts";
import { similarHelps } from "./similar-helps.ts";
import { weakTiesLost } from "./weak-ties-lost.ts";

export interface ValidationOptions {
  /** Of every questionnaire; 1 asks without error. */
  readonly reliability: number;
}

/** Thrown away where somebody asked to stop: only `validationJob` sees it. */
class Stopped extends Error {}

/** The job "validation": all statistics of the validation set for one replicate. null if `stop` asked to leave. */
export function validationJob(
  plan: Plan,
  chance: Chance,
  { reliability }: ValidationOptions,
  stop: () => boolean,
): Statistics | null {
  const live = (one: Plan): Observation => {
    const observation = observeRun(one, chance, { stop });
    if (observation === null) throw new Stopped();
    return observation;
  };
  try {
    const usual = live(plan);
    const answers = askDevalued(usual, chance, reliability);
    const answer = answersOf(usual, chance, reliability);
    const identification = groupEffects(
      usual,
      live(withGroup(plan, identificationGroup)),
      chance,
      identificationGroup.share,
      reliability,
    );
    const peer = groupEffects(usual, live(withGroup(plan, peerGroup)), chance, peerGroup.share, reliability);
    const alliance = live(withGroup(plan, schoolAlliance));
    const everybody = groupEffects(usual, alliance, chance, 1, reliability);
    return knownNumbers({
      reverse: moderate(answers, "raw").b3 > 0 ? 1 : 0,
      receivedDistress: pearson(answer("helpReceived"), answers.distress),
      identificationGain: -identification.distress,
      peerRecovery: peer.selfEsteem,
      peerSymptoms: -peer.distress,
      safeEvents: everybody.eventsRatio,
      safeDistress: -everybody.distress,
      weakLost: weakTiesLost(plan, chance, stop) ?? Number.NaN,
      exposureDegree: pearson(answers.exposure, pick(usual.people.degree, devaluedPeople(usual))),
      // Two noisy answers correlate less than what they ask about, by their reliability.
      friendsAlike: reliability * usual.network.friendsCorrelation,
      similarHelps: similarHelps(answers, answer("ingroupShare"), answer("internalizedStigma")),
      moderates330: moderatesClearly(askDevalued(live(ofSize(plan, 330)), chance, reliability)),
      moderates1093: moderatesClearly(askDevalued(live(ofSize(plan, 1093)), chance, reliability)),
      oneEvent: Math.sqrt(reliability) * (oneEvent(plan, chance, stop) ?? Number.NaN),
      ...withinAndBetween(usual),
      ...ingroup(usual, answers, live(underPreset(plan, "both", "null")), chance, reliability),
      ...later(answersOf(live({ ...plan, weeks: plan.weeks - 52 }), chance, reliability), answers),
    });
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

function withinAndBetween(usual: Observation): { within: number; between: number } {
  const { pairs, weeks } = usual.personWeeks;
  const pair = pickPair(pairs.eventsThenDistress, devaluedPeople(usual));
  return { within: withinPersonCorrelation(pair, weeks), between: betweenPersonCorrelation(pair) };
}

/** Exposure and the share of trust in people who share the identity, in the place of support. */
function ingroup(usual: Observation, answers: Answers, without: Observation, chance: Chance, reliability: number) {
  const own = moderate({ ...answers, support: answersOf(usual, chance, reliability)("ingroupShare") }, "raw");
  const empty = askDevalued(without, chance, reliability);
  const null_ = moderate({ ...empty, support: answersOf(without, chance, reliability)("ingroupShare") }, "raw");
  return { ingroupExcess: own.b3 - null_.b3, ingroupMain: own.b2 };
}

/** The same run a year shorter: what a year's events and a year's end have to do with the other, a year later. */
function later(before: (name: "exposure" | "distress") => Float64Array, answers: Answers) {
  return {
    eventsThenDistress: pearson(before("exposure"), answers.distress),
    distressThenEvents: pearson(before("distress"), answers.exposure),
  };
}
