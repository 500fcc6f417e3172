import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { Empty } from "../../controls/empty.tsx";
import { Segments } from "../../controls/segments.tsx";
import { turnedAround } from "../../network-files/tie-rows.ts";
import { SortHeader } from "../../tables/sort-header.tsx";
import { pressed, type Sorting, sorted } from "../../tables/sorting.ts";
import { editorWords } from "../../words/editor.ts";
import { tableWords } from "../../words/tables.ts";
import { person, tie } from "../room-state.ts";
import type { ShownTie, View } from "../view.ts";
import { AddTie } from "./add-tie.tsx";
import { intoSight } from "./into-sight.ts";
import { TieTableRow } from "./tie-table-row.tsx";

const most = 60;
type Column = "from" | "to" | "trust" | "back" | "kind";

/** All ties, or one person's, as a table that can do what the picture can: trust each way, how each acts on the other, add, cut. */
export function TiesSide({ view }: { view: View }) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "from", descending: false });
  const [shown, setShown] = useState(most);
  const [everybody, setEverybody] = useState(false);
  const scroll = useRef<HTMLElement>(null);
  const { people, ties } = view;
  const place = person.value === null ? undefined : view.placeOf.get(person.value);
  const theirs = !everybody && place !== undefined;
  const all = useMemo(() => ties.filter(({ mark }) => mark !== "cut"), [ties]);
  const inOrder = useMemo(() => {
    const found = theirs ? all.flatMap((one) => fromThem(one, place)) : all;
    return sorted(found, (one) => sortValue(one, view, sorting.by), sorting.descending);
  }, [all, theirs, place, sorting]);
  const chosen = inOrder.findIndex((one) => isChosen(one));
  const rows = inOrder.slice(0, Math.max(shown, chosen + 1));
  const header = {
    sorting,
    onSort: (column: Column) => setSorting((now) => pressed(now, column, column === "trust" || column === "back")),
  };

  useEffect(() => {
    intoSight(scroll.current);
  }, [tie.value]);

  return (
    <div class="edit-table">
      {place !== undefined && (
        <Segments
          label={editorWords.whoseTies()}
          choices={[
            { value: "theirs", text: editorWords.tiesOf(people[place].name) },
            { value: "all", text: editorWords.allTies() },
          ]}
          value={theirs ? "theirs" : "all"}
          onChange={(value) => setEverybody(value === "all")}
        />
      )}
      <section class="edit-scroll" ref={scroll} aria-label={editorWords.tiesColumn()}>
        {inOrder.length === 0 ? (
          <Empty title={editorWords.noTiesYet()} text={editorWords.noTiesHow()} />
        ) : (
          <table class="t-table">
            <thead>
              <tr>
                <SortHeader column="from" name={editorWords.onePerson()} {...header} />
                <SortHeader column="to" name={editorWords.otherPerson()} {...header} />
                <SortHeader column="trust" name={tableWords.trust()} numeric {...header} />
                <SortHeader column="back" name={tableWords.trustBack()} numeric {...header} />
                <SortHeader column="kind" name={tableWords.kind()} {...header} />
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <TieTableRow key={`${one.row.source} ${one.row.target}`} one={one} view={view} chosen={isChosen(one)} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      {rows.length < inOrder.length && (
        <div class="edit-table-foot">
          <Button kind="quiet" size="small" onPress={() => setShown(shown + most)}>
            {tableWords.more(Math.min(most, inOrder.length - rows.length))}
          </Button>
        </div>
      )}
      <AddTie view={view} />
    </div>
  );
}

/** A tie as somebody has it: they come first. None where it is not theirs. */
function fromThem(one: ShownTie, place: number | undefined): readonly ShownTie[] {
  if (one.from === place) return [one];
  if (one.to !== place) return [];
  return [{ ...one, from: one.to, to: one.from, trust: one.trustBack, trustBack: one.trust, row: turnedAround(one.row) }];
}

function isChosen({ row }: ShownTie): boolean {
  return tie.value?.includes(row.source) === true && tie.value.includes(row.target);
}

function sortValue({ from, to, trust, trustBack, harmful }: ShownTie, { people }: View, column: Column): number | string {
  const values = {
    from: `${people[from].name} ${people[to].name}`,
    to: `${people[to].name} ${people[from].name}`,
    trust,
    back: trustBack,
    kind: harmful ? 0 : 1,
  };
  return values[column];
}
