import { EditableNetwork } from "../../editor/canvas/editable-network.tsx";
import { select } from "../../state/actions.ts";
import { store } from "../../state/store.ts";
import { personName } from "../../words/person-name.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import { editablePeople, editableTies } from "./editable.ts";

export interface SeatPictureProps {
  readonly runs: RunSet;
  /** Place of the variant that is drawn, and the week. */
  readonly variant: number;
  readonly week: number;
  readonly positions: Positions;
  readonly chosen: readonly number[];
  readonly label: string;
  readonly onToggle: (person: number) => void;
}

/** The network with the outline of those who have a seat; a click gives or takes one. */
export function SeatPicture({ runs, variant, week, positions, chosen, label, onToggle }: SeatPictureProps) {
  const run = runs.variants[variant];
  return (
    <EditableNetwork
      people={editablePeople(runs.people, run, week)}
      ties={editableTies(run, runs.people, week)}
      // One outline around them all would hold people who have no seat: each has a house of their own.
      groups={chosen.map((person) => ({ name: personName(runs.people, person), members: [person], safeSpace: false }))}
      xy={positions.xy}
      may={["group"]}
      tool="group"
      selected={store.selected.value}
      label={label}
      onSelect={select}
      onGroup={onToggle}
    />
  );
}
