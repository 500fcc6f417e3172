import { useId } from "preact/hooks";
import {
  type ColumnRole,
  type ImportFiles,
  type PersonRole,
  personRoles,
  type TieRole,
  tieRoles,
} from "../../../src/network/formats/import-types.ts";
import { Button } from "../../controls/button.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { importWords } from "../../words/import-network.ts";
import type { ReadNetwork, TablePreview } from "../../worker/network/asks.ts";
import type { HowToRead } from "./use-brought.ts";

export interface ColumnsProps {
  readonly files: ImportFiles;
  readonly read: ReadNetwork;
  readonly how: HowToRead;
  readonly onChange: (how: HowToRead) => void;
  readonly onSwap: () => void;
}

/** Which column plays which part, and how rows are to be understood. Open where something is wrong. */
export function Columns({ files, read, how, onChange, onSwap }: ColumnsProps) {
  const { ties, people, report, attributes } = read;
  const set = (options: Partial<HowToRead["options"]>) => onChange({ ...how, options: { ...how.options, ...options } });
  const roleOf = (column: string, file: string) => {
    const became = report.columns.find((one) => one.column === column && one.file === file)?.became;
    return became === undefined || became === "not used" || became === "attribute" ? "" : became;
  };
  /** Gives a part to a column; a column has one part at most. */
  const give = (column: string, file: string, role: ColumnRole | "") => {
    const before = roleOf(column, file);
    const columns = {
      ...how.options.columns,
      ...(before === "" ? {} : { [before]: null }),
      ...(role === "" ? {} : { [role]: column }),
    };
    set({ columns });
  };
  return (
    <Disclosure title={importWords.columns()} open={read.network === null}>
      {files.people !== undefined && (
        <p>
          {importWords.whichFile(files.ties.name, files.people.name)}{" "}
          <Button kind="quiet" size="small" onPress={onSwap}>
            {importWords.swap()}
          </Button>
        </p>
      )}
      <div class="import-columns">
        {ties !== null && <Roles table={ties} file={files.ties.name} roles={tieRoles} roleOf={roleOf} give={give} />}
        {people !== null && files.people !== undefined && (
          <Roles table={people} file={files.people.name} roles={personRoles} roleOf={roleOf} give={give} />
        )}
      </div>
      <label class="edit-check">
        <input
          type="checkbox"
          checked={how.options.directed ?? false}
          onChange={(event) => set({ directed: event.currentTarget.checked })}
        />
        {importWords.directed()}
      </label>
      {report.columns.some(({ became }) => became === "contacts") && (
        <Threshold
          value={how.options.threshold}
          onChange={(threshold) => set(threshold === undefined ? without(how, "threshold") : { threshold })}
        />
      )}
      {read.relations.length > 0 && <Relations relations={read.relations} how={how} set={set} />}
      {attributes.length > 0 && (
        <fieldset class="import-attributes">
          <legend>{importWords.keep()}</legend>
          {attributes.map((name) => (
            <label key={name} class="edit-check">
              <input
                type="checkbox"
                checked={!how.without.includes(name)}
                onChange={(event) =>
                  onChange({
                    ...how,
                    without: event.currentTarget.checked ? how.without.filter((one) => one !== name) : [...how.without, name],
                  })
                }
              />
              <span translate={false}>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Disclosure>
  );
}

function without({ options }: HowToRead, key: "threshold"): HowToRead["options"] {
  const { [key]: _, ...rest } = options;
  return rest;
}

function Roles({
  table,
  file,
  roles,
  roleOf,
  give,
}: {
  table: TablePreview;
  file: string;
  roles: readonly (TieRole | PersonRole)[];
  roleOf: (column: string, file: string) => ColumnRole | "";
  give: (column: string, file: string, role: ColumnRole | "") => void;
}) {
  return (
    <>
      {table.columns.map((column) => (
        <label key={column} class="import-column">
          <span translate={false}>{column}</span>
          <select
            class="edit-cell"
            value={roleOf(column, file)}
            onChange={(event) => give(column, file, [...roles].find((role) => role === event.currentTarget.value) ?? "")}
          >
            <option value="">{roles.includes("id") ? importWords.attribute() : importWords.noPart()}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {importWords.roleOf[role]()}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}

function Threshold({ value, onChange }: { value: number | undefined; onChange: (value: number | undefined) => void }) {
  const id = useId();
  return (
    <p class="import-column">
      <label for={id}>{importWords.threshold()}</label>
      <input
        id={id}
        class="edit-cell edit-cell-number"
        inputMode="decimal"
        value={value ?? ""}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          onChange(typed === "" || !Number.isFinite(Number(typed)) ? undefined : Number(typed));
        }}
      />
    </p>
  );
}

/** What each word in the column of relations means: a tie, harm, or nothing. */
function Relations({
  relations,
  how: { options },
  set,
}: {
  relations: readonly string[];
  how: HowToRead;
  set: (options: Partial<HowToRead["options"]>) => void;
}) {
  const { positive = relations, negative = [] } = options;
  const kindOf = (word: string) => (negative.includes(word) ? "harm" : positive.includes(word) ? "tie" : "none");
  const change = (word: string, kind: string) => {
    const others = (list: readonly string[]) => list.filter((one) => one !== word);
    set({
      positive: kind === "tie" ? [...others(positive), word] : others(positive),
      negative: kind === "harm" ? [...others(negative), word] : others(negative),
    });
  };
  return (
    <fieldset class="import-attributes">
      <legend>{importWords.relations()}</legend>
      {relations.map((word) => (
        <label key={word} class="import-column">
          <span translate={false}>{word}</span>
          <select class="edit-cell" value={kindOf(word)} onChange={(event) => change(word, event.currentTarget.value)}>
            {(["tie", "harm", "none"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {importWords.relationOf[kind]()}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
