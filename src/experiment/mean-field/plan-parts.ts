import type { Plan } from "../../engine/plan.ts";
import type { IdentityPlan, SettingPlan } from "../../model/plan.ts";
import type { PopulationValues } from "../../model/population.ts";
import { presets } from "../../model/presets.ts";

/** What the mean field needs of a plan, looked up once. */
export interface Parts {
  readonly people: number;
  readonly weeks: number;
  readonly identity: IdentityPlan;
  readonly setting: SettingPlan & { readonly climate: number };
  readonly population: PopulationValues;
  /** Trust is uniform between these, drawn anew for each pair in each direction. */
  readonly trust: { readonly from: number; readonly to: number };
  /** A value of one of the preset's mechanisms: `value("recovery", "slowest")`. */
  readonly value: (mechanism: string, name: string) => number;
}

/**
 * Takes from a plan what the mean field is written for: the mechanisms of the preset `minimal`, one identity, one setting,
 * and everybody tied to everybody with trust that differs (with equal trust everybody asks the same few people, and nobody
 * of them is the mean).
 * @throws RangeError saying what does not fit.
 */
export function partsOf(plan: Plan): Parts {
  const { identities, settings, population } = plan.people;
  const on = presets.find(({ name }) => name === "minimal")?.on ?? [];
  const { source, trust } = plan.network;
  const [identity, setting] = [identities[0], settings[0]];
  const climate = setting?.climate;
  const unlike = [...new Set([...on, ...plan.mechanisms.keys()])].filter(
    (name) => on.includes(name) !== plan.mechanisms.has(name),
  );
  if (unlike.length > 0) throw new RangeError(`the mean field is that of the preset "minimal"; differs in: ${unlike.join(", ")}`);
  if (identities.length !== 1 || identity.share === null) throw new RangeError("the mean field needs one identity with a share");
  if (settings.length !== 1) throw new RangeError(`the mean field needs one setting, not ${settings.length}`);
  if (typeof climate !== "number") throw new RangeError("the mean field needs a climate that is one number");
  if (plan.ties !== null) throw new RangeError("in the mean field ties stay as they begin: ties must be fixed");
  if ((plan.interventions ?? []).length > 0) throw new RangeError("the mean field knows no interventions");
  const mixed = "generator" in source ? source.generator === "complete" : isComplete(source.network.ends, source.network.offsets);
  if (!mixed) throw new RangeError("in the mean field everybody is tied to everybody: the generator must be complete");
  if (trust === "as given" || trust.from === trust.to) throw new RangeError("in the mean field trust must differ between ties");
  return {
    people: plan.size,
    weeks: plan.warmUp + plan.weeks,
    identity,
    setting: { ...setting, climate },
    population,
    trust,
    value: (mechanism, name) => plan.mechanisms.get(mechanism)?.[name] ?? 0,
  };
}

function isComplete(ends: Uint32Array, offsets: Uint32Array): boolean {
  return ends.every((end, i) => end - offsets[i] === ends.length - 1);
}
