import { weight } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";
import { relieve } from "../relieve.ts";

/** Help from somebody who has been there counts for more. */
export const sharedExperience = defineMechanism({
  name: "sharedExperience",
  title: "Shared experience",
  id: "M5",
  summary: "After a stigma event, help from people who carry the same identity is worth more.",
  rule: ["help from who carries the identity that the event was about counts x (1 + bonus)"],
  sources: ["row 39", "row 40"],
  parameters: {
    bonus: weight(0.5, "how much more such help is worth", "toward row 39", { max: 3, plausible: [0, 1] }),
  },
  changes: ["ease", "burden"],
  off: "Help is worth the same from everybody.",
  draws: {},

  answer(world, { bonus }) {
    const { asks, traits, eventIdentities } = world;
    for (let k = 0; k < asks.count; k++) {
      const i = asks.asker[k];
      if (asks.ease[k] === 0 || (eventIdentities[i] & traits.identities[asks.contact[k]]) === 0) continue;
      relieve(world, i, bonus * asks.ease[k]);
    }
  },
});
