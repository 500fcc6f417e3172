import { share } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** Rules that a setting enforces against devaluing acts keep a share of them from happening. */
export const policy = defineMechanism({
  name: "policy",
  title: "Policy",
  id: "M1",
  summary: "A setting's policy prevents a share of stigma events there.",
  rule: ["chance of an event x (1 - effect x policy of the setting)"],
  sources: ["row 25", "row 27"],
  parameters: {
    effect: share(1, "share of events prevented by a policy of full strength", "assumed"),
  },
  changes: [],
  off: "Policies prevent nothing.",
  draws: {},

  prevent({ eventList, settings }, { effect }, _dice, _memory, rank) {
    for (let e = 0; e < eventList.count; e++) {
      const strength = settings.policy[eventList.setting[e]];
      if (strength > 0) eventList.lower(e, 1 - effect * strength, rank);
    }
  },
});
