import { tieCount } from "../../network/network.ts";
import { peopleById } from "../../network/ties.ts";
import { choice, share } from "../../parameters/parameter.ts";
import { unit } from "../../random/stream.ts";
import { sharedSetting } from "../ties/likeness.ts";
import { haveCommonFriend } from "../ties/live.ts";
import type { World } from "../world.ts";
import { defineIntervention } from "./intervention.ts";
import { manners } from "./manners.ts";
import { pairsMeant } from "./pairs.ts";

/** How many pairs with somebody who is meant are drawn in vain, in a row, before no room is left for more such ties. */
const tries = 1000;

/** Ties begin on purpose: named ones, or a number of a kind. They live on like any other. */
export const addTies = defineIntervention({
  name: "addTies",
  title: "Add ties",
  summary: "Ties begin between people who are named, or between people drawn at random or across the network.",
  rule: [
    "when it begins: each named pair with chance min(1, dose), whoever is meant; then dose x bridges and dose x random of the number of ties there are",
    "a bridge joins two people without a common friend who share no unit; one of the two is among those who are meant",
    "pairs that are tied already, or have no room, stay as they are",
  ],
  sources: ["granovetter1973", "assumed"],
  parameters: {
    bridges: share(0, "new bridges, as a share of the ties there are", "assumed", { plausible: [0, 0.2] }),
    random: share(0, "new ties between anybody, as a share of the ties there are", "assumed", { plausible: [0, 0.2] }),
    trust: share(0.3, "trust of both when the tie begins", "assumed"),
    manner: choice(manners, "how both act on each other over this tie", "assumed"),
  },
  pairs: true,
  reaches: "people",
  dose: "a tie",
  works: "once",
  changes: [],
  touches: ["ties"],
  changesTies: true,
  keeps: [],
  draws: {
    named: "who = lower id, slot = higher id: first word whether a named tie begins; second word unused",
    bridge: "who = try, slot 0: first word anybody, for naught unless they are meant; second word somebody else",
    random: "who = try, slot 0: first word anybody, for naught unless they are meant; second word somebody else",
  },

  begin(world, { plan, values, columns, dice, ties, affords, spend, chosen }) {
    const before = tieCount(world.network);
    const reached = chosen();
    const meant = new Uint8Array(world.count);
    for (const i of reached) meant[i] = 1;
    // All who ever were there, in order of id: a try means the same two people whoever is meant or has left.
    const all = peopleById(world.network);
    columns.served[0] = reached.length;
    const tie = (i: number, j: number): boolean => {
      const made = affords(1) && ties.tie(world, i, j, values);
      if (made) spend(1);
      return made;
    };

    for (const [i, j] of pairsMeant(world, plan, dice.named)) if (!tie(i, j)) columns.unplaced[0]++;
    for (const kind of ["bridges", "random"] as const) {
      let wanted = Math.round(plan.dose * values[kind] * before);
      const stream = kind === "bridges" ? dice.bridge : dice.random;
      for (let t = 0, missed = 0; wanted > 0 && missed < tries && reached.length > 0 && affords(1); t++) {
        stream.block(t, 0);
        const i = all[Math.floor(unit(stream.first) * all.length)];
        if (meant[i] === 0) continue;
        missed++;
        const j = all[Math.floor(unit(stream.second) * all.length)];
        if (i === j || (kind === "bridges" && !isBridge(world, i, j))) continue;
        if (!tie(i, j)) continue;
        wanted--;
        missed = 0;
      }
      columns.unplaced[0] += wanted;
    }
  },
});

function isBridge(world: World, i: number, j: number): boolean {
  return sharedSetting(world, i, j) < 0 && !haveCommonFriend(world.network, i, j);
}
