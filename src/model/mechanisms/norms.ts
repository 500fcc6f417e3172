import { chance, share, weight, whole } from "../../parameters/parameter.ts";
import { unit } from "../../random/stream.ts";
import { actsBy } from "../attitude.ts";
import { stays } from "../columns.ts";
import { inAffirmingGroup } from "../groups/groups.ts";
import { defineMechanism } from "../mechanism.ts";
import { Stance } from "../population.ts";

/** People take over how those around them answer, where enough of them answer that way: a complex contagion. */
export const norms = defineMechanism({
  name: "norms",
  title: "Spreading norms",
  id: "M12",
  summary: "Where enough of the people somebody trusts stigmatize, they come to do so as well; where few do, they turn back.",
  rule: [
    "with chance `chance` a week a person looks around:",
    "share = trust in people who stigmatize / (all trust + affirmingWeight x trust in people who affirm + 1 in an affirming group)",
    "share > threshold and at least `voices` who stigmatize: stigmatizing",
    "share < back: who stigmatizes turns back to the first stance, or to neutral where that was stigmatizing",
    "else who does not stigmatize, with anybody around who does: stigmatizing with chance `noise`",
    "everyone looks at last week's stances",
  ],
  sources: ["centola2007", "eckles2018", "assumed"],
  parameters: {
    chance: chance(0.05, "chance a week that a person looks around", "assumed", { plausible: [0, 0.2] }),
    threshold: share(0.34, "share of trust above which a person turns stigmatizing", "assumed", { plausible: [0.2, 0.5] }),
    voices: whole(2, "people who stigmatize that it takes at least", "assumed", {
      min: 1,
      max: 20,
      plausible: [1, 4],
      unit: "people",
    }),
    back: share(0.2, "share of trust below which a person turns back", "assumed", { plausible: [0, 0.34] }),
    affirmingWeight: weight(0.3, "how much people who affirm count against it, on top of their trust", "assumed", { max: 3 }),
    noise: chance(0, "chance to turn all the same, for who looks around and has a contact who stigmatizes", "assumed", {
      plausible: [0, 0.05],
    }),
  },
  changes: ["stance"],
  off: "Everybody answers as they did at the start, unless a group or a training changes them.",
  draws: {
    look: "who = person, slot 0: first word looks around or not; second word noise",
  },

  respond(world, values, { look }) {
    const { count, network, attitude, stance, traits, absent, turns } = world;
    const { ids, offsets, ends, trust } = network;
    for (let i = 0; i < count; i++) {
      if (absent[i] === 1) continue;
      look.block(ids[i], 0);
      if (unit(look.first) >= values.chance) continue;
      let weighed = inAffirmingGroup(world, i) ? 1 : 0;
      let harmful = 0;
      let harming = 0;
      for (let a = offsets[i]; a < ends[i]; a++) {
        const acts = actsBy(attitude[a]);
        weighed += acts === Stance.affirming ? (1 + values.affirmingWeight) * trust[a] : trust[a];
        if (acts !== Stance.stigmatizing) continue;
        harmful += trust[a];
        harming++;
      }
      const held = stance[i];
      // Nobody around, or nobody trusted: nothing speaks for it.
      const part = weighed > 0 ? harmful / weighed : 0;
      if (part > values.threshold && harming >= values.voices) turns.stance[i] = Stance.stigmatizing;
      else if (held !== Stance.stigmatizing)
        turns.stance[i] = harming > 0 && unit(look.second) < values.noise ? Stance.stigmatizing : stays;
      else if (part < values.back) turns.stance[i] = traits.stance[i] === Stance.stigmatizing ? Stance.neutral : traits.stance[i];
    }
  },
});
