import { didYouMean } from "../closest.ts";
import { limits } from "../limits.ts";
import { own } from "../merge.ts";
import { count, isWhat, quoted } from "../words.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import { type Column, type Value, valueFrom } from "./column.ts";
import { type Complain, doubt, fault, keyAt, valueAt } from "./finding.ts";
import { along, rangeKeys, readRange } from "./range.ts";

const example = "it must be a list of values, { from: 0, to: 1, points: 6 }, or values by name";

/**
 * The values of a key, as grid and zip have them: a list, so many from one number to another, or a group of named ones.
 * Null where something is wrong with the writing of it; whether the key takes such values is seen later.
 */
export function readLevels(
  plain: Plain,
  column: Column,
  path: readonly PropertyKey[],
  complain: Complain,
): readonly Value[] | null {
  const { key } = column;
  if (Array.isArray(plain)) {
    const items = plain as readonly Plain[];
    if (items.length === 0) {
      complain(fault(valueAt(path), key, `has no values; ${example}`));
      return null;
    }
    return distinct(
      items.map((item, k) => valueFrom(item, column, valueAt([...path, k]))),
      column,
      complain,
    );
  }
  if (!isPlainMap(plain)) {
    const list = plain === null || plain === "" ? "" : ` (${key}: [${String(plain).slice(0, 40)}, …])`;
    complain(fault(valueAt(path), key, `${isWhat(plain)}; ${example}${list}`));
    return null;
  }
  return isRange(plain) ? evenlySpaced(plain, column, path, complain) : named(plain, column, path, complain);
}

/**
 * Whether a group of keys says from where to where, perhaps misspelled, rather than naming values. Who writes both from and to means
 * a range, whatever stands beside them: read as names of values, a step would be a level that nobody asked for.
 */
function isRange(plain: PlainMap): boolean {
  const keys = Object.keys(plain).filter((key) => typeof plain[key] !== "object");
  const meant = keys.map((key) => (rangeKeys.includes(key) ? key : didYouMean(key, rangeKeys)));
  if (meant.includes("from") && meant.includes("to")) return true;
  return (
    keys.some((key) => rangeKeys.includes(key)) &&
    keys.length === Object.keys(plain).length &&
    meant.every((key) => key !== undefined)
  );
}

/** What to say of a key that no range has: in how many points it goes is what most people mean by a step. */
function strangeInRange(plain: PlainMap, name: string): string {
  const [from, to, step] = ["from", "to", name].map((key) => own(plain, key));
  const numbers = typeof from === "number" && typeof to === "number" && typeof step === "number";
  const steps = numbers ? Number(((to - from) / step).toPrecision(12)) : Number.NaN;
  const fits = Number.isInteger(steps) && steps >= 1 && steps < limits.sweepPoints;
  const points = Object.hasOwn(plain, "points") ? "" : `; say in how many points it goes with points: ${fits ? steps + 1 : 6}`;
  return `has ${quoted(name)}, which is no key of a range (known: ${rangeKeys.join(", ")})${points}`;
}

function evenlySpaced(
  plain: PlainMap,
  column: Column,
  path: readonly PropertyKey[],
  complain: Complain,
): readonly Value[] | null {
  const { key, whole } = column;
  let sound = true;
  for (const name of Object.keys(plain)) {
    if (rangeKeys.includes(name)) continue;
    const meant = didYouMean(name, rangeKeys);
    const body = meant === undefined ? strangeInRange(plain, name) : `has ${quoted(name)}, which does not go with from and to`;
    complain(fault(keyAt([...path, name]), key, body, meant));
    sound = false;
  }
  const range = readRange(plain, column, path, complain);
  const points = own(plain, "points");
  if (points === undefined) {
    if (sound)
      complain(fault(keyAt(path), key, `goes from one number to another, but does not say in how many points: add points: 6`));
    return null;
  }
  if (typeof points !== "number" || !Number.isInteger(points) || points < 2 || points > limits.sweepPoints) {
    complain(
      fault(
        valueAt([...path, "points"]),
        key,
        `has points that ${isWhat(points).replace(/^is/, "are")}; it must be a whole number from 2 to ${count(limits.sweepPoints)}`,
      ),
    );
    return null;
  }
  if (range === null || !sound) return null;
  const values: Value[] = [];
  for (let k = 0; k < points; k++) {
    const exact = along(range, k / (points - 1));
    const number = whole && Number.isInteger(range.from) && Number.isInteger(range.to) ? Math.round(exact) : exact;
    const spot = k === 0 ? valueAt([...path, "from"]) : k === points - 1 ? valueAt([...path, "to"]) : keyAt(path);
    values.push({ level: number, plain: number, spot });
  }
  if (new Set(values.map(({ level }) => level)).size < points) {
    complain(
      fault(
        valueAt([...path, "points"]),
        key,
        `has ${count(points)} points from ${count(range.from)} to ${count(range.to)}, and there are not so many whole numbers`,
      ),
    );
    return null;
  }
  return values;
}

function named(plain: PlainMap, column: Column, path: readonly PropertyKey[], complain: Complain): readonly Value[] | null {
  const names = Object.keys(plain);
  const wrong = names.filter((name) => nameFault(name) !== null);
  for (const name of wrong)
    complain(fault(keyAt([...path, name]), column.key, `has a value named ${quoted(name)}, which ${nameFault(name) ?? ""}`));
  if (names.length === 0) complain(fault(keyAt(path), column.key, `has no values; ${example}`));
  if (wrong.length > 0 || names.length === 0) return null;
  return distinct(
    names.map((name) => valueFrom(plain[name], column, valueAt([...path, name]), name)),
    column,
    complain,
  );
}

function nameFault(name: string): string | null {
  if (name.length === 0) return "is empty";
  if (name.length > 60) return "is longer than 60 characters";
  return /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(name) ? "cannot be printed" : null;
}

/** Each value once; of two that only look the same in a few words the second gets a number. */
function distinct(values: readonly Value[], { key }: Column, complain: Complain): readonly Value[] {
  const seen = new Map<string, string>();
  const names = new Set<string>();
  return values.flatMap((value): Value[] => {
    const text = typeof value.level === "number" ? String(value.level) : JSON.stringify(value.plain);
    const twin = seen.get(text);
    if (twin !== undefined) {
      complain(
        doubt(
          value.spot,
          key,
          `has ${shown(value.level)} twice${twin === shown(value.level) ? "" : `, here and as ${twin}`}; it counts once`,
        ),
      );
      return [];
    }
    seen.set(text, shown(value.level));
    let level = value.level;
    for (let k = 2; names.has(String(level)); k++) level = `${value.level} (${k})`;
    names.add(String(level));
    return [{ ...value, level }];
  });
}

/** A level as a message shows it. */
export function shown(level: string | number): string {
  return typeof level === "number" ? String(level) : quoted(level);
}
