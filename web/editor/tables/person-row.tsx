import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import type { IdentityFacts, SettingFacts } from "../../network-files/work.ts";
import { Mark } from "../../person/mark.tsx";
import { store } from "../../state/store.ts";
import { editorWords } from "../../words/editor.ts";
import { tableWords } from "../../words/tables.ts";
import { connectPeople, removeSomebody } from "../acts.ts";
import { ConnectChooser } from "../canvas/choosers.tsx";
import { keepFocus } from "../keep-focus.ts";
import { renamePerson, setIdentity, setUnit } from "../operations/people-operations.ts";
import { edit, person, tie } from "../room-state.ts";
import { side } from "../side-state.ts";
import type { ShownPerson, View } from "../view.ts";
import { TextCell } from "./text-cell.tsx";

export interface PersonRowProps {
  readonly one: ShownPerson;
  readonly view: View;
  readonly identities: readonly IdentityFacts[];
  readonly setting: SettingFacts | null;
}

/** The row of whoever was chosen by its own button: the fields that take its place take the focus too. */
let opened = "";

/** A person's row. Chosen, the name becomes a field; the other fields, and what else can be done with them, stand below. */
export function PersonRow(props: PersonRowProps) {
  const { one, identities, setting } = props;
  if (person.value === one.id) return <OpenRow {...props} />;
  const place = props.view.placeOf.get(one.id) ?? null;
  return (
    <tr
      class={store.hovered.value === place ? "t-person t-hovered" : "t-person"}
      onClick={() => choose(one.id)}
      onMouseEnter={() => {
        store.hovered.value = place;
      }}
      onMouseLeave={() => {
        store.hovered.value = null;
      }}
    >
      <th scope="row">
        <button
          type="button"
          class="t-name"
          translate={false}
          onClick={(event) => {
            event.stopPropagation();
            opened = one.id;
            choose(one.id);
          }}
        >
          {one.name}
        </button>
      </th>
      {identities.map(({ dimension }, d) => (
        <td key={dimension} class="t-glyphs">
          {one.carries[d] || d === 0 ? <Mark drawn={{ diamond: one.carries[d], distress: one.distress }} radius={7.5} /> : null}{" "}
          {one.carries[d] ? (
            <span class="edit-shares">{tableWords.shares()}</span>
          ) : (
            <span class="visually-hidden">{tableWords.sharesNot()}</span>
          )}
        </td>
      ))}
      {setting !== null && <td translate={false}>{one.units[0]}</td>}
      <td class="t-number">{one.ties}</td>
      <td class="t-number">{one.harmful}</td>
    </tr>
  );
}

function choose(id: string): void {
  person.value = id;
  tie.value = null;
}

function OpenRow({ one, view, identities, setting }: PersonRowProps) {
  const name = useRef<HTMLInputElement>(null);
  const [connecting, setConnecting] = useState(false);
  useEffect(() => {
    if (opened === one.id) name.current?.focus();
    opened = "";
  }, []);
  const place = view.placeOf.get(one.id) ?? 0;
  const columns = 3 + identities.length + (setting === null ? 0 : 1);
  return (
    <>
      <tr class="t-selected edit-open">
        {/* Over all columns of words: a name is read whole, however long, and however narrow the table. */}
        <th scope="row" colSpan={columns - 2}>
          <TextCell
            label={editorWords.nameOf(one.name)}
            value={one.name}
            inputRef={name}
            onChange={(value) => edit((now) => renamePerson(now, one.id, value))}
          />
        </th>
        <td class="t-number">{one.ties}</td>
        <td class="t-number">{one.harmful}</td>
      </tr>
      <tr class="t-selected edit-more">
        <td colSpan={columns}>
          <div class="edit-row-fields">
            {identities.map(({ dimension, column }, d) => (
              <label class="edit-check" key={dimension}>
                <input
                  type="checkbox"
                  checked={one.carries[d]}
                  aria-label={editorWords.carries(one.name, dimension)}
                  onChange={(event) => {
                    const carries = event.currentTarget.checked;
                    void edit((now) => setIdentity(now, one.id, column, carries));
                  }}
                />
                <Mark drawn={{ diamond: one.carries[d], distress: one.distress }} radius={7.5} />
                {identities.length === 1 ? tableWords.identity() : <span translate={false}>{dimension}</span>}
              </label>
            ))}
            {setting !== null && (
              <label class="edit-unit">
                <span translate={false}>{setting.name}</span>
                <select
                  class="edit-cell"
                  translate={false}
                  aria-label={editorWords.unitOf(one.name, setting.name)}
                  value={one.units[0]}
                  onChange={(event) => {
                    const unit = event.currentTarget.value;
                    void edit((now) => {
                      const own = now.variant.settings.find((known) => known.name === setting.name);
                      return own === undefined ? {} : setUnit(now, one.id, own, unit);
                    });
                  }}
                >
                  {[...new Set([...setting.units, one.units[0] ?? ""])].map((unit) => (
                    <option key={unit} value={unit}>
                      {unit}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          <div class="edit-row-acts">
            <Button size="small" onPress={() => setConnecting(true)}>
              {editorWords.tieTo()}
            </Button>
            <Button
              size="small"
              onPress={() => {
                side.value = "ties";
              }}
            >
              {editorWords.showTies()}
            </Button>
            <Button
              size="small"
              label={editorWords.removeOne(one.name)}
              onPress={() => void removeSomebody(one.id).then(() => keepFocus(".edit-side .t-name"))}
            >
              {editorWords.remove()}
            </Button>
          </div>
          {connecting && (
            <ConnectChooser
              people={view.people}
              ties={view.ties}
              person={place}
              onChoose={(other) => {
                setConnecting(false);
                void connectPeople(one.id, view.people[other].id);
              }}
              onClose={() => setConnecting(false)}
            />
          )}
        </td>
      </tr>
    </>
  );
}
