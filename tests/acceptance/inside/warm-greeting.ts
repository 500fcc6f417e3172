import { chance, share } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** A mechanism that an acceptance test adds: now and then a contact greets one warmly, which lifts belonging. */
export const warmGreeting = defineMechanism({
  name: "warmGreeting",
  title: "Warm greeting",
  id: "M99",
  summary: "Now and then somebody one is tied to greets one warmly, and belonging rises a little.",
  rule: ["each tie, with chance `likely` x trust: d belonging = lift x (1 - belonging)"],
  sources: ["assumed"],
  parameters: {
    likely: chance(0.2, "chance a week of a warm greeting from somebody trusted fully", "assumed"),
    lift: share(0.02, "share of the way to full belonging that a greeting brings", "assumed", { unit: "share per greeting" }),
  },
  changes: ["belonging"],
  off: "Nobody greets anybody warmly.",
  draws: { greet: "who = person, slot = contact: first word greeted or not; second word unused" },

  respond({ count, network, state, change }, { likely, lift }, { greet }) {
    const { offsets, targets, trust, ids } = network;
    for (let i = 0; i < count; i++) {
      for (let a = offsets[i]; a < offsets[i + 1]; a++) {
        if (greet.uniform(ids[i], ids[targets[a]]) < likely * trust[a]) change.belonging[i] += lift * (1 - state.belonging[i]);
      }
    }
  },
});
