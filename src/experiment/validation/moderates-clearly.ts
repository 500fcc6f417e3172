import type { Answers } from "../buffering/answers.ts";
import { leastSquares } from "../statistics/least-squares.ts";
import { zScores } from "../statistics/standardize.ts";

/** 1 where a study of these people would report that support moderates: b3 below 0 at p < .05; else 0. */
export function moderatesClearly({ distress, exposure, support }: Answers): 0 | 1 {
  const [x, w] = [zScores(exposure), zScores(support)];
  const { coefficients, p } = leastSquares(zScores(distress), [x, w, x.map((value, i) => value * w[i])]);
  return coefficients[3] < 0 && p[3] < 0.05 ? 1 : 0;
}
