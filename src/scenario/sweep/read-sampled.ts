import { own } from "../merge.ts";
import { count, counted, dotted, isWhat } from "../words.ts";
import { begins, isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import { type DesignReading, free, type ReadDesign, readColumn } from "./design-reading.ts";
import { type Complain, fault, keyAt, type Spot, valueAt } from "./finding.ts";
import { readRange } from "./range.ts";
import { mostKeys, type RangedColumn, type SampledKind, sampled, structureOf } from "./sampled.ts";

/** A design that places points within ranges. */
export function readSampled(
  kind: SampledKind,
  plain: PlainMap,
  path: readonly PropertyKey[],
  reading: DesignReading,
): ReadDesign {
  const { complain, draw, wrong } = reading;
  const ranges = own(plain, "ranges");
  const here = [...path, "ranges"];
  if (!isPlainMap(ranges)) return free(null);
  const keys = Object.keys(ranges);
  const lost: string[] = [];
  const ranged = keys.flatMap((key) => {
    const column = readColumn(key, keyAt([...here, key]), reading);
    const found = column === null ? null : readRanged(ranges[key], column, [...here, key], complain);
    if (found === null) lost.push(key);
    return found ?? [];
  });
  if (keys.length === 0)
    complain(
      fault(
        keyAt(here),
        dotted(here),
        "names no keys; write each with its lowest and highest value: mechanisms.belonging.rate: [0.05, 0.3]",
      ),
    );
  if (keys.length > mostKeys(kind)) {
    complain(fault(keyAt(here), dotted(here), `has ${counted(keys.length, "key")}; ${kind} takes at most ${mostKeys(kind)}`));
    return free(null, keys);
  }
  const written: PlainMap = kind === "morris" ? { trajectories: 10, levels: 4, ...plain } : plain;
  const levels = own(written, "levels");
  const odd = kind === "morris" && typeof levels === "number" && levels % 2 === 1;
  if (odd) {
    const at = [...path, "levels"];
    complain(fault(valueAt(at), dotted(at), `is ${levels}; it must be even, for only then all levels come up equally often`));
  }
  // With a number that is wrong there is no design; the ranges are looked at all the same.
  const unsized = odd || wrong.some((bad) => begins(bad, path) && bad[path.length] !== "ranges");
  const numbers = unsized ? standIns : written;
  if (ranged.length === 0) return free(null, lost);
  return {
    design: sampled(kind, numbers, ranged, draw(path)),
    structure: structureOf(kind, numbers),
    ranged,
    lost: unsized ? [...lost, ""] : lost,
  };
}

/** Numbers of a design in the place of wrong ones. */
const standIns: PlainMap = { points: 4, base: 4, trajectories: 4, levels: 4 };

/**
 * The range of a key: [0, 1], or { from: 0, to: 1 }. Null where something is wrong with it.
 * @param otherwise what is said of a key that takes no numbers
 */
export function readRanged(
  plain: Plain,
  column: Column,
  path: readonly PropertyKey[],
  complain: Complain,
  otherwise = "points cannot be placed between two of them; vary it in a grid beside this design",
): RangedColumn | null {
  const { key, number } = column;
  const ask = `it must be the lowest and highest value: ${key}: [0.1, 0.5]`;
  const pair = Array.isArray(plain) ? (plain as readonly Plain[]) : null;
  if ((pair === null && !isPlainMap(plain)) || (pair !== null && pair.length !== 2)) {
    const what = pair === null ? isWhat(plain) : `has ${counted(pair.length, "value")}`;
    complain(fault(valueAt(path), key, `${what}; ${ask}`));
    return null;
  }
  if (!number) {
    const body = `does not take numbers, so that ${otherwise}`;
    complain(fault(keyAt(path), key, body));
    return null;
  }
  // Both forms alike, each with the places where its ends are written.
  const map: PlainMap = pair === null ? (plain as PlainMap) : { from: pair[0], to: pair[1] };
  const range = readRange(map, column, path, (finding) =>
    complain(pair === null ? finding : { ...finding, spot: inPair(finding.spot, path) }),
  );
  const strange = pair === null ? Object.keys(map).filter((name) => !["from", "to", "scale"].includes(name)) : [];
  for (const name of strange) complain(fault(keyAt([...path, name]), key, `has ${name}, which is no key of a range; ${ask}`));
  if (range === null || strange.length > 0) return null;
  if (range.from > range.to) {
    const spot = valueAt([...path, pair === null ? "from" : 0]);
    complain(fault(spot, key, `goes from ${count(range.from)} down to ${count(range.to)}; write the lower number first`));
    return null;
  }
  const ends = (["from", "to"] as const).map((end, k): Value => {
    const level = range[end];
    return { level, plain: level, spot: valueAt([...path, pair === null ? end : k]) };
  });
  return { column, range, ends: [ends[0], ends[1]] };
}

function inPair(spot: Spot, path: readonly PropertyKey[]): Spot {
  if (!("path" in spot)) return spot;
  const end = spot.path[path.length];
  return valueAt(end === "from" ? [...path, 0] : end === "to" ? [...path, 1] : path);
}
