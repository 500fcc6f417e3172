import { exp } from "../math/elementary.ts";
import type { Network } from "../network/network.ts";
import { byId } from "../network/tie-list.ts";
import { defaults, distress, people, share, type Values, weight } from "../parameters/parameter.ts";
import { exponentialOf, lognormal, normal } from "../random/distributions.ts";
import { type DrawListener, Stream, unit } from "../random/stream.ts";
import type { Words } from "../random/threefry.ts";
import type { PeoplePlan } from "./plan.ts";
import { attributeOf } from "./settings.ts";

/**
 * How people differ from each other. Traits are drawn once, keyed by the person's id. The limits within which some are
 * kept (visibility 0.1 to 1, support skill 0.3 to 2.5, resilience 0.05 to 0.95) are assumed.
 */
export const populationParameters = {
  stigmatizing: share(0.145, "share of people who answer a disclosure with blame or pressure", "toward row 38", {
    plausible: [0, 0.5],
  }),
  affirming: share(0.35, "share of people who affirm a devalued identity; the rest is neutral", "assumed"),
  exposureSpread: weight(0.3, "SD of the logarithm of how often stigma events find a person", "assumed", { max: 1.5 }),
  stressSpread: weight(0.8, "SD of the logarithm of how often ordinary stressors find a person", "assumed", { max: 1.5 }),
  skillSpread: weight(0.3, "SD of the logarithm of support skill", "assumed", { max: 1.5 }),
  settlingPoint: distress(0.48, "mean of the level to which a person's distress settles (exponential)", "assumed", { max: 5 }),
  resilience: share(0.5, "mean resilience as a trait", "assumed"),
  resilienceSpread: share(0.12, "SD of resilience as a trait", "assumed", { max: 0.5 }),
  selfEsteem: share(0.7, "mean self-esteem as a trait", "assumed"),
  selfEsteemSpread: share(0.11, "SD of self-esteem as a trait", "assumed", { max: 0.5 }),
  internalizedStigma: share(0.22, "mean internalized stigma as a trait, among people with a devalued identity", "assumed"),
  internalizedSpread: share(0.15, "SD of internalized stigma as a trait", "assumed", { max: 0.5 }),
  standing: share(0.3, "share of people with standing in a setting: their help there counts as practical support", "assumed"),
  capacity: people(7, "number of ties that half of all people have room for", "toward row 34", { max: 30, plausible: [3, 15] }),
  capacitySpread: weight(0.75, "SD of the logarithm of how many ties people have room for", "toward row 34", { max: 1.5 }),
  unitClimateSpread: weight(0.4, "SD of the logarithm of how a unit's climate departs from its setting's", "assumed", {
    max: 1.5,
  }),
  unitStressSpread: weight(0.4, "SD of the logarithm of how stressful a unit is", "assumed", { max: 1.5 }),
};

export type PopulationValues = Values<typeof populationParameters>;
export const populationDefaults: PopulationValues = defaults(populationParameters);

/** How a person answers what others tell them; the same numbers as `Manner`. */
export const Stance = { affirming: 1, neutral: 2, stigmatizing: 3 } as const;

/** What a person brings along: drawn once, the same in every variant. All columns have one entry a person unless said. */
export interface Traits {
  /** Bit d is set for people who carry identity d of the plan. */
  readonly identities: Uint32Array;
  /** Places of people with a devalued identity, in order of id: mechanisms about them walk these and ask nobody else. */
  readonly devalued: Uint32Array;
  /** 0.1 to 1, identity-major: [d * count + i]; 0 for people without the identity. identities x count */
  readonly visibility: Float64Array;
  /** Mean visibility over a person's devalued identities, 0 without any. */
  readonly meanVisibility: Float64Array;
  readonly exposureFactor: Float64Array;
  readonly stressFactor: Float64Array;
  /** 0.3 to 2.5, mean about 1. */
  readonly supportSkill: Float64Array;
  /** Level to which distress settles when all else is typical. */
  readonly settlingPoint: Float64Array;
  /** 0.05 to 0.95. */
  readonly resilience: Float64Array;
  readonly selfEsteem: Float64Array;
  /** 0 to 1; 0 for people without a devalued identity. */
  readonly internalizedStigma: Float64Array;
  readonly stance: Uint8Array;
  /** 1 where a person has standing in a setting, setting-major. settings x count */
  readonly standing: Uint8Array;
  /** How many ties a person has room for, 0 to 30: whoever has fewer looks for more, where ties live. */
  readonly capacity: Uint8Array;
  /** Two traits that stand for all else in which people are alike or not: 0 to 2 and 0 to 1, trait-major. 2 x count */
  readonly background: Uint8Array;
}

/** Nobody has room for more ties than this. Assumed. */
export const mostTies = 30;
/** Numbers of values of the background traits. Assumed. */
export const backgroundValues = [3, 2] as const;

/**
 * Draws everybody's traits. Purposes: `traits` slots 0 exposure, stress · 1 skill, settling point · 2 resilience,
 * self-esteem · 3 internalized stigma, stance; `identity.<dimension>` slot 0 carried or not, visibility;
 * `standing.<setting>` slot 0; `capacity` slot 0; `background` slot 0: one word a trait.
 */
