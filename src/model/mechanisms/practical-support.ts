import { rate, share, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Advice and backing from people with standing in a setting build know-how there, which keeps repeats away. */
export const practicalSupport = defineMechanism({
  name: "practicalSupport",
  title: "Practical support",
  id: "M9",
  summary:
    "Help from people with standing in a setting builds know-how there: fewer events, better use of policy, and a major one costs less.",
  rule: [
    "d practicalResource = rate x (s(help from people with standing) - practicalResource), s(x) = x / (1 + x)",
    "help from one's mentor (see the intervention bridgingMentors) counts x mentoring",
    "chance of an event there x (1 - prevention x practicalResource)",
    "                         x (1 - useOfPolicy x effect x policy of the setting x practicalResource), where policies are on",
    "who has left a setting gets and gives none there",
    "a major event weighs x (1 - cushion x practicalResource)",
  ],
  sources: ["assumed"],
  parameters: {
    rate: rate(0.1, "how fast know-how follows help", "assumed"),
    mentoring: weight(2, "how many times more practical support from one's mentor is worth", "assumed", { min: 1 }),
    prevention: share(0.35, "share of events that full know-how prevents", "assumed", { plausible: [0, 0.7] }),
    useOfPolicy: share(
      0.5,
      "share of the events that a policy lets through which full know-how of how to use it prevents, times the policy's strength",
      "assumed",
    ),
    cushion: share(0.5, "share of a major event's weight that full know-how takes off", "assumed"),
  },
  changes: ["practicalResource", "stigma", "stigmaBurden", "burden"],
  off: "Know-how stays at 0.",
  draws: {},

  begin: (_world, _values, plan) => ({
    /** What policies prevent at full strength: nothing where they are off. */
    effect: plan.get("policy")?.["effect"] ?? 0,
  }),

  prevent({ eventList, state, settings, count }, { prevention, useOfPolicy }, _dice, { effect }, rank) {
    for (let e = 0; e < eventList.count; e++) {
      const k = eventList.setting[e];
      const knowHow = state.practicalResource[k * count + eventList.person[e]];
      if (knowHow === 0) continue;
      const used = useOfPolicy * effect * settings.policy[k] * knowHow;
      eventList.lower(e, (1 - prevention * knowHow) * (1 - used), rank);
    }
  },

  strike({ eventList, state, gathered, count }, { cushion }) {
    for (let e = 0; e < eventList.count; e++) {
      if (eventList.major[e] === 0 || eventList.preventedBy[e] !== 0) continue;
      const i = eventList.person[e];
      const spared = eventList.struck[e] * cushion * state.practicalResource[eventList.setting[e] * count + i];
      eventList.struck[e] -= spared;
      gathered.stigma[i] -= spared;
      gathered.stigmaBurden[i] -= spared;
      gathered.burden[i] -= spared;
    }
  },

  respond({ asks, traits, settings, state, change, attends, mentor, count, scratch: received }, values) {
    const know = state.practicalResource;
    received.fill(0, 0, know.length);
    for (let k = 0; k < asks.count; k++) {
      const j = asks.contact[k];
      const worth = mentor[asks.asker[k]] === j + 1 ? values.mentoring * asks.given[k] : asks.given[k];
      for (let s = 0; s < settings.names.length; s++) {
        const own = s * count + asks.asker[k];
        const theirs = s * count + j;
        received[own] += worth * (traits.standing[theirs] & attends[theirs] & attends[own]);
      }
    }
    for (let r = 0; r < know.length; r++) {
      change.practicalResource[r] += values.rate * (received[r] / (1 + received[r]) - know[r]);
    }
  },
});
