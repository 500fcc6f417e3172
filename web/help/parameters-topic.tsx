import { useEffect, useState } from "preact/hooks";
import { Disclosure } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { SearchField } from "../controls/search-field.tsx";
import { parameterTitle } from "../words/controls.ts";
import { helpWords } from "../words/help.ts";
import type { TableRow } from "../worker/text/asks.ts";
import { fetchTables, isMeant, tables } from "./tables.ts";

/** Every parameter of the model: found by a word, or looked through by heading. */
export function ParametersTopic() {
  const [wanted, setWanted] = useState("");
  useEffect(fetchTables, []);
  const rows = tables.value?.rows ?? [];
  const word = wanted.trim();
  const found = rows.filter(({ path, name, group, meaning }) => isMeant(word, path, parameterTitle(name), group, meaning));
  return (
    <>
      <p class="help-lead">{helpWords.parametersLead()}</p>
      <SearchField label={helpWords.findParameter()} value={wanted} onChange={setWanted} />
      <p class="k-note" role="status">
        {rows.length === 0 ? "" : helpWords.parametersFound(word === "" ? rows.length : found.length)}
      </p>
      {word === "" ? (
        groupsOf(rows).map(([group, own]) => (
          <Disclosure key={group} title={<span translate={false}>{group}</span>}>
            <Rows rows={own} />
          </Disclosure>
        ))
      ) : found.length === 0 && rows.length > 0 ? (
        <Empty title={helpWords.nothingFound()} text={helpWords.nothingFoundHow()} />
      ) : (
        <Rows rows={found} withGroup />
      )}
    </>
  );
}

function Rows({ rows, withGroup = false }: { rows: readonly TableRow[]; withGroup?: boolean }) {
  return (
    <dl class="help-rows" translate={false}>
      {rows.map(({ path, name, group, meaning, unit, range, standard, source }) => (
        <div key={`${group} ${path}`}>
          <dt>
            {parameterTitle(name)} {withGroup && <span>{group}</span>}
          </dt>
          <dd>
            {meaning}. {helpWords.facts(unit, range, standard)} <Source source={source} />
          </dd>
          <dd>
            <code>{path}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a number comes from: a row of the evidence to look up, or the word that says that nobody knows. */
function Source({ source }: { source: string }) {
  if (source === "") return null;
  const row = /row (\d+)/.exec(source);
  if (row === null)
    return (
      <>
        {helpWords.source()} {source === "assumed" ? helpWords.assumed() : source}.
      </>
    );
  return (
    <>
      {helpWords.source()} {source.startsWith("toward ") && `${helpWords.toward()} `}
      <a href={`#/help/row-${row[1]}`}>{row[0]}</a>.
    </>
  );
}

function groupsOf(rows: readonly TableRow[]): [group: string, rows: TableRow[]][] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}
