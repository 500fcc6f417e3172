import type { Words } from "../../random/threefry.ts";
import { pick } from "../observation/person-weeks.ts";
import { bootstrapInterval } from "../statistics/bootstrap.ts";
import { ranks } from "../statistics/ranks.ts";
import { shiftedLog } from "../statistics/shifted-log.ts";
import { zScores } from "../statistics/standardize.ts";
import { slopesOrNaN } from "../statistics/standardized-regression.ts";
import type { Answers } from "./answers.ts";

/** The scales on which distress is taken: a skewed outcome alone bends an interaction, and each bends it otherwise. */
export const outcomeScales = ["raw", "log", "rank"] as const;
export type OutcomeScale = (typeof outcomeScales)[number];

/** Coefficients of one regression, in SD of distress: of exposure, of support, and of their product. NaN without a fit. */
export interface Moderation {
  readonly b1: number;
  readonly b2: number;
  readonly b3: number;
}

/** Distress as it is, log(distress + 0.1), or its ranks. */
function onScale(distress: ArrayLike<number>, scale: OutcomeScale): ArrayLike<number> {
  if (scale === "raw") return distress;
  return scale === "rank" ? ranks(distress) : shiftedLog(distress);
}

/** What a regression of distress goes by. One entry a person. */
type Moderated = { readonly [Name in "distress" | "exposure" | "support"]: ArrayLike<number> };

/** z-scored distress on z-scored exposure, z-scored support and the product of the two. */
export function moderate({ distress, exposure, support }: Moderated, scale: OutcomeScale): Moderation {
  const x = zScores(exposure);
  const w = zScores(support);
  const product = x.map((value, i) => value * w[i]);
  const [b1, b2, b3] = slopesOrNaN(zScores(onScale(distress, scale)), [x, w, product]);
  return { b1, b2, b3 };
}

/** Bootstrap interval of b3 over people: how unsure one sample of this size is. Everything is z-scored anew each time. */
export function bootstrapB3(
  answers: Answers,
  scale: OutcomeScale,
  key: Words,
  resamples: number,
): readonly [number, number] | null {
  const statistic = (drawn: Uint32Array) =>
    moderate(
      {
        distress: pick(answers.distress, drawn),
        exposure: pick(answers.exposure, drawn),
        support: pick(answers.support, drawn),
      },
      scale,
    ).b3;
  return bootstrapInterval(answers.people, statistic, key, { resamples });
}

/** Harm against support: standardized coefficients of distress on exposure, support and harm in one regression. */
export interface HarmAndSupport {
  readonly exposure: number;
  readonly support: number;
  readonly harm: number;
  /** How much more harm weighs than support, in SD: harm - (-support). */
  readonly harmMinusSupport: number;
}

export function harmAndSupport({
  distress,
  exposure,
  support,
  harm: hurt,
}: Moderated & { readonly harm: ArrayLike<number> }): HarmAndSupport {
  const [byExposure, bySupport, harm] = slopesOrNaN(zScores(distress), [exposure, support, hurt].map(zScores));
  return { exposure: byExposure, support: bySupport, harm, harmMinusSupport: harm + bySupport };
}
