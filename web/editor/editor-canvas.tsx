import { computed } from "@preact/signals";
import { useEffect, useId, useMemo } from "preact/hooks";
import { NetworkKeys, NetworkPicture } from "../network/network-picture.tsx";
import { panelTies } from "../network/ties.ts";
import { store } from "../state/store.ts";
import { editorWords } from "../words/editor.ts";
import * as acts from "./acts.ts";
import type { Act } from "./canvas/editable.ts";
import { EditableNetwork } from "./canvas/editable-network.tsx";
import { EditLegend } from "./edit-legend.tsx";
import { chosen, person, tie, tool, work } from "./room-state.ts";
import type { View } from "./view.ts";

/** More people than this are changed in the tables: their picture is only to look at. */
export const mostDrawn = 300;

const may: readonly Act[] = ["connect", "cut", "trust", "harmful", "person", "remove", "group"];

/** The picture of the network that is edited. */
export function EditorCanvas({ view, lived }: { view: View; lived: boolean }) {
  const { people, ties, groups, xy } = view;
  const facts = work.value?.facts.variants[chosen.value];
  const label = editorWords.canvasLabel(facts?.letter ?? "A", facts?.name ?? "");
  if (people.length > mostDrawn) return <ManyPeople count={people.length} />;
  const place = person.value === null ? undefined : view.placeOf.get(person.value);
  return (
    <EditableNetwork
      people={people}
      ties={ties}
      groups={groups}
      xy={xy}
      may={may}
      tool={tool.value}
      selected={place ?? null}
      hovered={store.hovered.value}
      label={label}
      joined={tie.value}
      onJoined={(joined) => {
        tie.value = joined;
      }}
      onSelect={(chosenPlace) => {
        person.value = chosenPlace === null ? null : people[chosenPlace].id;
      }}
      onHover={(hovered) => {
        store.hovered.value = hovered;
      }}
      onTool={(next) => {
        tool.value = next;
      }}
      onConnect={(from, to) => void acts.connectPeople(people[from].id, people[to].id)}
      onCut={(which) => void acts.cutSome(which.map((at) => ties[at]))}
      onTrust={(at, by) => void acts.stepTrustOf(ties[at], by)}
      onHarmful={(at) => void acts.turnHarmfulTie(ties[at], view)}
      onAdd={(x, y) => void acts.addSomebody(x, y)}
      onRemove={(at) => void acts.removeSomebody(people[at].id)}
      onGroup={(at) => void acts.turnInGroup(people[at].id)}
      below={<EditLegend view={view} lived={lived} />}
    />
  );
}

/** Too many to be moved about by hand: the picture of the last run, and where to change it. */
function ManyPeople({ count }: { count: number }) {
  const id = useId();
  const runs = store.runs.value;
  const positions = store.positions.value;
  const variant = Math.min(chosen.value, (runs?.variants.length ?? 1) - 1);
  const run = runs?.variants[variant];
  const ties = useMemo(
    () =>
      computed(() =>
        runs === null || run === undefined
          ? null
          : panelTies(run, [run], runs.people, runs.pairs, Math.min(store.week.value, run.weeks.length - 1)),
      ),
    [runs, run],
  );
  const now = ties.value;
  // Whoever is chosen in the picture is chosen in the tables.
  const selected = store.selected.value;
  useEffect(() => {
    const id = selected === null ? undefined : runs?.people.ids[selected];
    if (id !== undefined) person.value = String(id);
  }, [selected, runs]);
  return (
    <div class="edit-many">
      <p>{editorWords.tooMany(count, mostDrawn)}</p>
      {runs !== null &&
        run !== undefined &&
        positions !== null &&
        now !== null &&
        positions.xy.length === 2 * runs.people.size && (
          <>
            <NetworkPicture
              run={run}
              people={runs.people}
              positions={positions}
              ties={computed(() => ties.value ?? now)}
              label={editorWords.canvasLabel(run.letter, run.name)}
              keysId={id}
            />
            <NetworkKeys id={id} />
          </>
        )}
    </div>
  );
}
