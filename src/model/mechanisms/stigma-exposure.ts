import { frequency, share, stress, weight } from "../../parameters/parameter.ts";
import { exponential, halfUnit, noneAt, poisson } from "../../random/distributions.ts";
import { type Stream, unit } from "../../random/stream.ts";
import { defineMechanism } from "../mechanism.ts";
import { combineLoads } from "../settings.ts";
import type { World } from "../world.ts";

/**
 * Stigma events find people through what they carry, where they are.
 *
 * Candidate events are drawn at the rate that the harshest climate would bring, and each happens with the chance that
 * the climate at hand leaves it (thinning). So a kinder climate, a policy or know-how prevents events without moving the
 * date or severity of any other: "same shocks" stays true between variants.
 */
export const stigmaExposure = defineMechanism({
  name: "stigmaExposure",
  title: "Stigma events",
  id: "M1",
  summary: "Devaluing events strike people by what they carry and the climate of the settings they live in.",
  rule: [
    "candidates ~ Poisson(frequency x exposureFactor x load at climate 1 x sum over settings of time x unit climate)",
    "load = (sum over identities of (visibility x 2 climate)^(1/combination))^combination; background x 2 climate without",
    "each happens with chance load(climate) / load(1), and what others leave of it",
    "severity ~ Exponential(severity), times majorFactor with chance majorShare",
  ],
  sources: ["row 4", "row 5", "row 41"],
  parameters: {
    frequency: frequency(
      0.9,
      "events a week at climate 0.5 for somebody fully visible who spends all time there",
      "toward row 5",
      { plausible: [0.2, 2] },
    ),
    severity: stress(0.5, "mean severity of an event", "assumed", { plausible: [0.1, 1.5] }),
    background: share(0.03, "load of people without a devalued identity", "assumed", { plausible: [0, 0.1] }),
    majorShare: share(0.01, "share of events that are major", "assumed", { plausible: [0, 0.1] }),
    majorFactor: weight(4, "how many times heavier a major event is", "assumed", { min: 1 }),
    combination: weight(1, "how several devalued identities combine: 1 adds them up, more is more than the sum", "assumed", {
      min: 0.5,
      max: 2,
    }),
  },
  changes: ["stigma", "stigmaBurden", "burden"],
  off: "No stigma event happens.",
  draws: {
    count: "who = person, slot 0: first word the number of candidates; second word unused",
    event:
      "who = person, slot 2 x place: first word high half the setting, low half the identity, second word luck; slot 2 x place + 1: severity, then major or not",
  },

  begin(world, values) {
    const rate = new Float64Array(world.count);
    const none = new Float64Array(world.count);
    const full = new Float64Array(world.count);
    for (let i = 0; i < world.count; i++) {
      full[i] = ownLoad(world, i, null, values);
      rate[i] = values.frequency * world.traits.exposureFactor[i] * full[i] * weightOfSettings(world, i);
      none[i] = noneAt(rate[i]);
    }
    return { rate, none, full };
  },

  happen(world, values, { count, event }, { rate, none, full }) {
    const { ids } = world.network;
    const { order } = world;
    for (let p = 0; p < world.count; p++) {
      const i = order === null ? p : order[p];
      const never = none[i];
      if (never === 1) continue;
      const uniform = count.uniform(ids[i], 0);
      if (uniform <= never) continue;
      const candidates = Math.min(255, poisson(uniform, rate[i], never));
      for (let place = 0; place < candidates; place++) addCandidate(world, values, event, i, place, full[i]);
    }
  },

  strike(world) {
    const { eventList, gathered, events, eventIdentities } = world;
    for (let e = 0; e < eventList.count; e++) {
      if (eventList.preventedBy[e] !== 0) continue;
      const i = eventList.person[e];
      const severity = eventList.severity[e];
      eventList.struck[e] = severity;
      events[i]++;
      eventIdentities[i] |= world.traits.identities[i] & (1 << eventList.identity[e]);
      gathered.stigma[i] += severity;
      gathered.stigmaBurden[i] += severity;
      gathered.burden[i] += severity;
    }
  },
});

