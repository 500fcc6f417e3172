import { isPlainMap, type Plain, type PlainMap } from "../../../src/scenario/yaml/plain.ts";
import type { TextChange } from "../text/change-text.ts";
import type { DrawnVariant } from "./drawn-variant.ts";
import type { FileNames } from "./file-names.ts";

/** What has to be written into a scenario for its networks to come from files. */
export function changesOf(
  raw: PlainMap,
  drawn: readonly DrawnVariant[],
  own: readonly PlainMap[],
  networks: readonly (Plain | null)[],
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
    const common = sameNames(names[v], names[0]);
    if (!isPlainMap(mapAt(raw, "compare")[one.name] ?? null) && common) return;
    const here = ["compare", one.name];
    changes.push(...peopleChanges(over, here, one));
    const network = [...here, "network"];
    if (!common) changes.push(...setUnless(over["network"], network, networkKey(names[v])));
    else if (networks[v] !== null) changes.push({ what: "remove", path: network });
  });
  return changes;
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
function carriedBy(item: PlainMap, place: readonly string[], column: string, carriers: number): TextChange[] {
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

/** The map under a key; an empty one where there is none. */
export function mapAt(map: PlainMap, key: string): PlainMap {
  const value = Object.hasOwn(map, key) ? map[key] : null;
  return isPlainMap(value) ? value : {};
}

function sameNames(one: FileNames, other: FileNames): boolean {
  return one.ties === other.ties && one.people === other.people;
}
