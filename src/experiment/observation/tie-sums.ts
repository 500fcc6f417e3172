import { saturate } from "../../math/elementary.ts";
import { close } from "../../model/measures/isolates.ts";
import { Stance } from "../../model/population.ts";
import type { World } from "../../model/world.ts";
import { actsOn } from "../../network/network.ts";

/** What a person's ties come to, by the walk below. Each has one entry a person, by place. */
export interface TieSums {
  /** Available support, 0 to 1: s(sum of trust x skill over contacts who do not stigmatize), s(x) = x / (1 + x). */
  readonly support: Float64Array;
  /** Trust in people who share an identity, of all trust; 0 without trust. */
  readonly ingroupShare: Float64Array;
  /** 1 for people with nobody whom they trust at 0.5 or more. */
  readonly isolated: Uint8Array;
  /** Share of all arcs whose target stigmatizes the owner; NaN without ties. */
  readonly stigmatizing: number;
}

/** Walks all ties as they stand now. Reads the world and changes nothing; what the week perceived may be older. O(arcs). */
export function sumTies({ network, traits, stance, skill, count }: World): TieSums {
  const { offsets, ends, targets, trust, manner } = network;
  const support = new Float64Array(count);
  const ingroupShare = new Float64Array(count);
  const isolated = new Uint8Array(count).fill(1);
  let arcs = 0;
  let stigmatizing = 0;
  for (let i = 0; i < count; i++) {
    let all = 0;
    let ingroup = 0;
    let supported = 0;
    for (let a = offsets[i]; a < ends[i]; a++) {
      const j = targets[a];
      const acts = actsOn(manner[a], stance[j]);
      all += trust[a];
      if (trust[a] >= close) isolated[i] = 0;
      if ((traits.identities[i] & traits.identities[j]) !== 0) ingroup += trust[a];
      if (acts === Stance.stigmatizing) stigmatizing++;
      else supported += trust[a] * skill[j];
    }
    arcs += ends[i] - offsets[i];
    support[i] = saturate(supported);
    ingroupShare[i] = all === 0 ? 0 : ingroup / all;
  }
  return { support, ingroupShare, isolated, stigmatizing: stigmatizing / arcs };
}
