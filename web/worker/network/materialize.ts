import type { Plan } from "../../../src/engine/plan.ts";
import { isPlainMap, type Plain, type PlainMap } from "../../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import { writeCsvText } from "../../editor/files/csv.ts";
import type { NetworkFacts, Work } from "../../editor/files/work.ts";
import type { ScenarioSource } from "../protocol.ts";
import { readSource, runnable } from "../read-source.ts";
import { changeText, type TextChange } from "../text/change-text.ts";
import { type DrawnVariant, drawVariant } from "./drawn-variant.ts";
import { namedPeople } from "./named-people.ts";

/** How a scenario names the two files of a network. */
interface FileNames {
  readonly ties: string;
  readonly people: string;
}

/**
 * The scenario with its networks written out as files that can be edited: `network.ties.csv` and `network.people.csv`, and
 * a file of ties more for each variant with a network of its own. Ids, trust and who carries an identity are those of
 * replicate 0, so that its runs end with the same bits as before. Variants share their people, which is why all networks
 * become files at once. Comments stay. A scenario in this form already comes back as it is.
 * @param grown takes the ties that grew before the first week as those of the start; not the same bits then
 * @throws Error in plain words where the scenario cannot run
 */
export function materialize(source: ScenarioSource, grown = false): Work {
  const scenario = runnable(source);
  const { text } = readSource(source);
  const raw = readYaml(text, source.file).value;
  if (!isPlainMap(raw)) throw new Error("the scenario is no list of keys");
  const drawn = scenario.variants.map((variant) => drawVariant(variant, scenario.seed, grown));
  const compare = mapAt(raw, "compare");
  const own = drawn.map(({ name }) => mapAt(compare, name));

  const files: Record<string, string> = {};
  const names = fileNames(drawn, own, files);
  const changes = changesOf(raw, drawn, own, names);
  const changed = changeText(text, changes);
  if (changed === null) throw new Error("the text of the scenario cannot be read");
  const written = { text: changed, files };
  const already = changed === source.text && sameTexts(files, source.files ?? {});
  if (!already) proveRunnable({ ...source, ...written, edits: [] });
  return {
    ...written,
    facts: factsOf(
      drawn,
      names,
      scenario.variants.map(({ plan }) => plan),
      raw,
      already,
    ),
  };
}

function factsOf(
  drawn: readonly DrawnVariant[],
  names: readonly FileNames[],
  plans: readonly Plan[],
  raw: PlainMap,
  already: boolean,
): NetworkFacts {
  const [{ ties, mechanisms }] = plans;
  return {
    variants: drawn.map(({ name, letter, identities, settings, stances, groups }, v) => {
      const over = mapAt(mapAt(raw, "compare"), name);
      /** Where a variant finds a part: in itself if it has one, else in the scenario. */
      const at = (...path: readonly string[]) => (hasAt(over, path) ? ["compare", name, ...path] : path);
      return {
        name,
        letter,
        ...names[v],
        identities: identities.map(({ dimension, column }, d) => ({
          dimension,
          column,
          at: [...at("population", "identities"), String(d)],
        })),
        settings: settings.map((setting) => ({ ...setting, at: at("settings", setting.name, "units") })),
        stances,
        groups,
        groupsAt: at("groups"),
      };
    }),
    tiesLive: ties !== null,
    grow: ties !== null && drawn.every(({ tieCount }) => tieCount === 0),
    fixes: {
      ties: drawn.some(({ chance, tieCount }) => chance.ties && tieCount > 0),
      identities: drawn.some(({ chance }) => chance.identities),
    },
    already,
    mechanisms: [...mechanisms.keys()].filter((name) => plans.every((plan) => plan.mechanisms.has(name))),
    named: namedPeople(raw),
  };
}

/** Names for the files of each variant; puts the texts among the files. */
function fileNames(drawn: readonly DrawnVariant[], own: readonly PlainMap[], files: Record<string, string>): FileNames[] {
  const first = drawn[0];
  const sharesFirst = (one: DrawnVariant, v: number) =>
    v === 0 || (!hasOther(own[v]) && sameTable(one.ties, first.ties) && sameTable(one.people, first.people));
  const peopleNames = new Map<string, string>();
  return drawn.map((one, v) => {
    const mark = v === 0 ? "" : `-${one.letter}`;
    const people = writeCsvText(one.people);
    const peopleName = peopleNames.get(people) ?? `network${mark}.people.csv`;
    peopleNames.set(people, peopleName);
    files[peopleName] = people;
    const ties = sharesFirst(one, v) ? "network.ties.csv" : `network${mark}.ties.csv`;
    files[ties] = writeCsvText(one.ties);
    return { ties, people: peopleName };
  });
}

