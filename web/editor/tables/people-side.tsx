import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { SearchField } from "../../controls/search-field.tsx";
import { SortHeader } from "../../tables/sort-header.tsx";
import { pressed, type Sorting, sorted } from "../../tables/sorting.ts";
import { editorWords } from "../../words/editor.ts";
import { tableWords } from "../../words/tables.ts";
import { addSomebody } from "../acts.ts";
import { freePlace } from "../free-place.ts";
import type { Editing } from "../operations/done.ts";
import { person } from "../room-state.ts";
import type { ShownPerson, View } from "../view.ts";
import { intoSight } from "./into-sight.ts";
import { PersonRow, type PersonRowProps } from "./person-row.tsx";

/** Rows shown at first; more on request. */
const most = 60;
type Column = "name" | "identity" | "unit" | "ties" | "harmful";

/** Everybody as a table that can do what the picture can: choose, name, say who carries an identity and who is where, add, remove. */
export function PeopleSide({ view, editing }: { view: View; editing: Editing }) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "name", descending: false });
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(most);
  const scroll = useRef<HTMLElement>(null);
  const { identities, settings } = editing.variant;
  const inOrder = useMemo(() => {
    const found = view.people.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
    return sorted(found, (one) => sortValue(one, sorting.by), sorting.descending);
  }, [view, wanted, sorting]);
  const chosen = inOrder.findIndex(({ id }) => id === person.value);
  const rows = inOrder.slice(0, Math.max(shown, chosen + 1));
  const header = {
    sorting,
    onSort: (column: Column) => setSorting((now) => pressed(now, column, column === "ties" || column === "harmful")),
  };

  // Whoever is chosen in the picture comes into sight here.
  useEffect(() => {
    intoSight(scroll.current);
  }, [person.value]);

  return (
    <div class="edit-table">
      {view.people.length > 12 && (
        <div class="edit-table-head">
          <SearchField label={tableWords.find()} value={wanted} onChange={setWanted} />
          <p class="k-note" role="status">
            {tableWords.shown(inOrder.length, view.people.length)}
          </p>
        </div>
      )}
      <section class="edit-scroll" ref={scroll} aria-label={tableWords.people()}>
        <table class="t-table">
          <thead>
            <tr>
              <SortHeader column="name" name={tableWords.person()} {...header} />
              {identities.map(({ dimension }, d) => (
                <SortHeader
                  key={dimension}
                  column="identity"
                  name={identities.length === 1 ? tableWords.identity() : dimension}
                  {...(d === 0 ? header : { ...header, sorting: { by: "name", descending: false } as Sorting<Column> })}
                >
                  {identities.length === 1 ? tableWords.identity() : <span translate={false}>{dimension}</span>}
                </SortHeader>
              ))}
              {settings.length > 0 && (
                <SortHeader column="unit" name={settings[0].name} {...header}>
                  <span translate={false}>{settings[0].name}</span>
                </SortHeader>
              )}
              <SortHeader column="ties" name={editorWords.tiesColumn()} numeric {...header} />
              <SortHeader column="harmful" name={editorWords.harmfulColumn()} numeric {...header} />
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <PersonRow key={one.id} {...rowProps(one)} />
            ))}
          </tbody>
        </table>
      </section>
      <div class="edit-table-foot">
        {rows.length < inOrder.length && (
          <Button kind="quiet" size="small" onPress={() => setShown(shown + most)}>
            {tableWords.more(Math.min(most, inOrder.length - rows.length))}
          </Button>
        )}
        <Button size="small" onPress={() => void addSomebody(...freePlace(view.xy, ...beside()))}>
          {editorWords.addPerson()}
        </Button>
      </div>
      <p class="k-note">{editorWords.peopleHow()}</p>
    </div>
  );

  /** Somebody new stands beside whoever is chosen. */
  function beside(): readonly [number, number] {
    const place = person.value === null ? undefined : view.placeOf.get(person.value);
    return place === undefined ? [0.5, 0.5] : [view.xy[2 * place], view.xy[2 * place + 1]];
  }

  function rowProps(one: ShownPerson): PersonRowProps {
    return { one, view, identities, setting: settings[0] ?? null };
  }
}

function sortValue({ name, carries, units, ties, harmful }: ShownPerson, column: Column): number | string {
  const values = { name: numbered(name), identity: carries[0] === true ? 0 : 1, unit: numbered(units[0] ?? ""), ties, harmful };
  return values[column];
}

/** "Person 9" before "Person 10". */
function numbered(name: string): string {
  return name.replace(/\d+/g, (digits) => digits.padStart(10, "0"));
}
