import { useEffect, useState } from "preact/hooks";
import { Empty } from "../controls/empty.tsx";
import { SearchField } from "../controls/search-field.tsx";
import { helpWords } from "../words/help.ts";
import type { EvidenceRow } from "../worker/text/asks.ts";
import { fetchTables, isMeant, tables } from "./tables.ts";
import { slug } from "./topics.ts";

/** Findings that the model leans on, by theme. */
export function EvidenceTopic() {
  const [wanted, setWanted] = useState("");
  useEffect(fetchTables, []);
  const rows = tables.value?.evidence ?? [];
  const found = rows.filter(({ key, cite, finding, studied }) => isMeant(wanted.trim(), key, cite, finding, studied));
  const themes = [...new Set(found.map(({ theme }) => theme))];
  return (
    <>
      <p class="help-lead">{helpWords.evidenceLead()}</p>
      <SearchField label={helpWords.findEvidence()} value={wanted} onChange={setWanted} />
      <p class="k-note" role="status">
        {rows.length === 0 ? "" : helpWords.evidenceFound(found.length)}
      </p>
      {rows.length > 0 && found.length === 0 && <Empty title={helpWords.nothingFound()} text={helpWords.nothingFoundHow()} />}
      {themes.map((theme) => (
        <section key={theme} translate={false}>
          <h2>{theme}</h2>
          {found
            .filter((row) => row.theme === theme)
            .map((row) => (
              <Finding key={row.key} row={row} />
            ))}
        </section>
      ))}
    </>
  );
}

function Finding({ row: { key, cite, where, finding, studied } }: { row: EvidenceRow }) {
  return (
    <div class="help-finding" id={slug(key)} tabIndex={-1}>
      <h3>
        {cite} <span>{key}</span>
      </h3>
      <p>
        {finding} {studied !== "" && helpWords.studied(studied)}
      </p>
      <p class="k-note">
        <Publication where={where} />
      </p>
    </div>
  );
}

/** Where it was published: a DOI can be followed, out of the lab. */
function Publication({ where }: { where: string }) {
  const [, doi = "", rest = ""] = /^(10\.\S+?)([;,]? .*)?$/.exec(where) ?? [];
  if (doi === "") return where;
  return (
    <>
      <a
        href={`https://doi.org/${doi}`}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`doi:${doi}, ${helpWords.opensOutside()}`}
      >
        doi:{doi}
      </a>
      {rest}
    </>
  );
}
