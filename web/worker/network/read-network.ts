import { ImportLog } from "../../../src/network/formats/import-log.ts";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { TextFile } from "../../../src/network/formats/import-types.ts";
import { readCsv } from "../../../src/network/formats/read-csv.ts";
import { readGexf } from "../../../src/network/formats/read-gexf.ts";
import { readGraphml } from "../../../src/network/formats/read-graphml.ts";
import { readNodeLink } from "../../../src/network/formats/read-node-link.ts";
import type { RawGraph, Table } from "../../../src/network/formats/table.ts";
import type { Network } from "../../../src/network/network.ts";
import { writeCsvText } from "../../network-files/csv.ts";
import { tieTable } from "../../network-files/tie-rows.ts";
import type { BroughtNetwork, NetworkTexts, ReadNetwork, TablePreview } from "./asks.ts";
import { peopleTable, tieRowsOfNetwork } from "./network-tables.ts";

/** Rows that a preview shows. */
const firstRows = 5;
/** Different words of a relation that can be told apart on a page. */
const mostRelations = 12;

/** Reads files that somebody brings: the network if they are sound, a report, the first rows, and every problem. */
export function readNetwork({ files, options, codes, without }: BroughtNetwork): ReadNetwork {
  const { network, report, problems } = importNetwork(files, options);
  const raw = rawOf(files);
  const attributes = network === null ? [] : [...network.attributes.keys()];
  const relation = raw === null ? -1 : raw.ties.columns.indexOf(options.columns?.relation ?? relationColumn(report) ?? "");
  return {
    network: network === null ? null : textsOf(network, codes, without),
    report,
    problems,
    ties: raw === null ? null : preview(raw.ties),
    people: raw?.people == null ? null : preview(raw.people),
    attributes,
    named: network !== null && network.labels !== null,
    relations:
      raw === null || relation < 0
        ? []
        : [...new Set(raw.ties.rows.map((row) => (row[relation] ?? "").trim()))]
            .filter((word) => word !== "")
            .slice(0, mostRelations),
  };
}

function relationColumn({ columns }: ReadNetwork["report"]): string | undefined {
  return columns.find(({ became }) => became === "relation")?.column;
}

/** Rows as they stand in the files, or null where they cannot be read. */
function rawOf({ ties, people }: BroughtNetwork["files"]): RawGraph | null {
  const log = new ImportLog(true);
  try {
    const ending = /\.([a-z]+)$/.exec(ties.name.toLowerCase())?.[1];
    if (ending === "graphml") return readGraphml(ties, log);
    if (ending === "gexf") return readGexf(ties, log);
    if (ending === "json") return readNodeLink(ties, log);
    if (ending !== "csv" && ending !== "tsv") return null;
    return {
      ties: readCsv(ties, "ties", log),
      people: people === undefined ? null : readCsv(people, "people", log),
      directed: null,
    };
  } catch {
    return null;
  }
}

function preview({ columns, rows }: Table): TablePreview {
  return { columns, rows: rows.slice(0, firstRows).map((row) => columns.map((_, c) => row[c] ?? "")), count: rows.length };
}

/** The lab's own two tables. With codes nothing tells who somebody is: neither names nor numbers made of names. */
function textsOf(network: Network, codes: boolean, without: readonly string[]): NetworkTexts {
  const attributes = new Map([...network.attributes].filter(([name]) => !without.includes(name)));
  const coded = codes && network.labels !== null;
  const ids = coded ? Uint32Array.from(network.ids, (_, i) => i + 1) : network.ids;
  const labels = coded ? Array.from(ids, (id) => `P${id}`) : network.labels;
  const kept: Network = { ...network, ids, labels, attributes };
  const people = peopleTable(kept);
  const ties = tieRowsOfNetwork(network);
  const codeOf = new Map(Array.from(network.ids, (id, i) => [String(id), String(ids[i])]));
  const recoded = ties.map((row) => ({
    ...row,
    source: codeOf.get(row.source) ?? row.source,
    target: codeOf.get(row.target) ?? row.target,
  }));
  return { ties: writeCsvText(tieTable(recoded)), people: writeCsvText(people) };
}

/** The two tables of the lab as files for `importNetwork`. */
export function asFiles({ ties, people }: NetworkTexts): { readonly ties: TextFile; readonly people: TextFile } {
  return { ties: { name: "network.ties.csv", text: ties }, people: { name: "network.people.csv", text: people } };
}
