import { joins, type MannerWord, type TieRow } from "../../network-files/tie-rows.ts";
import { type Done, type Editing, tiesNow } from "./done.ts";

/** A new tie: trust halfway both ways, and both act as they are. */
const newTrust = 0.5;

/** Ties two people of the variant. */
export function addTie(editing: Editing, source: string, target: string): Done {
  const tie: TieRow = {
    source,
    target,
    trust: newTrust,
    trustBack: newTrust,
    manner: "own",
    mannerBack: "own",
    layer: "",
  };
  return put(editing, [...tiesNow(editing), tie]);
}

/** Cuts ties, each named by its two people. */
export function cutTies(editing: Editing, pairs: readonly (readonly [string, string])[]): Done {
  return put(
    editing,
    tiesNow(editing).filter((tie) => !pairs.some(([one, other]) => joins(tie, one, other))),
  );
}

/** Trust of one person in another over their tie, 0 to 1. */
export function setTrust(editing: Editing, who: string, whom: string, trust: number): Done {
  const value = within(trust);
  return change(editing, who, whom, (tie) => (tie.source === who ? { ...tie, trust: value } : { ...tie, trustBack: value }));
}

/** A step of trust both ways. */
export function stepTrust(editing: Editing, one: string, other: string, by: number): Done {
  return change(editing, one, other, (tie) => ({
    ...tie,
    trust: within(tie.trust + by),
    trustBack: within(tie.trustBack + by),
  }));
}

/** How one person acts on another over their tie. */
export function setManner(editing: Editing, who: string, on: string, manner: MannerWord): Done {
  return change(editing, who, on, (tie) => (tie.source === who ? { ...tie, mannerBack: manner } : { ...tie, manner }));
}

function change(editing: Editing, one: string, other: string, to: (tie: TieRow) => TieRow): Done {
  return put(
    editing,
    tiesNow(editing).map((tie) => (joins(tie, one, other) ? to(tie) : tie)),
  );
}

function put({ variant }: Editing, rows: readonly TieRow[]): Done {
  return { ties: { [variant.ties]: rows } };
}

/** Trust as it is written: between 0 and 1, without the noise of adding tenths. */
function within(value: number): number {
  return Math.round(Math.max(0, Math.min(1, value)) * 1e6) / 1e6;
}
