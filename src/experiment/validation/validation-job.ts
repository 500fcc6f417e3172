import type { Plan } from "../../engine/plan.ts";
import { type Chance, replicateKey } from "../../engine/simulation.ts";
import { observe } from "../../model/measures/questionnaire/answer.ts";
import { type Answers, askDevalued, devaluedPeople } from "../buffering/answers.ts";
import { moderate } from "../buffering/moderation.ts";
import { underPreset } from "../buffering/preset-plans.ts";
import { betweenPersonCorrelation, withinPersonCorrelation } from "../buffering/within-person.ts";
import type { ObservedName } from "../observation/columns.ts";
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
    const answer = asked(usual, chance, reliability);
    const identification = groupEffects(usual, live(withGroup(plan, identificationGroup)), chance, identificationGroup.share);
    const peer = groupEffects(usual, live(withGroup(plan, peerGroup)), chance, peerGroup.share);
    const alliance = live(withGroup(plan, schoolAlliance));
    const everybody = groupEffects(usual, alliance, chance, 1);
    return known({
      reverse: moderate(answers, "raw").b3 > 0 ? 1 : 0,
      receivedDistress: pearson(answer("helpReceived"), answers.distress),
      identificationGain: -identification.distress,
      peerRecovery: peer.selfEsteem,
      peerSymptoms: -peer.distress,
      safeEvents: everybody.eventsRatio,
      safeDistress: -everybody.distress,
      weakLost: weakTiesLost(plan, chance, stop) ?? Number.NaN,
      exposureDegree: pearson(answers.exposure, pick(usual.people.degree, devaluedPeople(usual))),
      friendsAlike: usual.network.friendsCorrelation,
      similarHelps: similarHelps(answers, answer("ingroupShare"), answer("internalizedStigma")),
      moderates330: moderatesClearly(askDevalued(live(ofSize(plan, 330)), chance, reliability)),
      moderates1093: moderatesClearly(askDevalued(live(ofSize(plan, 1093)), chance, reliability)),
      oneEvent: oneEvent(plan, chance, stop) ?? Number.NaN,
      ...withinAndBetween(usual),
      ...ingroup(usual, answers, live(underPreset(plan, "both", "null")), chance, reliability),
      ...later(live({ ...plan, weeks: plan.weeks - 52 }), answers),
    });
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

/** What people with a devalued identity would answer, by column. */
function asked(observation: Observation, chance: Chance, reliability: number): (name: ObservedName) => Float64Array {
  const places = devaluedPeople(observation);
  const who = { ids: pickIds(observation.ids, places), key: replicateKey(chance), reliability };
  return (name) => observe(pick(observation.people[name], places), name, who);
}

function pickIds(ids: Uint32Array, places: Uint32Array): Uint32Array {
  return places.map((p) => ids[p]);
}

function withinAndBetween(usual: Observation): { within: number; between: number } {
  const { pairs, weeks } = usual.personWeeks;
  const pair = pickPair(pairs.eventsThenDistress, devaluedPeople(usual));
  return { within: withinPersonCorrelation(pair, weeks), between: betweenPersonCorrelation(pair) };
}

/** Exposure and the share of trust in people who share the identity, in the place of support. */
function ingroup(usual: Observation, answers: Answers, without: Observation, chance: Chance, reliability: number) {
  const own = moderate({ ...answers, support: asked(usual, chance, reliability)("ingroupShare") }, "raw");
  const empty = askDevalued(without, chance, reliability);
  const null_ = moderate({ ...empty, support: asked(without, chance, reliability)("ingroupShare") }, "raw");
  return { ingroupExcess: own.b3 - null_.b3, ingroupMain: own.b2 };
}

/** The same run a year shorter: what a year's events and a year's end have to do with the other, a year later. */
function later(yearBefore: Observation, answers: Answers) {
  const before = devaluedPeople(yearBefore);
  return {
    eventsThenDistress: pearson(pick(yearBefore.people.exposure, before), answers.distress),
    distressThenEvents: pearson(pick(yearBefore.people.distress, before), answers.exposure),
  };
}

/** What JSON can carry: null for what is no number. */
function known(values: Readonly<Record<string, number>>): Statistics {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number.isFinite(value) ? value : null]));
}
