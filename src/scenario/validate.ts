import { didYouMean } from "./closest.ts";
import type { Document } from "./document.ts";
import { type Broken, type Finding, wrong, wrongKey } from "./finding.ts";
import { schemaFindings } from "./issues.ts";
import { own } from "./merge.ts";
import type { Registry } from "./registry.ts";
import { scenarioSchema } from "./schema/schema.ts";
import { isWhat, knownWords, quoted } from "./words.ts";
import { isPlainMap, type Plain, type PlainMap, pathKey } from "./yaml/plain.ts";

/** One variant held against the schema. */
export interface Validated {
  /**
   * The document with every default. Where there are findings it is mended: what is wrong is left out or replaced, so that
   * other checks can go on; null if that is not possible.
   */
  readonly document: Document | null;
  readonly findings: readonly Finding[];
  readonly broken: Broken;
}

/** Checks keys, kinds and ranges of one variant. `unread` are paths whose values could not be read at all. */
export function validate(given: PlainMap, unread: readonly (readonly PropertyKey[])[], registry: Registry): Validated {
  const raw = withNetwork(given, registry);
  const { source, finding } = networkSource(own(raw, "network"), registry);
  const schema = scenarioSchema(source ?? "small-world", registry);
  const ignored = [...unread, ...(source === null ? [["network"]] : [])];
  const findings: Finding[] = finding === null ? [] : [finding];

  let value: PlainMap = raw;
  let document: Document | null = null;
  for (let round = 0; round < 4; round++) {
    const result = schema.safeParse(value);
    if (result.success) {
      document = result.data as Document;
      break;
    }
    const found = schemaFindings(result.error.issues, value, source ?? "small-world", registry);
    if (round === 0) {
      // A wrong word for the generator is reported once; the rest is held against the one that was meant.
      findings.push(
        ...found.filter(
          ({ path }) =>
            !ignored.some((bad) => begins(path, bad)) &&
            !(finding !== null && pathKey(path) === pathKey(["network", "generator"])),
        ),
      );
    }
    const mended = mend(value, new Set(found.map(({ path }) => pathKey(path))), found, source);
    if (!isPlainMap(mended)) break;
    value = mended;
  }
  const wrongPaths = [...findings.map(({ path }) => path), ...ignored];
  return { document, findings, broken: (path) => wrongPaths.some((bad) => begins(path, bad)) };
}

/** Living ties make a network of their own where the scenario brings none: it begins without ties and grows. */
function withNetwork(raw: PlainMap, { tiePresets }: Registry): PlainMap {
  const ties = own(raw, "ties");
  const preset = isPlainMap(ties) ? own(ties, "preset") : undefined;
  const living = tiePresets.some(({ name, values }) => name === preset && values !== null);
  if (!living || Object.hasOwn(raw, "network")) return raw;
  return Object.assign(Object.create(null), raw, { network: { generator: "empty" } });
}

/** "file", the name of a generator, or null with the finding that says why there is none. */
function networkSource(network: Plain | undefined, registry: Registry): { source: string | null; finding: Finding | null } {
  if (!isPlainMap(network)) return { source: "small-world", finding: null };
  const names = registry.generators.map(({ name }) => name);
  const [generator, file] = [own(network, "generator"), own(network, "file")];
  if (file !== undefined) return { source: "file", finding: null };
  const path = ["network", "generator"];
  if (generator === undefined) {
    return {
      source: null,
      finding: {
        ...wrongKey(
          ["network"],
          `needs a generator or a file: generator: ${names[0]}, or file: kith:workplace${knownWords(names)}`,
        ),
        missing: true,
      },
    };
  }
  if (typeof generator !== "string")
    return { source: null, finding: wrong(path, `${isWhat(generator)}; it must be the name of a generator${knownWords(names)}`) };
  if (names.includes(generator)) return { source: generator, finding: null };
  const meant = didYouMean(generator, names);
  return {
    source: meant ?? null,
    finding: wrong(
      path,
      `is ${quoted(generator)}, which is not a generator${meant === undefined ? knownWords(names) : ""}`,
      meant,
    ),
  };
}

/** What stands in for a required value that is missing or wrong, so that the rest can be checked. */
const standIns: Readonly<Record<string, Plain>> = {
  kith: 1,
  title: "untitled",
  settings: {},
  climate: 0.5,
  time: 0,
  from: 0,
  to: 1,
  dimension: "identity",
  name: "group",
  who: {},
};

/** Stands for a line of interventions in which something is wrong, so that the others keep their places. */
const idleLine = (place: number): Plain => ({ what: "shock", name: `a line with a fault ${place}`, week: 1, who: { share: 0 } });

/** The value without what is wrong in it. */
function mend(value: Plain, bad: ReadonlySet<string>, findings: readonly Finding[], source: string | null): Plain {
  const mended = without(value, []) as Record<string, Plain>;
  const lines = mended["interventions"];
  if (Array.isArray(lines))
    mended["interventions"] = lines.map((line, k) => (hasFault(["interventions", k]) ? idleLine(k) : line));
  for (const { path } of findings) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>(
        (here, step) => (isPlainMap(here) || Array.isArray(here) ? (here as Record<PropertyKey, unknown>)[step] : undefined),
        mended,
      );
    const key = String(path.at(-1));
    if (isPlainMap(parent) && Object.hasOwn(standIns, key) && !Object.hasOwn(parent, key))
      (parent as Record<string, Plain>)[key] = standIns[key];
  }
  if (source === null || !isPlainMap(mended["network"])) mended["network"] = { generator: "small-world" };
  if (isPlainMap(mended["network"]) && source !== null && source !== "file")
    (mended["network"] as Record<string, Plain>)["generator"] = source;
  return mended;

  function hasFault(part: readonly PropertyKey[]): boolean {
    return findings.some(({ path }) => begins(path, part));
  }

  function without(here: Plain, path: readonly PropertyKey[]): Plain {
    if (Array.isArray(here))
      return here
        .map((item, k) => (bad.has(pathKey([...path, k])) ? null : without(item, [...path, k])))
        .filter((item) => item !== null);
    if (!isPlainMap(here)) return here;
    const map: Record<string, Plain> = Object.create(null);
    for (const key of Object.keys(here)) if (!bad.has(pathKey([...path, key]))) map[key] = without(here[key], [...path, key]);
    return map;
  }
}

/** Whether a path goes through another. */
function begins(path: readonly PropertyKey[], start: readonly PropertyKey[]): boolean {
  return start.length <= path.length && start.every((step, k) => String(step) === String(path[k]));
}
