import { own } from "../merge.ts";
import { dotted, listed } from "../words.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import { type Value, valueFrom } from "./column.ts";
import { type DesignReading, free, type ReadDesign, readColumn } from "./design-reading.ts";
import { fault, keyAt, valueAt } from "./finding.ts";

const same = "all points of a list have the same keys";

/** Points one by one, each a group of the same keys. */
export function readList(points: readonly Plain[], path: readonly PropertyKey[], reading: DesignReading): ReadDesign {
  const { complain } = reading;
  const begin = points.findIndex(isPlainMap);
  const first = points[begin];
  if (points.length === 0)
    complain(fault(keyAt(path), dotted(path), "has no points; write one a line: - { ties.preset: adult, network.rewiring: 0 }"));
  if (!isPlainMap(first)) return free(null);
  const keys = Object.keys(first);
  if (keys.length === 0)
    complain(
      fault(
        keyAt([...path, begin]),
        dotted([...path, begin]),
        "names no keys; write each with its value: settings.school.climate: 0.3",
      ),
    );
  const read = keys.map((key) => ({ key, column: readColumn(key, keyAt([...path, begin, key]), reading) }));
  const lost = read.filter(({ column }) => column === null).map(({ key }) => key);
  const columns = read.flatMap(({ column }) => column ?? []);
  const whole: { map: PlainMap; here: readonly PropertyKey[] }[] = [];
  points.forEach((map, p) => {
    if (!isPlainMap(map)) return;
    const here = [...path, p];
    const strange = Object.keys(map).filter((key) => !keys.includes(key));
    for (const key of strange) {
      if (readColumn(key, keyAt([...here, key]), reading) !== null)
        complain(fault(keyAt([...here, key]), dotted(key.split(".")), `is not said by the first point; ${same}`));
    }
    const missing = keys.filter((key) => own(map, key) === undefined);
    if (missing.length > 0) complain(fault(keyAt(here), dotted(here), `does not say ${listed(missing)}; ${same}`));
    if (strange.length + missing.length === 0) whole.push({ map, here });
  });
  if (columns.length === 0) return free(null, lost);
  const incomplete = whole.length < points.length ? [...lost, ""] : lost;
  const names = columns.map(() => new Map<string, string>());
  const rows = whole.map(({ map, here }) =>
    columns.map((column, c): Value => {
      const value = valueFrom(map[column.key], column, valueAt([...here, column.key]));
      return typeof value.level === "number" ? value : { ...value, level: toldApart(value, names[c]) };
    }),
  );
  return free({ columns, count: rows.length, rows: () => rows }, incomplete);
}

/** Of two groups of keys that only look the same in a few words the second gets a number. */
function toldApart({ level, plain }: Value, names: Map<string, string>): string {
  const text = JSON.stringify(plain);
  let name = String(level);
  for (let k = 2; (names.get(name) ?? text) !== text; k++) name = `${level} (${k})`;
  names.set(name, text);
  return name;
}
