import { didYouMean } from "./closest.ts";
import type { Document } from "./document.ts";
import { type Broken, type Finding, wrong, wrongKey } from "./finding.ts";
import { schemaFindings, toldOnce } from "./issues.ts";
import { mend } from "./mend.ts";
import { own } from "./merge.ts";
import type { Registry } from "./registry.ts";
import { scenarioSchema } from "./schema/schema.ts";
import { writtenParts } from "./schema/written.ts";
import { isWhat, knownWords, quoted } from "./words.ts";
import { begins, isPlainMap, type Plain, type PlainMap, pathKey } from "./yaml/plain.ts";

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
  const ignored = [...unread, ...(source === null ? [["network"]] : [])];
  const findings: Finding[] = finding === null ? [] : [finding];

  let value: PlainMap = raw;
  let document: Document | null = null;
  for (let round = 0; round < 4; round++) {
    const schema = scenarioSchema(source ?? "small-world", registry, writtenParts(value, registry));
    const result = schema.safeParse(value);
    if (result.success) {
      document = result.data as Document;
      break;
    }
    const found = schemaFindings(result.error.issues, value, source ?? "small-world", registry);
    if (round === 0) {
      // A wrong word for the generator is reported once; the rest is held against the one that was meant.
      findings.push(
        ...toldOnce(found).filter(
          ({ path }) =>
            !ignored.some((bad) => begins(path, bad)) &&
            !isOfGeneratorBesideFile(path, raw, registry) &&
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

/**
 * Living ties make a network of their own where the scenario brings none: it begins without ties and grows. A preset that is not
 * known may be meant to live, so that its one complaint is about its name.
 */
function withNetwork(raw: PlainMap, { tiePresets }: Registry): PlainMap {
  const ties = own(raw, "ties");
  const preset = isPlainMap(ties) ? own(ties, "preset") : ties;
  const fixed = preset === undefined || tiePresets.some(({ name, values }) => name === preset && values === null);
  if (fixed || Object.hasOwn(raw, "network")) return raw;
  return Object.assign(Object.create(null), raw, { network: { generator: "empty" } });
}

/** A number of the generator that cannot stand beside a file: which of the two is to go is said once, and the number may go with it. */
function isOfGeneratorBesideFile(path: readonly PropertyKey[], raw: PlainMap, { generators }: Registry): boolean {
  const network = own(raw, "network");
  if (path.length !== 2 || path[0] !== "network" || !isPlainMap(network) || own(network, "file") === undefined) return false;
  const generator = generators.find(({ name }) => name === own(network, "generator"));
  return generator !== undefined && Object.hasOwn(generator.parameters, path[1]);
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
