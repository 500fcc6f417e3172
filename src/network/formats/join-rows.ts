import { Manner } from "../network.ts";
import { TieList } from "../tie-list.ts";
import { type ImportLog, quoted } from "./import-log.ts";
import type { ImportOptions } from "./import-types.ts";
import { layerNumbers } from "./layers.ts";
import type { TieRow } from "./read-ties.ts";

/** One direction of a pair as rows tell it: what `from` feels for and does to `to`. */
interface Side {
  /** A row says that they are tied, and how much trust if it says so. */
  tied: boolean;
  trust: number | null;
  /** A row says that `from` harms `to`. */
  harms: boolean;
  /** A row without direction spoke for both. */
  shared: boolean;
  /** How the *other* acts on this one, where a row says so. */
  manner: number | null;
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly there: Side;
  readonly back: Side;
  readonly layer: string;
  oneWay: boolean;
}

/**
 * Ties out of rows. A row without direction speaks for both people. A row with direction speaks for its source: the row
 * back, if there is one, gives the other's trust; if there is none, the other's trust is `trustBack`, lower. A row of
 * harm says that the source harms the target: the arc from the *target* to the source gets the manner "stigmatizing".
 * Two people may be named by a row of liking and one of disliking, which join; a second row of the same kind is dropped.
 */
export function joinRows(rows: Iterable<TieRow>, size: () => number, file: string, options: ImportOptions, log: ImportLog) {
  const pairs = new Map<number, Pair>(); // by both places, below 2^26 each
  let joined = 0;
  let contrary = 0;
  for (const row of rows) {
    const { source, target, directed, negative } = row;
    const name = Math.min(source, target) * 2 ** 26 + Math.max(source, target);
    let pair = pairs.get(name);
    const isNew = pair === undefined;
    if (pair === undefined) {
      pair = { from: source, to: target, there: side(), back: side(), layer: row.layer, oneWay: directed };
      pairs.set(name, pair);
    }
    const [mine, theirs] = pair.from === source ? [pair.there, pair.back] : [pair.back, pair.there];
    const said = negative ? mine.harms : mine.tied;
    if (said || (!directed && (negative ? theirs.harms : theirs.tied))) {
      log.drop("pair named twice", row.line);
      continue;
    }
    if (!isNew) {
      joined++;
      if (pair.from !== source) pair.oneWay = false;
      if (mine.harms || mine.tied) contrary++;
    }
    speak(mine, row, row.trust, row.manner);
    if (!directed) speak(theirs, row, row.trustBack ?? row.trust, row.mannerBack);
  }
  if (contrary > 0)
    log.warnings.push(
      `${contrary} rows add harm to liking, or liking to harm, from one person to the same other; these ties do harm`,
    );
  return { ...close([...pairs.values()], size(), file, options, log), joined };
}

function side(): Side {
  return { tied: false, trust: null, harms: false, shared: false, manner: null };
}

function speak(side: Side, { negative, directed }: TieRow, trust: number | null, manner: number | null): void {
  if (negative) side.harms = true;
  else side.tied = true;
  if (!directed) side.shared = true;
  side.trust = trust ?? side.trust;
  side.manner = manner ?? side.manner;
}

function close(pairs: readonly Pair[], size: number, file: string, options: ImportOptions, log: ImportLog) {
  const { trust: usually = 0.5, trustBack: lower = 0.1 } = options;
  const layers = layerNumbers(
    pairs.map(({ layer }) => layer),
    options.layers,
  );
  if (typeof layers === "string") {
    log.problem(file, 1, 1, layers, "name the layers in the options, or correct the column");
    return { ties: new TieList(size), oneWay: 0, harmful: 0, assumedTrust: 0, layerNames: [] };
  }
  const ties = new TieList(size, pairs.length);
  let oneWay = 0;
  let harmful = 0;
  let assumedTrust = 0;
  for (const pair of pairs) {
    const { there, back } = pair;
    const felt = ({ trust, tied, shared }: Side): number => trust ?? (tied || shared ? usually : lower);
    const manner = there.manner ?? (back.harms ? Manner.stigmatizing : Manner.ofPerson);
    const mannerBack = back.manner ?? (there.harms ? Manner.stigmatizing : Manner.ofPerson);
    ties.add(pair.from, pair.to, {
      trust: felt(there),
      trustBack: felt(back),
      manner,
      mannerBack,
      layer: layers.numberOf(pair.layer),
    });
    if (pair.oneWay) oneWay++;
    if (manner === Manner.stigmatizing || mannerBack === Manner.stigmatizing) harmful++;
    if (there.trust === null || back.trust === null) assumedTrust++;
  }
  const unknown = layers.unnamed;
  if (unknown.length > 0)
    log.warnings.push(`layers that the options do not name: ${unknown.slice(0, 10).map(quoted).join(", ")}`);
  return { ties, oneWay, harmful, assumedTrust, layerNames: layers.names };
}
