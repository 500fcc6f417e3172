import { counted, dotted } from "../words.ts";
import type { PlainMap } from "../yaml/plain.ts";
import { crossed, single, zipped } from "./combine.ts";
import { type DesignReading, free, type ReadDesign, readColumn } from "./design-reading.ts";
import { fault, keyAt } from "./finding.ts";
import { readLevels } from "./levels.ts";

/** Values by key: every combination of them, or side by side. */
export function readByKey(
  kind: "grid" | "zip",
  plain: PlainMap,
  path: readonly PropertyKey[],
  reading: DesignReading,
): ReadDesign {
  const { complain } = reading;
  const keys = Object.keys(plain);
  if (keys.length === 0)
    complain(fault(keyAt(path), dotted(path), "names no keys; write each with its values: settings.school.climate: [0.3, 0.7]"));
  const lost: string[] = [];
  const parts = keys.flatMap((key) => {
    const here = [...path, key];
    const of = readColumn(key, keyAt(here), reading);
    const values = of === null ? null : readLevels(plain[key], of, here, complain);
    if (of !== null && values !== null) return [{ of, values }];
    lost.push(key);
    return [];
  });
  if (parts.length === 0) return free(null, lost);
  if (kind === "grid") return free(crossed(parts.map(({ of, values }) => single(of, values))), lost);
  const [first] = parts;
  const even = parts.filter(({ of, values }) => {
    if (values.length === first.values.length) return true;
    lost.push(of.key);
    const body = `has ${counted(values.length, "value")}, and ${first.of.key} has ${counted(first.values.length, "value")}; values of zip stand side by side, so each key has as many`;
    complain(fault(of.spot, of.key, body));
    return false;
  });
  const columns = even.map(({ of }) => of);
  return free(
    zipped(
      columns,
      even.map(({ values }) => values),
    ),
    lost,
  );
}
