import { type Document, isMap, parseDocument, YAMLMap } from "yaml";
import { twinNames } from "../../src/scenario/versus.ts";
import { asList, asMap, type PlainMap } from "./as-map.ts";

/** A line of interventions as a scenario would write it. */
export type WrittenLine = Readonly<
  Record<string, string | number | readonly string[] | readonly (readonly (string | number)[])[]>
>;

/** A scenario in which a variant has a twin: the same with more interventions. */
export interface TwinText {
  readonly text: string;
  /** What the twin is called; not what another variant is called. */
  readonly name: string;
}

/** Scenarios do without anchors: what comes twice is written twice. */
const written = { aliasDuplicateObjects: false } as const;
/** Names of variants and lines are not longer. */
const longest = 40;

/**
 * Writes a twin of a variant into a scenario, comments kept. Where there is no room beside the other variants, or they are
 * not wanted, only the variant and its twin are compared.
 * @param text a scenario that has been read without problems
 * @param variant its name
 * @throws Error in plain words for a variant that stands nowhere in the text
 */
export function twinText(text: string, variant: string, lines: readonly WrittenLine[], alone: boolean): TwinText {
  const document = parseDocument(text);
  const plain = document.toJS() as PlainMap;
  const compared = asMap(plain["compare"]);
  const comparesNothing = Object.keys(compared).length === 0;
  if (comparesNothing) document.set("compare", document.createNode({ [asItIs]: {} }));
  const kept = comparesNothing ? asItIs : variant;
  if ((comparesNothing && variant === twinNames(null, new Set()).twin) || (!comparesNothing && !Object.hasOwn(compared, variant)))
    throw new Error(`"${variant}" is made by another variant and has no place of its own in the scenario`);
  const name = freeName(kept, Object.keys(compared));
  const over = asMap(compared[kept]);
  const before = Object.hasOwn(over, "interventions") ? linesOf(over) : linesOf(plain);
  const twin = new YAMLMap<unknown, unknown>();
  for (const [key, value] of Object.entries(over))
    if (key !== "interventions") twin.set(key, document.createNode(value, written));
  twin.set("interventions", listOf(document, [...before, ...withFreeNames(before, lines)]));
  if (alone) {
    for (const other of Object.keys(compared)) if (other !== kept) document.deleteIn(["compare", other]);
    // Claims name variants that are gone now.
    document.delete("hypothesis");
  }
  const variants = document.get("compare");
  if (!isMap(variants)) throw new Error("the scenario compares nothing");
  variants.flow = false;
  variants.set(name, twin);
  return { text: document.toString({ lineWidth: 0 }), name };
}

/** What a scenario that compares nothing is called beside its twin. */
const asItIs = "as it is";

/** Each line of interventions in one row: that is how people write them. */
function listOf(document: Document, lines: readonly PlainMap[]) {
  const list = document.createNode(
    lines.map((line) => ({ ...line })),
    written,
  );
  for (const item of list.items) if (isMap(item)) item.flow = true;
  return list;
}

/** The lines of a scenario or a variant. A line that asks for a twin of its own asks for no further one here. */
function linesOf(part: PlainMap): readonly PlainMap[] {
  return asList(part["interventions"]).map((line) =>
    Object.fromEntries(Object.entries(asMap(line)).filter(([key]) => key !== "versus")),
  );
}

/** The lines with names that none of those before them has: draws go by names. */
function withFreeNames(before: readonly PlainMap[], lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const taken = new Set(before.map(({ name }) => name));
  return lines.map((line) => {
    let name = line["name"];
    for (let number = 2; name !== undefined && taken.has(name); number++)
      name = `${String(line["name"]).slice(0, longest - 3)} ${number}`;
    taken.add(name);
    return name === undefined ? line : { ...line, name };
  });
}

function freeName(variant: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? " what if" : ` what if ${number}`;
    const name = `${variant.slice(0, longest - end.length).trimEnd()}${end}`;
    if (!taken.includes(name)) return name;
  }
}
