import { chance, weight } from "../../parameters/parameter.ts";
import { noneAt, poisson } from "../../random/distributions.ts";
import { textHash } from "../../random/seed.ts";
import { type Stream, unit } from "../../random/stream.ts";
import { type CandidateValues, listEvent } from "../event-list.ts";
import { identityOf, ownLoad, weightOfSetting } from "../loads.ts";
import { defineMechanism } from "../mechanism.ts";
import type { World } from "../world.ts";

/**
 * Now and then something happens that a whole unit feels: events there come together in one week instead of one by one.
 *
 * Usual events are thinned by one factor, and an incident brings further events by draws of its own, so that the mean over
 * time stays as it is and no draw of the usual events moves (docs/decisions/0010-turns-and-incidents.md).
 */
export const sharedShocks = defineMechanism({
  name: "sharedShocks",
  title: "Shared incidents",
  id: "M14",
  summary: "Now and then an incident strikes a whole unit and brings many events there at once; other weeks are calmer.",
  rule: [
    "each unit has an incident with chance `chance` a week",
    "chance of a usual event x calm, calm = 1 / (1 - chance + chance x multiplier)",
    "an incident brings Poisson((multiplier - 1) x calm x usual rate there) more events to each person of the unit",
    "so events are `multiplier` times as frequent in such a week, and as frequent as ever in the mean over time",
  ],
  sources: ["assumed"],
  parameters: {
    chance: chance(0.02, "chance a week that a unit has an incident", "assumed", { plausible: [0, 0.1] }),
    multiplier: weight(5, "how many times as frequent events are in a unit with an incident", "assumed", {
      min: 1,
      max: 50,
      plausible: [1, 20],
    }),
  },
  changes: [],
  off: "Events strike each person apart from everybody else's.",
  draws: {
    incident: "who = hash of the unit's name, slot = hash of the setting's: first word incident or not; second word unused",
    count: "who = person, slot = hash of the setting's name: first word the number of candidates; second word unused",
    event:
      "who = person, slot = hash of the setting's name + 2 x place: first word identity, second word luck; the next slot: severity, then major or not",
  },

  begin(world, values, plan) {
    const { settings, count } = world;
    // Units without people keep 0: nothing happens to anybody there.
    const settingOf = new Uint8Array(settings.unitNames.length);
    for (let r = 0; r < settings.unit.length; r++) settingOf[settings.unit[r]] = Math.floor(r / count);
    const usual = plan.get("stigmaExposure") as (CandidateValues & { readonly frequency: number }) | undefined;
    return {
      usual,
      units: Uint32Array.from(settings.unitNames, (name) => textHash(name)),
      slots: Uint32Array.from(settings.names, (name) => textHash(name)),
      settingOf,
      struck: new Uint8Array(settings.unitNames.length),
      /** Where this week's events of incidents begin in the list. */
      first: 0,
      calm: 1 / (1 - values.chance + values.chance * values.multiplier),
    };
  },

  happen(world, values, { incident, count, event }, memory) {
    const { usual, units, slots, settingOf, struck, calm } = memory;
    memory.first = world.eventList.count;
    if (usual === undefined) return;
    let incidents = 0;
    for (let u = 0; u < units.length; u++) {
      struck[u] = incident.uniform(units[u], slots[settingOf[u]]) < values.chance ? 1 : 0;
      incidents += struck[u];
    }
    if (incidents === 0) return;
    const more = (values.multiplier - 1) * calm * usual.frequency;
    const { order, settings, traits, network } = world;
    for (let p = 0; p < world.count; p++) {
      const i = order === null ? p : order[p];
      for (let k = 0; k < slots.length; k++) {
        if (struck[settings.unit[k * world.count + i]] === 0) continue;
        // As with usual events, candidates come at the rate of the harshest climate and the climate at hand thins them.
        const full = ownLoad(world, i, null, usual);
        const rate = more * traits.exposureFactor[i] * full * weightOfSetting(world, i, k);
        const never = noneAt(rate);
        const uniform = count.uniform(network.ids[i], slots[k]);
        if (uniform <= never) continue;
        const chanceLeft = ownLoad(world, i, k, usual) / full;
        const candidates = Math.min(255, poisson(uniform, rate, never));
        for (let place = 0; place < candidates; place++) addCandidate(world, usual, event, i, k, slots[k], place, chanceLeft);
      }
    }
  },

  prevent({ eventList }, _values, _dice, { first, calm }, rank) {
    for (let e = 0; e < first; e++) eventList.lower(e, calm, rank);
  },
});

function addCandidate(
  world: World,
  values: CandidateValues,
  event: Stream,
  i: number,
  setting: number,
  slot: number,
  place: number,
  chanceLeft: number,
): void {
  const id = world.network.ids[i];
  event.block(id, (slot + 2 * place) >>> 0);
  const luck = unit(event.second);
  if (luck >= chanceLeft) return;
  const identity = identityOf(world, i, setting, unit(event.first));
  event.block(id, (slot + 2 * place + 1) >>> 0);
  const { eventList } = world;
  const e = listEvent(eventList, event, values);
  eventList.person[e] = i;
  eventList.place[e] = firstPlace + place;
  eventList.setting[e] = setting;
  eventList.identity[e] = identity;
  eventList.luck[e] = luck;
  eventList.chance[e] = chanceLeft;
}

/** Places of a person's usual events lie below. */
const firstPlace = 256;
