import { actsOn, arcBetween, type Network } from "../../network/network.ts";
import { canonicalTies } from "../../network/ties.ts";
import { share } from "../../parameters/parameter.ts";
import type { Stream } from "../../random/stream.ts";
import { Stance } from "../population.ts";
import { haveCommonFriend } from "../ties/live.ts";
import type { World } from "../world.ts";
import { defineIntervention } from "./intervention.ts";
import { pairsMeant } from "./pairs.ts";

/** Ties end on purpose: named ones, or a number of a kind. Where ties live, people may look for others. */
export const cutTies = defineIntervention({
  name: "cutTies",
  title: "Cut ties",
  summary: "Ties end: those that are named, or a share of bridges, of the weakest, of harmful ones or of any.",
  rule: [
    "when it begins: each named pair with chance min(1, dose), whoever is meant; then dose x share of all ties with an end among them",
    "bridges: ties without a common friend · weakest: least mean trust first · harmful: one end stigmatizes the other · random: any",
    "which of a kind: those with the smallest draw of the pair",
  ],
  sources: ["granovetter1973", "assumed"],
  parameters: {
    bridges: share(0, "ties without a common friend to cut, as a share of all ties", "assumed", { plausible: [0, 0.2] }),
    weakest: share(0, "ties of least trust to cut, as a share of all ties", "assumed", { plausible: [0, 0.2] }),
    harmful: share(0, "ties over which somebody stigmatizes to cut, as a share of all ties", "assumed", { plausible: [0, 0.2] }),
    random: share(0, "ties of any kind to cut, as a share of all ties", "assumed", { plausible: [0, 0.2] }),
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
    named: "who = lower id, slot = higher id: first word whether a named tie ends; second word unused",
    cut: "who = lower id, slot = higher id: first word the order in which ties are cut; second word unused",
  },

  begin(world, { plan, values, columns, dice, ties, affords, spend, chosen }) {
    const reached = chosen();
    const meant = new Uint8Array(world.count);
    for (const i of reached) meant[i] = 1;
    columns.served[0] = reached.length;
    const cut = (i: number, j: number) => {
      const arc = arcBetween(world.network, i, j);
      if (arc < 0 || !affords(1)) {
        columns.unplaced[0]++;
        return;
      }
      spend(1);
      ties.cut(world, arc);
    };
    for (const [i, j] of pairsMeant(world, plan, dice.named)) cut(i, j);
    for (const kind of ["bridges", "weakest", "harmful", "random"] as const) {
      if (values[kind] === 0) continue;
      const { network } = world;
      const all = [...canonicalTies(network)]
        .map((arc) => tieOf(network, arc, dice.cut))
        .filter(({ i, j }) => meant[i] + meant[j] > 0);
      const some = all.filter((tie) => isOf(world, kind, tie));
      if (kind === "weakest") some.sort((one, other) => one.trust - other.trust || one.luck - other.luck);
      else some.sort((one, other) => one.luck - other.luck);
      for (const { i, j } of some.slice(0, Math.round(plan.dose * values[kind] * all.length))) cut(i, j);
    }
  },
});

interface FoundTie {
  readonly arc: number;
  readonly i: number;
  readonly j: number;
  readonly trust: number;
  readonly luck: number;
}

function tieOf({ targets, twins, trust, ids }: Network, arc: number, dice: Stream): FoundTie {
  const [i, j] = [targets[twins[arc]], targets[arc]];
  return { arc, i, j, trust: 0.5 * (trust[arc] + trust[twins[arc]]), luck: dice.uniform(ids[i], ids[j]) };
}

function isOf({ network, stance }: World, kind: string, { arc, i, j }: FoundTie): boolean {
  if (kind === "bridges") return !haveCommonFriend(network, i, j);
  if (kind !== "harmful") return true;
  const { manner, twins } = network;
  const acts = (a: number, person: number) => actsOn(manner[a], stance[person]);
  return acts(arc, j) === Stance.stigmatizing || acts(twins[arc], i) === Stance.stigmatizing;
}
