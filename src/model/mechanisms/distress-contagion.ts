import { saturate } from "../../math/elementary.ts";
import { choice, distress, rate, whole } from "../../parameters/parameter.ts";
import { defineMechanism } from "../mechanism.ts";

/** What spreads: the place of the word in the parameter `mode`. */
const Mode = { distress: 0, mood: 1 } as const;

/**
 * Whether mood spreads is contested, so there are three ways: not at all (off), distress does, or healthy mood does where
 * enough friends are well (Hill, Griffiths and House, who found that distress does not).
 */
export const distressContagion = defineMechanism({
  name: "distressContagion",
  title: "Spreading mood",
  id: "M15",
  summary:
    "Contested: people take on some of the distress of those they trust, or else enough friends who are well pull them up.",
  rule: [
    "mode distress: d distress += pull x s(all trust) x max(0, trusted people's distress - distress), s(x) = x / (1 + x),",
    "               trusted people's distress = mean over contacts, weighed by trust",
    "mode mood: with at least `enough` contacts whose distress is below `well`:",
    "           d distress -= lift x max(0, distress - well)",
  ],
  sources: ["row 31", "row 32", "row 33"],
  parameters: {
    mode: choice(
      [
        { name: "distress", meaning: "distress spreads from whom one trusts" },
        { name: "mood", meaning: "distress does not spread; enough friends who are well help somebody in high distress up" },
      ],
      "what spreads",
      "assumed",
    ),
    pull: rate(0.02, "share of the way up to trusted people's distress that a week brings, in mode distress", "assumed", {
      plausible: [0, 0.1],
    }),
    enough: whole(5, "friends who are well that it takes, in mode mood", "toward row 32", {
      min: 1,
      max: 30,
      plausible: [1, 10],
      unit: "people",
    }),
    well: distress(1.8, "distress below which a person is well, in mode mood; 1.8 shows as 50", "assumed", {
      plausible: [0.5, 3],
    }),
    lift: rate(
      0.17,
      "share of distress above `well` that goes each week with enough friends who are well, in mode mood; 0.17 doubles the usual recovery",
      "toward row 32",
      { plausible: [0, 0.3] },
    ),
  },
  changes: ["distress"],
  off: "Nobody's mood spreads to anybody.",
  draws: {},

  respond({ count, network, state, perceived, change }, { mode, pull, enough, well, lift }) {
    const { offsets, ends, targets, trust } = network;
    for (let i = 0; i < count; i++) {
      const own = state.distress[i];
      if (mode === Mode.distress) {
        const all = perceived.allTrust[i];
        if (all === 0) continue;
        let sum = 0;
        for (let a = offsets[i]; a < ends[i]; a++) sum += trust[a] * state.distress[targets[a]];
        change.distress[i] += pull * saturate(all) * Math.max(0, sum / all - own);
      } else if (own > well && ends[i] - offsets[i] >= enough) {
        let up = 0;
        for (let a = offsets[i]; a < ends[i]; a++) if (state.distress[targets[a]] < well) up++;
        if (up >= enough) change.distress[i] -= lift * (own - well);
      }
    }
  },
});
