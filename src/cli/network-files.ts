import { extname, join } from "node:path";
import { textOfFile } from "../experiment/executors/read-below.ts";
import { importNetwork } from "../network/formats/import-network.ts";
import type { ImportOptions, ImportReport, TextFile } from "../network/formats/import-types.ts";
import { toEdgeListCsv } from "../network/formats/to-edge-list-csv.ts";
import { toGexf } from "../network/formats/to-gexf.ts";
import { toGraphml } from "../network/formats/to-graphml.ts";
import { toNodeLinkJson } from "../network/formats/to-node-link-json.ts";
import { generatorProblem } from "../network/generator.ts";
import { generators } from "../network/generators/index.ts";
import { degree, type Network } from "../network/network.ts";
import { shippedNetwork, shippedNetworks } from "../network/shipped.ts";
import { drawTrust } from "../network/trust.ts";
import { defaults } from "../parameters/parameter.ts";
import { seedKey } from "../random/seed.ts";
import { didYouMean } from "../scenario/closest.ts";
import { counted } from "../scenario/words.ts";
import { Complaint } from "./exit.ts";
import { namedCsv } from "./named-csv.ts";
import { packageRoot } from "./package-root.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";
import { refuseToOverwrite } from "./write-streamed.ts";

export interface NetworkReading {
  readonly people: string | undefined;
  readonly threshold: number | undefined;
  readonly skipFaults: boolean;
}

/** Reads a network file or one that comes with Kith. @throws Complaint after noting every problem */
export function readNetwork(
  file: string,
  reading: NetworkReading,
  terminal: Terminal,
): { network: Network; report: ImportReport } {
  const shipped = shippedNetwork(file);
  if (shipped === undefined && file.startsWith("kith:")) {
    const known = shippedNetworks.map(({ name }) => name);
    const meant = didYouMean(file, known);
    throw new Complaint(
      `"${file}" does not come with Kith; ${meant === undefined ? `known: ${known.join(", ")}` : `did you mean "${meant}"?`}`,
    );
  }
  const data = (name: string) => join(packageRoot(), "data", name);
  const ties = shipped === undefined ? fileNamed(file, file) : fileNamed(`${file}/ties.csv`, data(shipped.ties));
  const asked = reading.people;
  const people =
    asked !== undefined
      ? fileNamed(asked, asked)
      : shipped === undefined
        ? null
        : fileNamed(`${file}/people.csv`, data(shipped.people));
  const options: ImportOptions = {
    ...shipped?.options,
    ...(reading.threshold === undefined ? {} : { threshold: reading.threshold }),
    ...(reading.skipFaults ? { skipFaults: true } : {}),
  };
  const { network, report, problems } = importNetwork(people === null ? { ties } : { ties, people }, options);
  for (const { file: where, line, column, message, fix } of problems) {
    terminal.note(`${where}${line > 0 ? `:${line}:${column}` : ""}  ${message}${fix === undefined ? "" : `; ${fix}`}`);
  }
  if (network === null) throw new Complaint(`${file} cannot be read as a network; see above`);
  return { network, report };
}

/** What became of the rows of a file, in a few lines. */
export function reportLines({
  rows,
  people,
  ties,
  dropped,
  droppedPeople,
  peopleWithoutTies,
  oneWay,
  harmful,
  assumedTrust,
  warnings,
  columns,
}: ImportReport): string[] {
  // The warning about it is the importer's, which does not know who asked; nothing here can be told what the column is.
  const weight = columns.find(({ column, became }) => became === "not used" && column.toLowerCase() === "weight");
  return [
    `${rows} rows, ${people} people, ${ties} ties`,
    ...[...dropped, ...droppedPeople].map(({ reason, count }) => `left out: ${count} ${count === 1 ? "row" : "rows"}, ${reason}`),
    ...(peopleWithoutTies > 0 ? [`${peopleWithoutTies} people have no tie`] : []),
    ...(oneWay > 0 ? [`${oneWay} ties were named by one side only`] : []),
    ...(harmful > 0 ? [`${harmful} ties do harm`] : []),
    ...(assumedTrust > 0 ? [`trust is assumed on ${assumedTrust} ties`] : []),
    ...warnings,
    ...(weight === undefined
      ? []
      : [
          `(a scenario says it: network: { file: ..., columns: { contacts: ${weight.column} } } or { trust: ${weight.column} }; in the lab the import asks)`,
        ]),
  ];
}

