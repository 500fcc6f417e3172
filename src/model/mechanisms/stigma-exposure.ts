import { frequency, share, stress, weight } from "../../parameters/parameter.ts";
import { halfUnit, noneAt, poisson } from "../../random/distributions.ts";
import { firstSlots, rowLength, rowOfWords, type Stream, unit } from "../../random/stream.ts";
import { type CandidateValues, weigh } from "../event-list.ts";
import { identityOf, ownLoad, settingOf, weightOfSettings } from "../loads.ts";
import { defineMechanism } from "../mechanism.ts";
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
      1.2,
      "events a week at climate 0.5 for somebody fully visible who spends all time there",
      "toward row 5",
      { plausible: [0.2, 2] },
    ),
    severity: stress(0.5, "mean severity of an event", "assumed", { plausible: [0.1, 1.5] }),
    background: share(0.018, "load of people without a devalued identity", "toward row 4", { plausible: [0, 0.1] }),
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
    const { order } = world;
    const { ids } = world.network;
    const rate = new Float64Array(world.count);
    const none = new Float64Array(world.count);
    const full = new Float64Array(world.count);
    for (let i = 0; i < world.count; i++) {
      full[i] = ownLoad(world, i, null, values);
      rate[i] = values.frequency * world.traits.exposureFactor[i] * full[i] * weightOfSettings(world, i);
      none[i] = noneAt(rate[i]);
    }
    const inOrder = order === null ? ids : ids.slice().sort();
    return { rate, none, full, inOrder, words: rowOfWords(), list: new Uint32Array(rowLength) };
  },

  happen(world, values, { count, event }, { rate, none, full, inOrder, words, list }) {
    const { order, eventList } = world;
    const first = eventList.count;
    for (let from = 0; from < world.count; from += rowLength) {
      const people = Math.min(rowLength, world.count - from);
      count.row(inOrder, from, firstSlots, people, words);
      // Whom anything may happen to is listed first, without a branch, for a wrong guess costs more than a look at everybody.
      let struck = 0;
      for (let k = 0; k < people; k++) {
        list[struck] = k;
        struck += Number(unit(words[2 * k]) > none[order === null ? from + k : order[from + k]]);
      }
      for (let s = 0; s < struck; s++) {
        const k = list[s];
        const i = order === null ? from + k : order[from + k];
        const uniform = unit(words[2 * k]);
        const never = none[i];
        const candidates = Math.min(255, poisson(uniform, rate[i], never));
        for (let place = 0; place < candidates; place++) {
          const e = eventList.add();
          eventList.person[e] = i;
          eventList.place[e] = place;
        }
      }
    }
    thin(world, values, event, first, full);
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

/**
 * Gives the candidates from `first` on what makes events of them, and leaves out those whom not even the climate brings about:
 * these are no events, and nobody prevented them.
 * @param full everybody's load at climate 1
 */
function thin(world: World, values: CandidateValues, event: Stream, first: number, full: Float64Array): void {
  const { eventList, network } = world;
  const { person, place, setting, identity, luck, chance } = eventList;
  let kept = first;
  for (let e = first; e < eventList.count; e++) {
    const i = person[e];
    const at = place[e];
    event.block(network.ids[i], 2 * at);
    const uniform = unit(event.second);
    const where = settingOf(world, i, halfUnit(event.first, 0));
    const likely = full[i] === 0 ? 0 : ownLoad(world, i, where, values) / full[i];
    // Written before it is known whether it is one: a wrong guess would cost more.
    person[kept] = i;
    place[kept] = at;
    setting[kept] = where;
    identity[kept] = identityOf(world, i, where, halfUnit(event.first, 1));
    luck[kept] = uniform;
    chance[kept] = likely;
    kept += Number(uniform < likely);
  }
  eventList.count = kept;
  for (let e = first; e < kept; e++) {
    event.block(network.ids[person[e]], 2 * place[e] + 1);
    weigh(eventList, e, event, values);
  }
}
