import type { Plan } from "../../engine/plan.ts";
import type { TieValues } from "../../model/ties/parameters.ts";
import { chooseTies } from "../../model/ties/presets.ts";
import { underPreset } from "../buffering/preset-plans.ts";

/** The runs that a replicate of the calibration is made of, each a plan of its own, all sharing people and shocks. */
export interface Scenes {
  /** The scenario as it is. */
  readonly usual: Plan;
  /** The same under the preset null: no help in events. */
  readonly withoutHelp: Plan;
  /** Everybody fully visible in a climate of .7: what diary studies ask people who know themselves devalued. */
  readonly visible: Plan;
  /** The same people with ties that live as at school. */
  readonly school: Plan;
}

/**
 * @param usual a plan of the preset both, with living ties
 * @param school numbers of the school's ties other than the preset's
 */
export function scenesOf(usual: Plan, school: Partial<TieValues> = {}): Scenes {
  return {
    usual,
    withoutHelp: underPreset(usual, "both", "null"),
    visible: {
      ...usual,
      weeks: Math.min(usual.weeks, 52),
      people: {
        ...usual.people,
        identities: usual.people.identities.map((identity) => ({ ...identity, visibility: 1, visibilitySpread: 0 })),
        settings: usual.people.settings.map((setting) => ({ ...setting, climate: 0.7 })),
      },
    },
    school: { ...usual, ties: chooseTies("school", school) },
  };
}
