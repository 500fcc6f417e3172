import { importNetwork } from "../network/formats/import-network.ts";
import type { ImportFiles, ImportOptions, ImportProblem, ImportReport, TextFile } from "../network/formats/import-types.ts";
import type { Network } from "../network/network.ts";
import { type ShippedNetwork, shippedNetwork, shippedNetworks } from "../network/shipped.ts";
import { didYouMean } from "./closest.ts";
import type { FilePart } from "./document.ts";
import { type Broken, type Finding, wrong } from "./finding.ts";
import { pathProblem } from "./paths.ts";
import { twoSpellings } from "./two-spellings.ts";
import { quoted } from "./words.ts";

/**
 * Hands over the text of a file that a scenario names: a path below the scenario's folder, or `kith:` and a path below
 * `data/` ("kith:workplace/ties.csv"). Checks the real path, for it knows the disk.
 */
export type Read = (reference: string) => { readonly text: string } | { readonly problem: string };

/** What a network file turned out to be. */
export interface Brought {
  readonly network: Network | null;
  readonly report: ImportReport | null;
  /** About the scenario's own keys. */
  readonly findings: readonly Finding[];
  /** About places in the network file. */
  readonly problems: readonly ImportProblem[];
  /** What was read, for the hash of the scenario. */
  readonly texts: readonly string[];
  readonly options: ImportOptions;
}

/** Reads the files of a scenario, each once however many variants name it. */
export function fileReader(read: Read): (part: FilePart, broken: Broken) => Brought {
  const texts = new Map<string, ReturnType<Read>>();
  const imports = new Map<string, ReturnType<typeof importNetwork>>();
  const readOnce = (reference: string) => {
    const known = texts.get(reference) ?? read(reference);
    texts.set(reference, known);
    return known;
  };

  return (part, broken) => {
    const findings: Finding[] = [];
    const shipped = shippedNetwork(part.file);
    const options = importOptions(part, shipped);
    const refused = new Set<string>();
    const complain = (key: string, body: string, suggestion?: string) => {
      refused.add(key);
      if (!broken(["network", key])) findings.push(wrong(["network", key], body, suggestion));
    };
    const fetch = (key: "file" | "people", { name, reference }: Named): TextFile | null => {
      if (refused.has(key) || broken(["network", key])) return null;
      const given = readOnce(reference);
      if ("text" in given) return { name, text: given.text };
      complain(key, `is ${quoted(name)}, but ${given.problem}`);
      return null;
    };
    const names = fileNames(part, shipped);
    for (const [key, name] of names.asked) {
      const problem = nameProblem(name);
      if (problem !== null) complain(key, problem.body, problem.suggestion);
    }
    const ties = fetch("file", names.ties);
    const people = names.people === null ? null : fetch(part.people === undefined ? "file" : "people", names.people);
    if (ties === null || (names.people !== null && people === null))
      return { network: null, report: null, findings, problems: [], texts: [], options };
    const files: ImportFiles = people === null ? { ties } : { ties, people };
    const key = JSON.stringify([names.ties, names.people, options]);
    const { network, report, problems } = imports.get(key) ?? recall(files, options);
    imports.set(key, { network, report, problems });
    return { network, report, findings, problems, texts: people === null ? [ties.text] : [ties.text, people.text], options };
  };
}

interface Named {
  readonly name: string;
  readonly reference: string;
}

function fileNames(
  part: FilePart,
  shipped: ShippedNetwork | undefined,
): { ties: Named; people: Named | null; asked: ["file" | "people", string][] } {
  const asked: ["file" | "people", string][] = [["file", part.file]];
  if (part.people !== undefined) asked.push(["people", part.people]);
  const plain = (name: string): Named => ({ name, reference: name });
  const ours = (name: string): Named => ({ name: `kith:${name}`, reference: `kith:${name}` });
  if (shipped === undefined)
    return { ties: plain(part.file), people: part.people === undefined ? null : plain(part.people), asked };
  return { ties: ours(shipped.ties), people: part.people === undefined ? ours(shipped.people) : plain(part.people), asked };
}

function nameProblem(name: string): { body: string; suggestion?: string } | null {
  const body = pathProblem(name);
  if (body !== null) return { body };
  if (!name.startsWith("kith:") || shippedNetwork(name) !== undefined) return null;
  const known = shippedNetworks.map((network) => network.name);
  const meant = didYouMean(name, known);
  const words = `${quoted(name)} is not among the shipped networks`;
  return meant === undefined ? { body: `${words} (known: ${known.join(", ")})` } : { body: words, suggestion: meant };
}

/** The importer's options: the scenario's own before those that a shipped network brings. */
function importOptions(part: FilePart, shipped: ShippedNetwork | undefined): ImportOptions {
  const {
    threshold,
    half,
    unstatedTrust: trust,
    unreturnedTrust: trustBack,
    directed,
    positive,
    negative,
    layers,
    skipFaults,
  } = part;
  const columns: Record<string, string | null> = { ...shipped?.options.columns };
  for (const [role, column] of Object.entries(part.columns ?? {})) columns[role] = column === "off" ? null : column;
  if (part.trust === "contacts") columns["trust"] = null;
  const given = { threshold, half, trust, trustBack, directed, positive, negative, layers, skipFaults };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...shipped?.options, ...said, ...(Object.keys(columns).length > 0 ? { columns } : {}) };
}

/** The last few imports: an editor checks the same file again with every key that is pressed. */
const recent: { readonly files: ImportFiles; readonly options: string; readonly result: ReturnType<typeof importNetwork> }[] = [];

function recall(files: ImportFiles, options: ImportOptions): ReturnType<typeof importNetwork> {
  const wanted = JSON.stringify(options);
  const same = (a: TextFile | undefined, b: TextFile | undefined) => a?.name === b?.name && a?.text === b?.text;
  const known = recent.find(
    (one) => one.options === wanted && same(one.files.ties, files.ties) && same(one.files.people, files.people),
  );
  if (known !== undefined) return known.result;
  const read = importNetwork(files, options);
  const alike = twoSpellings(files, read);
  const result = alike.length === 0 ? read : { ...read, network: null, problems: [...read.problems, ...alike] };
  recent.unshift({ files, options: wanted, result });
  recent.length = Math.min(recent.length, 4);
  return result;
}
