import { share, weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Ties into other units bring access to what would be out of reach: fewer events, and lighter ones. */
export const bridgingAccess = defineMechanism({
  name: "bridgingAccess",
  title: "Bridging access",
  id: "M13",
  summary: "Ties that reach other units give access to resources, which prevents some events and softens others.",
  rule: [
    "access = units / (units + halfPoint), units = distinct units other than one's own that ties reach",
    "chance of an event x (1 - exposure x access); what strikes weighs x (1 - severity x access)",
  ],
  sources: ["granovetter1973", "assumed"],
  parameters: {
    halfPoint: weight(2.5, "units reached at which access is half of all there is", "assumed", {
      min: 0.1,
      max: 50,
      plausible: [1, 10],
      unit: "units",
    }),
    exposure: share(0.2, "share of events that full access prevents", "assumed", { plausible: [0, 0.5] }),
    severity: share(0.2, "share of an event's weight that full access takes off", "assumed", { plausible: [0, 0.5] }),
  },
  changes: ["stigma", "stigmaBurden", "burden"],
  off: "Reaching other units prevents and softens nothing.",
  draws: {},

  prevent({ eventList, perceived }, { exposure, halfPoint }, _dice, _memory, rank) {
    for (let e = 0; e < eventList.count; e++) {
      const units = perceived.unitsReached[eventList.person[e]];
      if (units > 0) eventList.lower(e, 1 - (exposure * units) / (units + halfPoint), rank);
    }
  },

  strike({ eventList, perceived, gathered }, { severity, halfPoint }) {
    for (let e = 0; e < eventList.count; e++) {
      if (eventList.preventedBy[e] !== 0) continue;
      const i = eventList.person[e];
      const units = perceived.unitsReached[i];
      const softened = (eventList.struck[e] * severity * units) / (units + halfPoint);
      eventList.struck[e] -= softened;
      gathered.stigma[i] -= softened;
      gathered.stigmaBurden[i] -= softened;
      gathered.burden[i] -= softened;
    }
  },
});
