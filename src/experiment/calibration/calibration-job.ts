import type { Plan } from "../../engine/plan.ts";
import type { Chance } from "../../engine/simulation.ts";
import { mean } from "../../math/sums.ts";
import { answersOf, askDevalued, devaluedPeople } from "../buffering/answers.ts";
import { harmAndSupport, moderate, outcomeScales } from "../buffering/moderation.ts";
import { reactivityBySupport } from "../buffering/reactivity.ts";
import { knownNumbers } from "../known-numbers.ts";
import { observedWeeks } from "../observation/columns.ts";
import { type Observation, observeRun } from "../observation/observe-run.ts";
import { pick } from "../observation/person-weeks.ts";
import type { Statistics } from "../scorecard/target.ts";
import { pearson } from "../statistics/correlation.ts";
import { standardDeviation } from "../statistics/standardize.ts";
import { planWith, schoolValues } from "./fitted-parameters.ts";
import { pulseLeft } from "./pulse.ts";
import { scenesOf } from "./scenes.ts";

export interface CalibrationOptions {
  /** Of every questionnaire; 1 asks without error. */
  readonly reliability: number;
  /** Fitted numbers other than the plan's and the presets'; {} for none. */
  readonly values: Readonly<Record<string, number>>;
}

/** The job "calibration": all statistics of the calibration set for one replicate. null if `stop` asked to leave. */
export function calibrationJob(given: Plan, chance: Chance, options: CalibrationOptions, stop: () => boolean): Statistics | null {
  const plan = planWith(given, options.values);
  const scenes = scenesOf(plan, schoolValues(options.values));
  const usual = observeRun(scenes.usual, chance, { stop });
  const muted = observeRun(scenes.usual, chance, { mute: true, stop });
  const withoutHelp = observeRun(scenes.withoutHelp, chance, { stop });
  const visible = observeRun(scenes.visible, chance, { stop });
  const school = observeRun(scenes.school, chance, { stop });
  if (usual === null || muted === null || withoutHelp === null || visible === null || school === null) return null;
  const left = pulseLeft(plan, chance, stop);
  const { network, people } = usual;
  return knownNumbers({
    ...associations(usual, chance, options),
    ...excess(usual, withoutHelp, chance, options),
    twinDifference: twinDifference(usual, muted),
    anyEvent: mean(people.exposure.map((events) => (events > 0 ? 1 : 0))),
    eventsVisible:
      mean(pick(visible.people.exposure, devaluedPeople(visible))) / Math.min(observedWeeks.flow, scenes.visible.weeks),
    isolates: mean(people.isolated),
    degree: network.meanDegree,
    lostAdult: network.tiesLost,
    lostSchool: school.network.tiesLost,
    transitivity: network.transitivity,
    transitivitySchool: school.network.transitivity,
    assortativity: network.assortativity,
    stigmatizingTies: network.stigmatizingTies,
    pulseLeft: left ?? Number.NaN,
    meanDistress: mean(people.distress),
    sdDistress: standardDeviation(people.distress),
  });
}

/** Correlations and coefficients among people with a devalued identity, as they would answer. */
function associations(observation: Observation, chance: Chance, { reliability }: CalibrationOptions) {
  const answers = askDevalued(observation, chance, reliability);
  const internalized = answersOf(observation, chance, reliability)("internalizedStigma");
  return {
    exposureDistress: pearson(answers.exposure, answers.distress),
    supportDistress: pearson(answers.support, answers.distress),
    internalizedDistress: pearson(internalized, answers.distress),
    harmMinusSupport: harmAndSupport(answers).harmMinusSupport,
  };
}

/** b3 in excess over the same people's b3 without help in events, on each scale. */
function excess(usual: Observation, withoutHelp: Observation, chance: Chance, { reliability }: CalibrationOptions) {
  const with_ = askDevalued(usual, chance, reliability);
  const without = askDevalued(withoutHelp, chance, reliability);
  const [excessRaw, excessLog, excessRank] = outcomeScales.map(
    (scale) => moderate(with_, scale).b3 - moderate(without, scale).b3,
  );
  return { excessRaw, excessLog, excessRank };
}

/** Nobody leaves the network of the default population, so the twins stand in the same order. */
function twinDifference(usual: Observation, muted: Observation): number {
  const devalued = devaluedPeople(usual);
  const of = (observation: Observation) => pick(observation.people.distress, devalued);
  return reactivityBySupport(of(usual), of(muted), pick(usual.people.supportBefore, devalued)).highMinusLow;
}
