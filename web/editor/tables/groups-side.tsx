import { useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { Empty } from "../../controls/empty.tsx";
import { Switch } from "../../controls/switch.tsx";
import type { GroupFacts } from "../../network-files/work.ts";
import { editorWords } from "../../words/editor.ts";
import { beginGroup, turnIn } from "../acts.ts";
import { Chooser } from "../canvas/chooser.tsx";
import { keepFocus } from "../keep-focus.ts";
import type { Editing } from "../operations/done.ts";
import { removeGroup, renameGroup, setSafe } from "../operations/group-operations.ts";
import { edit, group, person } from "../room-state.ts";
import type { View } from "../view.ts";
import { TextCell } from "./text-cell.tsx";

const tabNow = ".edit-side [role=tab][aria-selected=true]";

/** Groups that meet: their names, whether they are safe spaces, who belongs to them. */
export function GroupsSide({ view, editing }: { view: View; editing: Editing }) {
  const { groups } = editing.variant;
  const first = person.value ?? view.people[0]?.id;
  return (
    <div class="edit-table">
      <section class="edit-scroll" aria-label={editorWords.groups()}>
        {groups.length === 0 && <Empty title={editorWords.noGroups()} text={editorWords.noGroupsHow()} />}
        {groups.map((one) => (
          <GroupCard key={one.name} one={one} view={view} />
        ))}
      </section>
      <div class="edit-table-foot">
        <Button
          size="small"
          disabledBecause={first === undefined ? editorWords.nobody() : null}
          onPress={() => first !== undefined && void beginGroup([first])}
        >
          {person.value === null
            ? editorWords.addGroup()
            : editorWords.addGroupWith(view.people[view.placeOf.get(person.value) ?? 0].name)}
        </Button>
      </div>
      <p class="k-note">{editorWords.groupsHow()}</p>
    </div>
  );
}

function GroupCard({ one, view }: { one: GroupFacts; view: View }) {
  const [asking, setAsking] = useState(false);
  const { people, placeOf } = view;
  const members = one.members.flatMap((id) => placeOf.get(id) ?? []);
  const named = (now: Editing) => now.variant.groups.find(({ name }) => name === one.name) ?? one;
  const open = group.value === one.name;
  return (
    <article class={open ? "edit-group edit-group-open" : "edit-group"}>
      <div class="edit-group-head">
        <TextCell
          label={editorWords.nameOf(one.name)}
          value={one.name}
          onChange={(name) => edit((now) => renameGroup(now, named(now), name))}
        />
        <span class="edit-check">
          {editorWords.safeSpace()}
          <Switch
            label={editorWords.safeSpaceOf(one.name)}
            on={one.safeSpace}
            onChange={(safe) => void edit((now) => setSafe(now, named(now), safe))}
          />
        </span>
      </div>
      <p class="k-note">{one.byName ? editorWords.members(members.length) : editorWords.membersByRule(members.length)}</p>
      <ul class="edit-members">
        {members.map((place) => (
          <li key={people[place].id}>
            <span translate={false}>{people[place].name}</span>
            <button
              type="button"
              class="edit-member-out"
              aria-label={editorWords.takeOut(people[place].name, one.name)}
              onClick={() => void turnIn(one, people[place].id).then(() => keepFocus(tabNow))}
            >
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2 2L10 10M10 2L2 10" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <div class="edit-row-acts">
        <Button size="small" onPress={() => setAsking(true)}>
          {editorWords.addMember()}
        </Button>
        <Button
          size="small"
          pressed={open}
          onPress={() => {
            group.value = open ? "" : one.name;
          }}
        >
          {editorWords.byClicks()}
        </Button>
        <Button size="small" onPress={() => void edit((now) => removeGroup(now, named(now))).then(() => keepFocus(tabNow))}>
          {editorWords.removeGroup()}
        </Button>
      </div>
      {asking && (
        <Chooser
          title={editorWords.whoJoins(one.name)}
          field={editorWords.findPerson()}
          choices={people.flatMap(({ id, name, ties }, value) =>
            one.members.includes(id) ? [] : [{ value, text: name, note: editorWords.ties(ties) }],
          )}
          onChoose={(place) => {
            setAsking(false);
            void turnIn(one, people[place].id);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </article>
  );
}