/** Makes a network from "name=number" words. @throws Complaint in plain words */
export function generateNetwork(name: string, words: readonly string[], size: number | undefined, seed: string): Network {
  const generator = generators.find((one) => one.name === name);
  if (generator === undefined) {
    const known = generators.map((one) => one.name);
    const meant = didYouMean(name, known);
    throw new Complaint(
      `"${name}" is no generator; ${meant === undefined ? `known: ${known.join(", ")}` : `did you mean "${meant}"?`}`,
    );
  }
  const values: Record<string, number> = { ...defaults(generator.parameters) };
  const names = Object.keys(generator.parameters);
  const given = new Set<string>();
  for (const word of words) {
    const [key, text, ...rest] = word.split("=");
    const meant = names.includes(key) ? undefined : didYouMean(key, names);
    if (!names.includes(key))
      throw new Complaint(
        `${name} has no parameter "${key}"; ${meant === undefined ? `known: ${names.join(", ")}` : `did you mean "${meant}"?`}`,
      );
    if (text === undefined || text === "" || rest.length > 0 || !Number.isFinite(Number(text)))
      throw new Complaint(`"${word}" is not a parameter with a number: ${key}=${values[key]}`);
    if (given.has(key)) throw new Complaint(`${key} is given twice; keep one of them`);
    given.add(key);
    values[key] = Number(text);
  }
  const complete = { ...values, size: size ?? generator.fixedSize ?? 200 };
  const problem = generatorProblem(generator, complete);
  if (problem !== null) throw new Complaint(problem);
  const key = seedKey(seed);
  return drawTrust(generator.generate(complete, key), { from: 0.2, to: 0.8 }, key);
}

/**
 * What `--json` prints of a network: the network itself where it went to no file, as node-link JSON. The other keys do not keep it
 * from being read as a network.
 */
export function dataOf(network: Network, files: readonly string[]): object {
  return { files, ...(files.length === 0 ? (JSON.parse(toNodeLinkJson(network)) as object) : {}) };
}

/** Writes a network in the format that the file's ending says. @returns the files; prints ties where no file is named */
export function writeNetwork(network: Network, out: string | undefined, force: boolean, terminal: Terminal): string[] {
  if (out === undefined) {
    if (terminal.json) return [];
    const { ties, byNumber } = csvOf(network);
    terminal.print(ties.trimEnd());
    const alone = peopleWithoutTies(network);
    if (alone > 0)
      terminal.note(
        `${counted(alone, "person", "people")} without ties ${alone === 1 ? "is" : "are"} in no row here; with --out NAME.csv a table beside it has everybody`,
      );
    if (byNumber)
      terminal.note("People go by number here and not by name; with --out NAME.csv a table beside it says who is who");
    return [];
  }
  const ending = extname(out).toLowerCase();
  const csv = ending === ".csv" ? csvOf(network) : null;
  const contents = contentsFor(network, csv, out, ending);
  if (contents === null) throw new Complaint(`"${out}" should end in .csv, .graphml, .gexf or .json: the ending says the format`);
  // All or none: ties beside somebody else's people would be read as one network.
  refuseToOverwrite(
    contents.map(([path]) => path),
    force,
  );
  for (const [path, text] of contents) {
    writeOutput(path, text, force);
    terminal.note(`${path} is written`);
  }
  if (csv?.byNumber === true) terminal.note(`People go by number in ${out} and not by name; ${contents[1][0]} says who is who`);
  return contents.map(([path]) => path);
}

function contentsFor(network: Network, csv: Csv | null, out: string, ending: string): [path: string, text: string][] | null {
  if (ending === ".graphml") return [[out, toGraphml(network)]];
  if (ending === ".gexf") return [[out, toGexf(network)]];
  if (ending === ".json") return [[out, toNodeLinkJson(network)]];
  if (csv === null) return null;
  const { ties, people } = csv;
  return [
    [out, ties],
    [`${out.slice(0, -ending.length)}-people${ending}`, people],
  ];
}

interface Csv {
  readonly ties: string;
  readonly people: string;
  /** Whether people have names, and the tables say their numbers instead. */
  readonly byNumber: boolean;
}

/** By name where that says who is meant, else by number. */
function csvOf(network: Network): Csv {
  const named = namedCsv(network);
  return named === null ? { ...toEdgeListCsv(network), byNumber: network.labels !== null } : { ...named, byNumber: false };
}

function peopleWithoutTies(network: Network): number {
  let alone = 0;
  for (let i = 0; i < network.size; i++) if (degree(network, i) === 0) alone++;
  return alone;
}

function fileNamed(name: string, path: string): TextFile {
  const found = textOfFile(path);
  if ("problem" in found) throw new Complaint(`${name}: ${found.problem}`);
  return { name, text: found.text };
}
