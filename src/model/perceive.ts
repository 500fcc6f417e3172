import { saturate } from "../math/elementary.ts";
import { Manner } from "../network/network.ts";
import { Stance } from "./population.ts";
import type { World } from "./world.ts";

/**
 * The one walk over all ties: what each person takes in through them. While ties, trust and stances stay as they are
 * nothing is walked again. Sums run in order of the other person's id.
 */
export function perceive(world: World): void {
  const { state, count, order, absent } = world;
  let sum = 0;
  let present = 0;
  for (let p = 0; p < count; p++) {
    const i = order === null ? p : order[p];
    if (absent[i] === 1) continue;
    sum += state.distress[i];
    present++;
  }
  world.meanDistress = present === 0 ? 0 : sum / present;

  if (world.perceivedVersion === world.tiesVersion) return;
  world.perceivedVersion = world.tiesVersion;
  walk(world);
  countUnits(world);
}

/**
 * How an arc counts, by how its other end acts (`Stance`). Looked up and multiplied, never branched on: kinds come in no order,
 * and a processor that guesses wrong waits longer than the sum takes.
 */
function byStance(affirming: number, neutral: number, stigmatizing: number): Float64Array {
  const factors = new Float64Array(4);
  factors[Stance.affirming] = affirming;
  factors[Stance.neutral] = neutral;
  factors[Stance.stigmatizing] = stigmatizing;
  return factors;
}
const positiveBy = byStance(1, 0.5, 0);
const negativeBy = byStance(0, 0, 1);
/** Who affirms normalizes an identity, and so does who shares it, unless they stigmatize: + 4 for sharing. */
const normalizingBy = Float64Array.of(...byStance(1, 0, 0), ...byStance(1, 1, 0));
const sharedBy = Float64Array.of(0, 1);

function walk({ network, traits, stance, perceived, attitude, count }: World): void {
  const { offsets, ends, targets, trust, manner } = network;
  const { identities } = traits;
  for (let i = 0; i < count; i++) {
    const end = ends[i];
    let all = 0;
    let positive = 0;
    let negative = 0;
    for (let a = offsets[i]; a < end; a++) {
      const acts = manner[a] === Manner.ofPerson ? stance[targets[a]] : manner[a];
      const w = trust[a];
      attitude[a] = acts;
      all += w;
      positive += positiveBy[acts] * w;
      negative += negativeBy[acts] * w;
    }
    perceived.allTrust[i] = all;
    perceived.positiveTrust[i] = positive;
    perceived.negativeTrust[i] = negative;
    const own = identities[i];
    if (own === 0) continue;
    let ingroup = 0;
    let normalizing = 0;
    for (let a = offsets[i]; a < end; a++) {
      const both = own & identities[targets[a]];
      // 1 where any identity is left, without a branch.
      const shares = (both | -both) >>> 31;
      ingroup += sharedBy[shares] * trust[a];
      normalizing += normalizingBy[attitude[a] + 4 * shares] * trust[a];
    }
    perceived.ingroupTrust[i] = ingroup;
    perceived.affirmation[i] = saturate(normalizing);
  }
}

/**
 * Counts distinct foreign units, of people whose ties changed, with a stamp per unit, so nothing has to be cleared between
 * people. Ties of others leave it as it was: at 10,000 people this alone saved a tenth of a week with living ties.
 */
function countUnits({ network, settings, perceived, reachStale, count }: World): void {
  const { offsets, ends, targets } = network;
  const stamps = new Uint32Array(settings.unitNames.length);
  for (let i = 0; i < count; i++) {
    if (reachStale[i] === 0) continue;
    reachStale[i] = 0;
    let reached = 0;
    for (let k = 0; k < settings.names.length; k++) {
      stamps[settings.unit[k * count + i]] = i + 1;
      for (let a = offsets[i]; a < ends[i]; a++) {
        const unit = settings.unit[k * count + targets[a]];
        reached += Number(stamps[unit] !== i + 1);
        stamps[unit] = i + 1;
      }
    }
    perceived.unitsReached[i] = reached;
  }
}
