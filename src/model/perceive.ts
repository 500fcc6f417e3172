import { saturate } from "../math/elementary.ts";
import { kin, renewAttitudes } from "./attitude.ts";
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
  renewStale(world);
  walk(world);
}

/** What holds for all ties of a person and not for their trust: of those alone whose ties changed. A tenth of a week is saved. */
function renewStale(world: World): void {
  const { tiesStale, count } = world;
  const stamps = new Uint32Array(world.settings.unitNames.length);
  for (let i = 0; i < count; i++) {
    if (tiesStale[i] === 0) continue;
    tiesStale[i] = 0;
    renewAttitudes(world, i);
    countUnits(world, i, stamps);
  }
}

/** Counts the distinct foreign units that ties reach, with a stamp per unit, so nothing has to be cleared between people. */
function countUnits({ network, settings, perceived, count }: World, i: number, stamps: Uint32Array): void {
  const { offsets, ends, targets } = network;
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

/**
 * How an arc counts, by its attitude. Looked up and multiplied, never branched on: kinds come in no order, and a processor
 * that guesses wrong waits longer than the sum takes.
 */
function byStance(
  affirming: number,
  neutral: number,
  stigmatizing: number,
  ofKin = [affirming, neutral, stigmatizing],
): Float64Array {
  const factors = new Float64Array(2 * kin);
  for (const [from, acts] of [
    [0, [affirming, neutral, stigmatizing]],
    [kin, ofKin],
  ] as const) {
    factors[from + Stance.affirming] = acts[0];
    factors[from + Stance.neutral] = acts[1];
    factors[from + Stance.stigmatizing] = acts[2];
  }
  return factors;
}
const positiveBy = byStance(1, 0.5, 0);
const negativeBy = byStance(0, 0, 1);
/** Who affirms normalizes an identity, and so does who shares it, unless they stigmatize. */
const normalizingBy = byStance(1, 0, 0, [1, 1, 0]);
const sharedBy = byStance(0, 0, 0, [1, 1, 1]);

/** Sums over everybody's trust, which moves in every week where ties live. */
function walk({ network, traits, perceived, attitude, count }: World): void {
  const { offsets, ends, trust } = network;
  for (let i = 0; i < count; i++) {
    const end = ends[i];
    let all = 0;
    let positive = 0;
    let negative = 0;
    for (let a = offsets[i]; a < end; a++) {
      const acts = attitude[a];
      const w = trust[a];
      all += w;
      positive += positiveBy[acts] * w;
      negative += negativeBy[acts] * w;
    }
    perceived.allTrust[i] = all;
    perceived.positiveTrust[i] = positive;
    perceived.negativeTrust[i] = negative;
  }
  for (let d = 0; d < traits.devalued.length; d++) {
    const i = traits.devalued[d];
    const end = ends[i];
    let ingroup = 0;
    let normalizing = 0;
    for (let a = offsets[i]; a < end; a++) {
      ingroup += sharedBy[attitude[a]] * trust[a];
      normalizing += normalizingBy[attitude[a]] * trust[a];
    }
    perceived.ingroupTrust[i] = ingroup;
    perceived.affirmation[i] = saturate(normalizing);
  }
}
