import { exponential, lognormal, normal } from "../../random/distributions.ts";
import { joined, type Nodes, product, traitNodes } from "./nodes.ts";
import type { Parts } from "./plan-parts.ts";

/** People who meet stigma events and ordinary stressors at the same rates. */
export interface ExposureClass {
  /** Share of all people. */
  readonly share: number;
  /** Stigma events a week. */
  readonly events: number;
  /** Ordinary stressors a week. */
  readonly stressors: number;
}

/** Everybody, sorted by the traits on which the mean field depends; the rest (self-esteem, stance, standing, ...) plays no part in `minimal`. */
export interface Classes {
  readonly exposure: readonly ExposureClass[];
  /** Resilience as a trait. */
  readonly resilience: Nodes;
  /** Levels to which distress settles, the floor not yet applied. */
  readonly settlingPoint: Nodes;
}

/** Classes of an exponential, a normal and a lognormal trait come without error to speak of; only event rates are joined. */
export function classesOf({ identity, setting, population, value }: Parts): Classes {
  const { exposureSpread, stressSpread, unitClimateSpread, unitStressSpread } = population;
  // A person's factor and that of the unit are both lognormal with mean 1: so is their product.
  const exposure = traitNodes(1, 4, (uniform) => lognormal(uniform, together(exposureSpread, unitClimateSpread)));
  const stress = traitNodes(1, 5, (uniform) => lognormal(uniform, together(stressSpread, unitStressSpread)));
  const visibility = traitNodes(0.25, 4, (uniform) =>
    within(identity.visibility + identity.visibilitySpread * normal(uniform), 0.1, 1),
  );
  const perLoad = value("stigmaExposure", "frequency") * setting.time * 2 * setting.climate;
  const perStress = value("ordinaryStress", "frequency") * setting.time;
  const devalued = identity.share ?? 0;
  return {
    exposure: [
      ...exposed(devalued, perLoad, joined(product(visibility, exposure), 8), perStress, stress),
      ...exposed(1 - devalued, perLoad * value("stigmaExposure", "background"), joined(exposure, 2), perStress, stress),
    ],
    resilience: traitNodes(1.5, 3, (uniform) =>
      within(population.resilience + population.resilienceSpread * normal(uniform), 0.05, 0.95),
    ),
    settlingPoint: traitNodes(0.75, 3.75, (uniform) => exponential(uniform, population.settlingPoint)),
  };
}

function exposed(share: number, perLoad: number, load: Nodes, perStress: number, stress: Nodes): ExposureClass[] {
  const classes: ExposureClass[] = [];
  for (let i = 0; i < load.values.length; i++) {
    for (let j = 0; j < stress.values.length; j++) {
      classes.push({
        share: share * load.shares[i] * stress.shares[j],
        events: perLoad * load.values[i],
        stressors: perStress * stress.values[j],
      });
    }
  }
  return classes.filter((one) => one.share > 0);
}

function together(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
