import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { type MannerWord, manners } from "../../network-files/tie-rows.ts";
import { editorWords } from "../../words/editor.ts";
import { fixed } from "../../words/numbers.ts";
import { tieKinds } from "../../words/tables.ts";
import { cutSome } from "../acts.ts";
import { keepFocus } from "../keep-focus.ts";
import { setManner, setTrust } from "../operations/tie-operations.ts";
import { edit, refused, tie } from "../room-state.ts";
import type { ShownTie, View } from "../view.ts";
import { TextCell } from "./text-cell.tsx";

/** The row of a tie that was chosen by its own button: its fields take the focus. */
let opened = "";

/** A tie's row; chosen, it says each way of it in words, with a field for each number and manner. */
export function TieTableRow({ one, view: { people }, chosen }: { one: ShownTie; view: View; chosen: boolean }) {
  const { row, from, to, trust, trustBack, harmful, mark } = one;
  const names = [people[from].name, people[to].name] as const;
  return (
    <>
      <tr class={chosen ? "t-person t-selected" : "t-person"} onClick={() => choose(row)}>
        <th scope="row">
          <button
            type="button"
            class="t-name"
            translate={false}
            aria-expanded={chosen}
            aria-label={editorWords.tieOf(...names)}
            onClick={(event) => {
              event.stopPropagation();
              opened = chosen ? "" : `${row.source} ${row.target}`;
              if (chosen) tie.value = null;
              else choose(row);
            }}
          >
            {names[0]}
          </button>
        </th>
        <td translate={false}>{names[1]}</td>
        <td class="t-number">{fixed(trust, 2)}</td>
        <td class="t-number">{fixed(trustBack, 2)}</td>
        <td class={mark === "yours" ? "edit-own" : ""}>{harmful ? tieKinds.harmful() : tieKinds.supportive()}</td>
      </tr>
      {chosen && <Fields one={one} names={names} />}
    </>
  );
}

function choose({ source, target }: ShownTie["row"]): void {
  tie.value = [source, target];
}

function Fields({ one, names }: { one: ShownTie; names: readonly [string, string] }) {
  const { row } = one;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (opened === `${row.source} ${row.target}`) first.current?.focus();
    opened = "";
  }, []);
  const ways = [
    { who: row.source, whom: row.target, names, trust: row.trust, manner: row.mannerBack },
    { who: row.target, whom: row.source, names: [names[1], names[0]] as const, trust: row.trustBack, manner: row.manner },
  ];
  return (
    <tr class="t-selected edit-more">
      <td colSpan={5}>
        {ways.map(({ who, whom, names: [name, other], trust, manner }, k) => (
          <div key={who} class="edit-way">
            <span class="edit-way-name">{editorWords.towards(name, other)}</span>
            <span class="edit-way-field">
              {editorWords.trustWord()}
              <TextCell
                label={editorWords.trustIn(name, other)}
                value={String(Math.round(trust * 1e4) / 1e4)}
                numeric
                inputRef={k === 0 ? first : null}
                onChange={(text) => takeTrust(who, whom, text)}
              />
            </span>
            <span class="edit-way-field">
              {editorWords.actsWord()}
              <select
                class="edit-cell"
                aria-label={editorWords.actsOn(name, other)}
                value={manner}
                onChange={(event) => {
                  const next = manners.find((known) => known === event.currentTarget.value) ?? "own";
                  void edit((now) => setManner(now, who, whom, next));
                }}
              >
                {manners.map((word: MannerWord) => (
                  <option key={word} value={word}>
                    {editorWords.mannerOf[word]()}
                  </option>
                ))}
              </select>
            </span>
          </div>
        ))}
        <div class="edit-row-acts">
          <Button
            size="small"
            onPress={() =>
              void cutSome([one]).then(() => keepFocus(".edit-side .t-name", ".edit-side [role=tab][aria-selected=true]"))
            }
          >
            {editorWords.cutTie()}
          </Button>
        </div>
      </td>
    </tr>
  );
}

async function takeTrust(who: string, whom: string, text: string): Promise<boolean> {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= 0 && value <= 1)) {
    refused.value = editorWords.notTrust(text);
    return false;
  }
  return edit((now) => setTrust(now, who, whom, value));
}