/** Lists one candidate event, unless not even the climate brings it about: then it is no event, and nobody prevented it. */
function addCandidate(world: World, values: Candidate, event: Stream, i: number, place: number, full: number): void {
  const { eventList } = world;
  const id = world.network.ids[i];
  event.block(id, 2 * place);
  const luck = unit(event.second);
  const setting = settingOf(world, i, halfUnit(event.first, 0));
  const chance = full === 0 ? 0 : ownLoad(world, i, setting, values) / full;
  if (luck >= chance) return;
  const identity = identityOf(world, i, setting, halfUnit(event.first, 1));
  event.block(id, 2 * place + 1);
  const major = unit(event.second) < values.majorShare;
  const e = eventList.add();
  eventList.person[e] = i;
  eventList.place[e] = place;
  eventList.setting[e] = setting;
  eventList.identity[e] = identity;
  eventList.luck[e] = luck;
  eventList.chance[e] = chance;
  eventList.preventedBy[e] = 0;
  eventList.major[e] = major ? 1 : 0;
  eventList.severity[e] = exponential(unit(event.first), values.severity) * (major ? values.majorFactor : 1);
  eventList.struck[e] = 0;
}

interface Candidate extends Load {
  readonly severity: number;
  readonly majorShare: number;
  readonly majorFactor: number;
}

/** Room for one person's loads, identity by identity: used and left within one call. */
const loads = new Float64Array(32);

/**
 * What a person carries, weighed by a setting's climate; by the harshest climate there is, 1, where `setting` is null.
 * Settings and units come on top.
 */
function ownLoad(
  { traits, settings, count }: World,
  i: number,
  setting: number | null,
  { background, combination }: Load,
): number {
  const identities = settings.climate.length / settings.names.length;
  if (traits.identities[i] === 0)
    return background * 2 * (setting === null ? 1 : meanClimate(settings.climate, setting, identities));
  for (let d = 0; d < identities; d++) {
    const climate = setting === null ? 1 : settings.climate[setting * identities + d];
    loads[d] = traits.visibility[d * count + i] * 2 * climate;
  }
  return combineLoads(loads, identities, combination);
}

interface Load {
  readonly background: number;
  readonly combination: number;
}

/** Mean climate of a setting over the identities that the scenario names; neutral where it names none. */
function meanClimate(climate: Float64Array, setting: number, identities: number): number {
  if (identities === 0) return 0.5;
  let sum = 0;
  for (let d = 0; d < identities; d++) sum += climate[setting * identities + d];
  return sum / identities;
}

/** How much a person's settings weigh together: time x unit climate, summed. */
function weightOfSettings(world: World, i: number): number {
  let sum = 0;
  for (let k = 0; k < world.settings.names.length; k++) sum += weightOfSetting(world, i, k);
  return sum;
}

function weightOfSetting({ settings, count }: World, i: number, k: number): number {
  return settings.time[k] * settings.unitClimate[settings.unit[k * count + i]];
}

/** The setting of an event, by weight. */
function settingOf(world: World, i: number, uniform: number): number {
  const last = world.settings.names.length - 1;
  let left = uniform * weightOfSettings(world, i);
  for (let k = 0; k < last; k++) {
    left -= weightOfSetting(world, i, k);
    if (left < 0) return k;
  }
  return last;
}

/** The identity that an event is about, by visibility and climate; 0 for people without one. */
function identityOf({ traits, settings, count }: World, i: number, k: number, uniform: number): number {
  const identities = settings.climate.length / settings.names.length;
  let total = 0;
  for (let d = 0; d < identities; d++) total += traits.visibility[d * count + i] * settings.climate[k * identities + d];
  let left = uniform * total;
  let last = 0;
  for (let d = 0; d < identities; d++) {
    const part = traits.visibility[d * count + i] * settings.climate[k * identities + d];
    if (part > 0) last = d;
    left -= part;
    if (left < 0) return d;
  }
  return last;
}
