import { idsFromLabels } from "../ids.ts";
import type { Network } from "../network.ts";
import { columnReport } from "./columns.ts";
import { harmless, ImportLog, Stop } from "./import-log.ts";
import {
  type ImportFiles,
  type ImportOptions,
  type ImportReport,
  type ImportResult,
  limits,
  type TextFile,
} from "./import-types.ts";
import { joinRows } from "./join-rows.ts";
import { readCsv } from "./read-csv.ts";
import { readGexf } from "./read-gexf.ts";
import { readGraphml } from "./read-graphml.ts";
import { readNodeLink } from "./read-node-link.ts";
import { nobodyYet, type People, readPeople } from "./read-people.ts";
import { readTies } from "./read-ties.ts";
import type { RawGraph } from "./table.ts";

/**
 * Reads a network that somebody brings: a list of ties (.csv, .tsv) with or without one of people, GraphML, GEXF or
 * node-link JSON, by the ending of the name. Never throws: what is wrong comes back as problems with line and column, all
 * of them up to 20, and then there is no network. The report says what became of every row and column.
 *
 * People of whom no tie is left stay in. Labels that are whole numbers are the people's ids (see `idsFromLabels`).
 * Text in, data out: runs in a page as well.
 */
export function importNetwork(files: ImportFiles, options: ImportOptions = {}): ImportResult {
  const log = new ImportLog(options.skipFaults ?? false);
  const format = formatOf(files.ties.name);
  let report: ImportReport = {
    format: format ?? "unknown",
    rows: 0,
    people: 0,
    ties: 0,
    joined: 0,
    dropped: [],
    droppedPeople: [],
    columns: [],
    peopleWithoutTies: 0,
    oneWay: 0,
    harmful: 0,
    assumedTrust: 0,
    layers: [],
    warnings: [],
  };
  let network: Network | null = null;
  try {
    checkOptions(options, log);
    checkFiles(files, format, log);
    const raw = readFiles(files, format, log);
    report = { ...report, rows: raw.ties.rows.length };
    const people = raw.people === null ? nobodyYet() : readPeople(raw.people, options, log);
    const { parts, rows } = readTies(raw.ties, raw.directed, people, options, log);
    const columns = [
      ...columnReport(raw.ties, parts, "not used"),
      ...(raw.people === null ? [] : columnReport(raw.people, people.parts, "attribute")),
    ];
    report = { ...report, columns };
    const { ties, joined, oneWay, harmful, assumedTrust, layerNames } = joinRows(
      rows,
      () => people.keys.length,
      raw.ties.file,
      options,
      log,
    );
    network = ties.toNetwork({ ...namesOf(people), attributes: people.attributes });
    const lonely = countLonely(network);
    report = {
      ...report,
      people: network.size,
      ties: ties.count,
      joined,
      oneWay,
      harmful,
      assumedTrust,
      layers: layerNames,
      peopleWithoutTies: lonely,
    };
    remark(report, options, log);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  report = { ...report, dropped: log.dropped("ties"), droppedPeople: log.dropped("people"), warnings: log.warnings };
  return { network: log.problems.length > 0 ? null : network, report, problems: log.problems };
}

function formatOf(name: string): "csv" | "graphml" | "gexf" | "json" | null {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1];
  if (ending === "csv" || ending === "tsv") return "csv";
  return ending === "graphml" || ending === "gexf" || ending === "json" ? ending : null;
}

function checkFiles({ ties, people }: ImportFiles, format: ReturnType<typeof formatOf>, log: ImportLog): void {
  if (format === null)
    log.stop(
      ties.name,
      0,
      0,
      "the ending of the name does not say what kind of file this is",
      "use .csv, .tsv, .graphml, .gexf or .json",
    );
  checkText(ties, log);
  if (people === undefined) return;
  if (format !== "csv")
    log.stop(
      people.name,
      0,
      0,
      `${ties.name} brings its own people; a second file of them does not go with it`,
      "leave out the file of people",
    );
  if (formatOf(people.name) !== "csv") log.stop(people.name, 0, 0, "people are read from .csv or .tsv", "save them as .csv");
  checkText(people, log);
}

function checkText({ name, text }: TextFile, log: ImportLog): void {
  if (text.length > limits.characters) {
    log.stop(
      name,
      0,
      0,
      `the file has ${text.length} characters; ${limits.characters} (50 MB) can be read`,
      "leave out columns, or take a part of the data",
    );
  }
  if (text.trim() === "") log.stop(name, 1, 1, "the file is empty", "check that it is the right one");
  const zero = text.indexOf("\0");
  if (zero >= 0) {
    const before = text.slice(0, zero).split("\n");
    log.stop(
      name,
      before.length,
      (before.at(-1) ?? "").length + 1,
      "this is not a text file, or not in UTF-8",
      "save it as text in UTF-8",
    );
  }
}

function readFiles({ ties, people }: ImportFiles, format: ReturnType<typeof formatOf>, log: ImportLog): RawGraph {
  if (format === "graphml") return readGraphml(ties, log);
  if (format === "gexf") return readGexf(ties, log);
  if (format === "json") return readNodeLink(ties, log);
  return {
    ties: readCsv(ties, "ties", log),
    people: people === undefined ? null : readCsv(people, "people", log),
    directed: null,
  };
}

function checkOptions(options: ImportOptions, log: ImportLog): void {
  const share = (value: number | undefined) => value === undefined || (value >= 0 && value <= 1);
  const { threshold = 0, half = 60, trust, trustBack } = options;
  if (!Number.isFinite(threshold)) log.problem("options", 0, 0, `the threshold is ${threshold}; it must be a number`);
  if (!(half > 0 && Number.isFinite(half))) log.problem("options", 0, 0, `half is ${half} contacts; it must be above 0`);
  if (!share(trust)) log.problem("options", 0, 0, `trust is ${trust}; it must be between 0 and 1`);
  if (!share(trustBack)) log.problem("options", 0, 0, `trustBack is ${trustBack}; it must be between 0 and 1`);
}

/** Ids of people, and labels unless keys that are whole numbers say all. */
function namesOf({ keys, labels }: People): { ids: Uint32Array; labels: readonly string[] | null } {
  const ids = idsFromLabels(keys);
  return {
    ids,
    labels: labels ?? (keys.every((key, i) => key === String(ids[i])) ? null : keys.map((key) => harmless(key, limits.name))),
  };
}

function countLonely({ size, offsets, ends }: Network): number {
  let lonely = 0;
  for (let i = 0; i < size; i++) if (offsets[i] === ends[i]) lonely++;
  return lonely;
}

function remark(
  { rows, ties, columns, oneWay, assumedTrust }: ImportReport,
  { trust = 0.5, trustBack = 0.1 }: ImportOptions,
  log: ImportLog,
): void {
  if (rows > 0 && ties === 0 && log.problems.length === 0) log.warnings.push("no ties are left");
  const both = log.dropped().find(({ reason }) => reason === "pair named twice");
  if (both !== undefined)
    log.warnings.push(
      `${both.count} rows name somebody, or a pair, again and are left out; if a row is about its source only, say that the file is directed`,
    );
  if (assumedTrust > 0)
    log.warnings.push(
      `the file does not state all trust of ${assumedTrust} ${assumedTrust === 1 ? "tie" : "ties"}; it is taken to be ${trust}${oneWay > 0 ? `, and ${trustBack} where nobody is named back` : ""}`,
    );
  const weight = columns.find(({ column, became }) => became === "not used" && column.toLowerCase() === "weight");
  if (weight !== undefined) log.warnings.push('column "weight" is not used; say whether it is contacts or trust');
}
