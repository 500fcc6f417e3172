import type { Answers } from "../buffering/answers.ts";
import { pick } from "../observation/person-weeks.ts";
import { standardizedCoefficients } from "../statistics/standardized-regression.ts";
import { thirds } from "../statistics/thirds.ts";

/**
 * Whether ties to people who share the identity matter most to those who believe the devaluing message: the partial coefficient
 * of the share of trust in them on distress, support held constant, in the third with most internalized stigma minus that in the
 * third with least. Below 0: there it helps more.
 */
export function similarHelps(answers: Answers, ingroupShare: Float64Array, internalized: Float64Array): number {
  const [low, , high] = thirds(internalized);
  const coefficient = (people: readonly number[]) => {
    const of = (column: Float64Array) => pick(column, people);
    return standardizedCoefficients(of(answers.distress), [of(ingroupShare), of(answers.support)])[0];
  };
  return coefficient(high) - coefficient(low);
}