/** What has to be written into the scenario. */
function changesOf(
  raw: PlainMap,
  drawn: readonly DrawnVariant[],
  own: readonly PlainMap[],
  names: readonly FileNames[],
): TextChange[] {
  // What the scenario itself says of people holds for the variants that say nothing else.
  const inherits = own.findIndex((over) => !Object.hasOwn(mapAt(over, "population"), "identities"));
  const changes: TextChange[] = [
    ...peopleChanges(raw, [], drawn[Math.max(0, inherits)]),
    ...setUnless(raw["network"], ["network"], networkKey(names[0])),
  ];
  drawn.forEach((one, v) => {
    const over = own[v];
    if (!isPlainMap(mapAt(raw, "compare")[one.name] ?? null) && sameNames(names[v], names[0])) return;
    const here = ["compare", one.name];
    changes.push(...peopleChanges(over, here, one));
    const network = [...here, "network"];
    if (!sameNames(names[v], names[0])) changes.push(...setUnless(over["network"], network, networkKey(names[v])));
    else if (v === 0 ? Object.hasOwn(over, "network") : hasOther(over)) changes.push({ what: "remove", path: network });
  });
  return changes;
}

/** Whether a variant has a network of another source, rather than a change of the common one, or none of its own. */
function hasOther(over: PlainMap): boolean {
  const network = mapAt(over, "network");
  return Object.keys(network).some((key) => key !== "change" && key !== "by");
}

function networkKey({ ties, people }: FileNames): PlainMap {
  return { file: ties, people, trust: "as given" };
}

/** People come from the file: neither how many, nor by chance who carries an identity. */
function peopleChanges(part: PlainMap, here: readonly string[], { identities }: DrawnVariant): TextChange[] {
  const population = mapAt(part, "population");
  const changes: TextChange[] = [];
  if (Object.hasOwn(population, "people")) changes.push({ what: "remove", path: [...here, "population", "people"] });
  const list = population["identities"];
  if (!Array.isArray(list)) return changes;
  (list as readonly Plain[]).forEach((item, d) => {
    const place = [...here, "population", "identities", String(d)];
    const identity = identities[d];
    if (isPlainMap(item) && identity !== undefined) changes.push(...carriedBy(item, place, identity.column, identity.carriers));
  });
  return changes;
}

/** Says in an identity who carries it: the column of the people's file, or nobody. */
export function carriedBy(item: PlainMap, place: readonly string[], column: string, carriers: number): TextChange[] {
  const [gone, key, value]: [string, string, Plain] =
    carriers === 0 ? ["where", "share", 0] : ["share", "where", { [column]: "yes" }];
  return [
    ...(Object.hasOwn(item, gone) ? [{ what: "remove", path: [...place, gone] } as const] : []),
    ...setUnless(item[key], [...place, key], value),
  ];
}

function setUnless(now: Plain | undefined, path: readonly string[], value: Plain): TextChange[] {
  return JSON.stringify(now) === JSON.stringify(value) ? [] : [{ what: "set", path, value }];
}

/** What was written has to be a scenario that runs. @throws Error in plain words */
function proveRunnable(source: ScenarioSource): void {
  runnable(source);
}

function mapAt(map: PlainMap, key: string): PlainMap {
  const value = Object.hasOwn(map, key) ? map[key] : null;
  return isPlainMap(value) ? value : {};
}

function hasAt(map: PlainMap, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  return Object.hasOwn(map, step) && (rest.length === 0 || hasAt(mapAt(map, step), rest));
}

function sameNames(one: FileNames, other: FileNames): boolean {
  return one.ties === other.ties && one.people === other.people;
}

function sameTable(one: DrawnVariant["ties"], other: DrawnVariant["ties"]): boolean {
  return writeCsvText(one) === writeCsvText(other);
}

/** The texts of all files are there with the same content; there may be others. */
function sameTexts(files: Readonly<Record<string, string>>, there: Readonly<Record<string, string>>): boolean {
  return Object.entries(files).every(([name, text]) => there[name] === text);
}