export function drawTraits(plan: PeoplePlan, network: Network, key: Words, listener: DrawListener | null = null): Traits {
  const { ids, size: count } = network;
  const { population, settings } = plan;
  const carried = drawIdentities(plan, network, key, listener);
  const inOrder = byId(ids) ?? Uint32Array.from(ids.keys());
  // Every property stands here from the start: code that is made for the people of one run then serves those of the next.
  const traits: Traits = {
    identities: carried.identities,
    devalued: inOrder.filter((i) => carried.identities[i] !== 0),
    visibility: carried.visibility,
    meanVisibility: carried.meanVisibility,
    exposureFactor: new Float64Array(count),
    stressFactor: new Float64Array(count),
    supportSkill: new Float64Array(count),
    settlingPoint: new Float64Array(count),
    resilience: new Float64Array(count),
    selfEsteem: new Float64Array(count),
    internalizedStigma: new Float64Array(count),
    stance: new Uint8Array(count),
    standing: new Uint8Array(settings.length * count),
    capacity: new Uint8Array(count),
    background: new Uint8Array(2 * count),
  };

  const dice = new Stream(key, "traits", listener);
  for (let i = 0; i < count; i++) {
    dice.block(ids[i], 0);
    traits.exposureFactor[i] = lognormal(unit(dice.first), population.exposureSpread);
    traits.stressFactor[i] = lognormal(unit(dice.second), population.stressSpread);
    dice.block(ids[i], 1);
    traits.supportSkill[i] = within(lognormal(unit(dice.first), population.skillSpread), 0.3, 2.5);
    traits.settlingPoint[i] = exponentialOf(dice.second, population.settlingPoint);
    dice.block(ids[i], 2);
    traits.resilience[i] = within(population.resilience + population.resilienceSpread * normal(unit(dice.first)), 0.05, 0.95);
    traits.selfEsteem[i] = population.selfEsteem + population.selfEsteemSpread * normal(unit(dice.second));
    dice.block(ids[i], 3);
    const internalized = within(population.internalizedStigma + population.internalizedSpread * normal(unit(dice.first)), 0, 1);
    traits.internalizedStigma[i] = traits.identities[i] === 0 ? 0 : internalized;
    traits.stance[i] = stanceOf(unit(dice.second), population);
  }

  for (let k = 0; k < settings.length; k++) {
    const standing = new Stream(key, `standing.${settings[k].name}`, listener);
    for (let i = 0; i < count; i++) {
      traits.standing[k * count + i] = standing.uniform(ids[i], 0) < population.standing ? 1 : 0;
    }
  }
  drawTieTraits(plan, network, key, traits, listener);
  return traits;
}

/** What only living ties ask for. */
function drawTieTraits(plan: PeoplePlan, network: Network, key: Words, traits: Traits, listener: DrawListener | null): void {
  const { ids, size: count } = network;
  const { capacity, capacitySpread } = plan.population;
  const room = new Stream(key, "capacity", listener);
  const background = new Stream(key, "background", listener);
  for (let i = 0; i < count; i++) {
    const drawn = capacity * exp(capacitySpread * normal(room.uniform(ids[i], 0)));
    traits.capacity[i] = Math.min(mostTies, Math.floor(drawn + 0.5));
    background.block(ids[i], 0);
    traits.background[i] = Math.floor(unit(background.first) * backgroundValues[0]);
    traits.background[count + i] = Math.floor(unit(background.second) * backgroundValues[1]);
  }
}

function drawIdentities(
  plan: PeoplePlan,
  network: Network,
  key: Words,
  listener: DrawListener | null,
): Pick<Traits, "identities" | "visibility" | "meanVisibility"> {
  const { ids, size: count } = network;
  const identities = new Uint32Array(count);
  const visibility = new Float64Array(plan.identities.length * count);
  const meanVisibility = new Float64Array(count);
  const carried = new Uint8Array(count);
  for (let d = 0; d < plan.identities.length; d++) {
    const identity = plan.identities[d];
    const dice = new Stream(key, `identity.${identity.dimension}`, listener);
    const values = identity.where === null ? null : attributeOf(network, identity.where.attribute);
    for (let i = 0; i < count; i++) {
      dice.block(ids[i], 0);
      const carries =
        values === null || identity.where === null
          ? unit(dice.first) < (identity.share ?? 0)
          : identity.where.values.includes(values[i]);
      if (!carries) continue;
      identities[i] |= 1 << d;
      const seen = within(identity.visibility + identity.visibilitySpread * normal(unit(dice.second)), 0.1, 1);
      visibility[d * count + i] = seen;
      carried[i]++;
      meanVisibility[i] += (seen - meanVisibility[i]) / carried[i];
    }
  }
  return { identities, visibility, meanVisibility };
}

/** The stigmatizing come from one end of the uniform and the affirming from the other, so raising one share moves only its own. */
function stanceOf(uniform: number, { stigmatizing, affirming }: PopulationValues): number {
  if (uniform < stigmatizing) return Stance.stigmatizing;
  return uniform > 1 - affirming ? Stance.affirming : Stance.neutral;
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
