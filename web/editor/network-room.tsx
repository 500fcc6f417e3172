import { useEffect, useMemo } from "preact/hooks";
import { Empty } from "../controls/empty.tsx";
import { Segments } from "../controls/segments.tsx";
import { Tabs } from "../controls/tabs.tsx";
import { SaveMenu } from "../export/save-menu.tsx";
import type { TieRow } from "../network-files/tie-rows.ts";
import type { Work } from "../network-files/work.ts";
import { canRedo, canUndo, redo, undo } from "../state/history.ts";
import { store } from "../state/store.ts";
import { editorWords } from "../words/editor.ts";
import { EditorCanvas, mostDrawn } from "./editor-canvas.tsx";
import { EditorProblems } from "./editor-problems.tsx";
import { ImportButton } from "./import/import-button.tsx";
import { Notes } from "./notes.tsx";
import { peopleNow, tiesNow } from "./operations/done.ts";
import { editingOf } from "./operations/perform.ts";
import { placesOf } from "./places.ts";
import { asRun, chosen, editing, followDocument, followRuns, person, refused, tie, tool, work } from "./room-state.ts";
import { networkFiles } from "./save-network.ts";
import { side } from "./side-state.ts";
import { GroupsSide } from "./tables/groups-side.tsx";
import { PeopleSide } from "./tables/people-side.tsx";
import { TiesSide } from "./tables/ties-side.tsx";
import { ToolRail } from "./tool-rail.tsx";
import { distressById, viewOf } from "./view.ts";

/** Network: who is tied to whom, changed by hand, in the picture or in tables that can do the same. */
export function NetworkRoom() {
  useEffect(() => {
    const stops = [followDocument(), followRuns()];
    person.value = chosenBefore();
    return () => {
      for (const stop of stops) stop();
      store.selected.value = placeInRun(person.value);
      store.hovered.value = null;
    };
  }, []);
  // Why something was not done is about the moment.
  useEffect(() => {
    refused.value = "";
  }, [person.value, tie.value, tool.value, chosen.value]);
  const now = editing.value;
  const runs = store.runs.value;
  const positions = store.positions.value;
  // Weeks that play by are left to Compare: here people stand as the week shows that time stops at.
  const week = store.playing.value ? store.week.peek() : store.week.value;
  // Of another network that was brought in, nobody has lived a week yet.
  const lived = asRun.value === null ? null : runs;
  const distress = useMemo(() => distressById(lived, chosen.value, week), [lived, chosen.value, week]);
  const places = useMemo(
    () => (now === null ? null : placesOf(peopleNow(now), tiesNow(now), runs, positions?.xy ?? null)),
    [now, runs, positions],
  );
  const before = useMemo(() => tiesBefore(asRun.value, chosen.value), [asRun.value, chosen.value]);
  const view = useMemo(
    () => (now === null || places === null ? null : viewOf(now, before, places, (id) => distress.get(id) ?? 0)),
    [now, before, places, distress],
  );

  if (now === null || view === null || work.value === null)
    return (
      <main class="edit-room edit-waiting" id="main" tabIndex={-1}>
        <EditorProblems />
      </main>
    );
  const byHand = view.people.length <= mostDrawn;
  return (
    <main class={byHand ? "edit-room" : "edit-room edit-room-many"} id="main" tabIndex={-1}>
      {byHand && <ToolRail />}
      <section class="edit-middle" aria-label={editorWords.picture()}>
        <div class="edit-head">
          <Step can={canUndo.value} text={editorWords.undo()} cannot={editorWords.nothingToUndo()} onPress={undo} />
          <Step can={canRedo.value} text={editorWords.redo()} cannot={editorWords.nothingToRedo()} onPress={redo} />
          <VariantChoice work={work.value} />
          {byHand && <p class="edit-hint">{editorWords.hint[tool.value === "any" ? "select" : tool.value]()}</p>}
          <span class="edit-files">
            <ImportButton />
            <SaveMenu rows={networkFiles} />
          </span>
        </div>
        <EditorProblems />
        <EditorCanvas view={view} lived={lived !== null} />
        <Notes work={work.value} />
      </section>
      <section class="edit-side" aria-label={editorWords.tables()}>
        <Tabs
          label={editorWords.tables()}
          tabs={[
            { value: "people", text: editorWords.peopleTab(view.people.length) },
            { value: "ties", text: editorWords.tiesTab(tiesNow(now).length) },
            { value: "groups", text: editorWords.groupsTab(now.variant.groups.length) },
          ]}
          value={side.value}
          onChange={(value) => {
            side.value = value;
          }}
        >
          {side.value === "people" && <PeopleSide view={view} editing={now} />}
          {side.value === "ties" && <TiesSide view={view} />}
          {side.value === "groups" &&
            (view.people.length === 0 ? (
              <Empty title={editorWords.nobody()} text={editorWords.nobodyHow()} />
            ) : (
              <GroupsSide view={view} editing={now} />
            ))}
        </Tabs>
      </section>
    </main>
  );
}

/** Undo and redo: always in their place, pale where there is nothing to do. */
function Step({ can, text, cannot, onPress }: { can: boolean; text: string; cannot: string; onPress: () => void }) {
  return (
    <button
      type="button"
      class="button button-plain button-small"
      aria-disabled={can ? undefined : "true"}
      title={can ? undefined : cannot}
      onClick={() => {
        if (can) onPress();
      }}
    >
      {text}
    </button>
  );
}

/** Which network is edited, where variants have different ones. */
function VariantChoice({ work: { facts } }: { work: Work }) {
  const networks = new Map<string, { readonly place: number; readonly letters: string[] }>();
  facts.variants.forEach(({ ties, people, letter }, place) => {
    const key = `${ties} ${people}`;
    const known = networks.get(key);
    if (known === undefined) networks.set(key, { place, letters: [letter] });
    else known.letters.push(letter);
  });
  if (networks.size < 2) return null;
  const all = [...networks.values()];
  const { ties, people } = facts.variants[Math.min(chosen.value, facts.variants.length - 1)];
  return (
    <Segments
      label={editorWords.whichNetwork()}
      choices={all.map(({ place, letters }) => ({ value: String(place), text: letters.join(", ") }))}
      value={String(networks.get(`${ties} ${people}`)?.place ?? 0)}
      onChange={(value) => {
        chosen.value = Number(value);
      }}
    />
  );
}

/** The ties of a variant when it last ran, if that is known. */
function tiesBefore(run: Work | null, variant: number): readonly TieRow[] | null {
  return run === null || variant >= run.facts.variants.length ? null : tiesNow(editingOf(run, variant));
}

/** The id of whoever is chosen in the other rooms. */
function chosenBefore(): string | null {
  const { runs, selected } = store;
  const id = selected.peek() === null ? undefined : runs.peek()?.people.ids[selected.peek() ?? 0];
  return id === undefined ? person.peek() : String(id);
}

function placeInRun(id: string | null): number | null {
  const place = id === null ? -1 : (store.runs.peek()?.people.ids.indexOf(Number(id)) ?? -1);
  return place < 0 ? null : place;
}
