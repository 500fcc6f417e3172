import { parseDocument } from "yaml";
import { own } from "../../src/scenario/merge.ts";
import { shipped } from "../../src/scenario/registry.ts";
import { readKey } from "../../src/scenario/sweep/key.ts";
import { layRow, type Put } from "../../src/scenario/sweep/lay.ts";
import type { ResolvedSweep } from "../../src/scenario/sweep/resolved-sweep.ts";
import type { Level } from "../../src/scenario/sweep/sweep.ts";
import { isPlainMap, type Plain, type PlainMap } from "../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../src/scenario/yaml/read-yaml.ts";
import { letters, type ScenarioSource } from "./protocol.ts";
import { runnable } from "./read-source.ts";
import { vary } from "./vary.ts";

/** A row of a sweep's design that is to be a scenario of its own. */
export interface RowToLay {
  /** Keys of the factors, and the row's level of each. */
  readonly keys: readonly string[];
  readonly levels: readonly Level[];
  /** What the sweep compares at every row, and which of them is meant. */
  readonly variants: readonly string[];
  readonly variant: string;
  /** Of the row's runs. */
  readonly seed: string;
  readonly replicates: number;
  /** Where nothing is compared: names for the scenario as it is, and for the row. */
  readonly names: readonly [asItIs: string, row: string];
}

/** Keys that a variant cannot have: they hold for all of them. */
const shared = ["weeks", "warmUp"];

/**
 * The text of a sweep's scenario as it is at one row of the design, without the sweep: its variants at that row, or, where it
 * compares nothing, the scenario as it is against the row. Runs come out as in the sweep, for people, shocks and seed are its.
 * @throws Error in plain words if the scenario sweeps nothing, or no such row
 */
export function layRowOver(source: ScenarioSource, row: RowToLay): string {
  const swept = runnable(source).resolved.sweep;
  if (swept === undefined) throw new Error("the scenario in source/ sweeps nothing");
  const raw = readYaml(source.text, source.file).value;
  if (!isPlainMap(raw)) throw new Error("the scenario in source/ is not a group of keys");
  const laid = layRow(
    raw,
    row.keys.map((key, k) => putOf(key, row.levels[k], raw, swept)),
  );

  const document = parseDocument(source.text);
  const set = (key: string, value: Plain) => document.set(key, document.createNode(plainJson(value)));
  const changed = Object.keys(laid).filter((key) => !same(own(raw, key), own(laid, key)));
  if (row.variants.length > 1) for (const key of changed) set(key, laid[key]);
  else {
    for (const key of changed) if (shared.includes(key)) set(key, laid[key]);
    const over = Object.fromEntries(
      changed.filter((key) => !shared.includes(key)).map((key) => [key, difference(own(raw, key), laid[key])]),
    );
    const [asItIs, name] = row.names;
    if (Object.keys(over).length > 0) set("compare", { [asItIs]: {}, [name]: over });
  }
  // Claims are about the sweep as a whole.
  for (const key of ["sweep", "hypothesis"]) document.delete(key);
  if (String(own(raw, "seed") ?? 1) !== row.seed) document.set("seed", row.seed);
  document.set("replicates", row.replicates);
  const text = document.toString({ lineWidth: 0 });
  const isFar = row.variants.indexOf(row.variant) >= letters.length && isPlainMap(own(raw, "compare"));
  const shown = isFar ? vary(text, { first: [row.variants[0], row.variant] }) : text;
  // What cannot run is not opened.
  runnable({ ...source, text: shown, edits: [] });
  return shown;
}

function putOf(key: string, level: Level, raw: PlainMap, { named }: ResolvedSweep): Put {
  const read = readKey(key, raw, shipped);
  if (!("path" in read)) throw new Error(`${key} ${read.body}`);
  const values = Object.hasOwn(named, key) ? named[key] : undefined;
  if (values === undefined) return { path: read.path, value: level };
  if (!Object.hasOwn(values, String(level))) throw new Error(`the sweep has no value ${String(level)} of ${key}`);
  return { path: read.path, value: values[String(level)] };
}

/** What has to be laid over one value to have the other: of groups only what differs, of a network from elsewhere all of it. */
function difference(before: Plain | undefined, after: Plain): Plain {
  if (!isPlainMap(before) || !isPlainMap(after)) return after;
  const isAnother = ["generator", "file"].some((key) => !same(own(before, key), own(after, key)));
  const isLess = Object.keys(before).some((key) => own(after, key) === undefined);
  if (isAnother || isLess) return after;
  const keys = Object.keys(after).filter((key) => !same(own(before, key), own(after, key)));
  return Object.fromEntries(keys.map((key) => [key, difference(own(before, key), after[key])]));
}

function same(one: Plain | undefined, other: Plain | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Plain data with usual prototypes, as a document takes them. */
function plainJson(value: Plain): unknown {
  return JSON.parse(JSON.stringify(value));
}
