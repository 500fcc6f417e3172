import type { EditableTie } from "../../editor/canvas/editable.ts";
import type { People, VariantRun } from "../../worker/protocol.ts";
import type { TieChange } from "../notebook.ts";
import { editableTies } from "../pictures/editable.ts";
import { fileName, personNamed } from "../pictures/people.ts";
import { joins } from "./start-ties.ts";
import type { MadeTie } from "./tie-changes.ts";

/** The ties that a run begins with, with the reader's changes marked as such; those that they made come last. */
export function markedTies(
  run: VariantRun,
  people: People,
  changes: readonly TieChange[],
  { trust }: MadeTie,
): readonly EditableTie[] {
  const start = editableTies(run, people).map((tie): EditableTie => {
    const [one, other] = [fileName(people, tie.from), fileName(people, tie.to)];
    const change = changes.find((own) => joins(own, one, other));
    switch (change?.what) {
      case "cut":
        return { ...tie, mark: "cut" };
      case "trust":
        return { ...tie, mark: "yours", trust: change.trust, trustBack: change.trust };
      case "mend":
        return { ...tie, mark: "yours", harmful: false };
      default:
        return tie;
    }
  });
  const added = changes
    .filter(({ what }) => what === "add")
    .map(({ one, other }) => ({ from: personNamed(people, one), to: personNamed(people, other) }))
    .filter(({ from, to }) => from >= 0 && to >= 0)
    .map(({ from, to }): EditableTie => ({ from, to, trust, trustBack: trust, harmful: false, mark: "yours" }));
  return [...start, ...added];
}
