import { share } from "../../parameters/parameter.ts";
import { safeHours } from "../groups/safe-hours.ts";
import { meanClimate } from "../loads.ts";
import { defineMechanism } from "../mechanism.ts";

/**
 * A safe space has hours: for that share of a week with a meeting nobody hides and the climate is a kind one. The other
 * hours are as they were. Members of the same safe space do not hide from one another at any hour.
 */
export const safeSpaces = defineMechanism({
  name: "safeSpaces",
  title: "Safe spaces",
  id: "G1",
  summary: "In the hours of a safe space nobody hides and fewer events strike; its members tell each other what happened.",
  rule: [
    "hours = share of the week in safe spaces that meet this week, at most 1",
    "concealment x (1 - hours): nobody hides there, taken over the whole week",
    "chance of an event = (1 - hours) x (1 - prevention x concealment) + hours x climateInside / climate of the setting,",
    "                     times what else lowers it; a climate is never raised",
    "asking somebody of the same safe space: no hiding",
    "a safe space about one identity: for those who carry it and for events about it",
  ],
  sources: ["row 25", "row 26", "assumed"],
  parameters: {
    climateInside: share(0.1, "climate in the hours of a safe space", "assumed", { plausible: [0, 0.3] }),
  },
  needs: "groups",
  changes: ["concealment"],
  off: "Safe spaces are groups like any other: no hour of the week is different.",
  draws: {},

  begin: (_world, _values, plan) => ({
    /** What hiding prevents at full strength: nothing where it is off. */
    prevention: plan.get("concealment")?.["prevention"] ?? 0,
  }),

  happen({ groups, gathered, traits, safeTogether, count }) {
    const { open, safe, member } = groups;
    for (let g = 0; g < safe.length; g++) {
      if (open[g] === 0 || safe[g] === 0) continue;
      const row = g * count;
      for (let i = 0; i < count; i++) if (member[row + i] === 1) safeTogether[i] |= 1 << g;
    }
    if (safe.length === 0) return;
    for (let i = 0; i < count; i++) {
      if (safeTogether[i] === 0 || gathered.concealment[i] === 0) continue;
      gathered.concealment[i] -= gathered.concealment[i] * safeHours(groups, i, traits.identities[i]);
    }
  },

  prevent({ groups, gathered, eventList, traits, settings, safeTogether }, { climateInside }, _dice, { prevention }, rank) {
    const identities = settings.climate.length / settings.names.length;
    for (let e = 0; e < eventList.count; e++) {
      const i = eventList.person[e];
      if (safeTogether[i] === 0) continue;
      const about = traits.identities[i] & (1 << eventList.identity[e]);
      const hours = safeHours(groups, i, about);
      if (hours === 0) continue;
      const setting = eventList.setting[e];
      // Events of people without a devalued identity are about none: they go by the mean climate.
      const climate =
        traits.identities[i] === 0
          ? meanClimate(settings.climate, setting, identities)
          : settings.climate[setting * identities + eventList.identity[e]];
      if (climate <= climateInside) continue;
      // Hiding, as it is over the whole week, has lowered the chance to this part of it already; safe hours come off all of it.
      const hidden = 1 - prevention * gathered.concealment[i];
      eventList.lower(e, 1 - (hours * (1 - climateInside / climate)) / hidden, rank);
    }
  },
});
