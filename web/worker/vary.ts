import { type Document, parseDocument, type YAMLMap } from "yaml";
import { asList, asMap, type PlainMap } from "./as-map.ts";
import { letters } from "./protocol.ts";
import type { NewVariant, Variation } from "./variation.ts";

/**
 * The text of a scenario with other variants: some of its own, in another order, and some that are made of them. It stays a
 * scenario file like any other, with its comments. A claim that names a variant that is gone would be a fault, so
 * what is claimed is said anew: the first claim as it is, its statistic with another expectation, or nothing.
 */
export function vary(text: string, { first, keep, add = [], claim, replicates }: Variation): string {
  if (first !== undefined) return withFirst(text, first);
  const document = parseDocument(text);
  const scenario = asMap(document.toJS());
  const variants = asMap(scenario["compare"]);
  const names = keep ?? Object.keys(variants);
  const map = document.createNode({}) as YAMLMap;
  for (const name of names) map.set(name, document.getIn(["compare", name], true) ?? document.createNode({}));
  const taken = new Set(names.map((name) => seatsOf(scenario, asMap(variants[name]))));
  for (const one of add) {
    const own = laidOver(scenario, variants, one);
    const seats = seatsOf(scenario, own);
    if (one.unlessAlike === true && taken.has(seats)) continue;
    taken.add(seats);
    map.set(one.name, document.createNode(own));
  }
  document.set("compare", map);
  claimAnew(document, scenario, claim);
  if (replicates !== undefined) document.set("replicates", replicates);
  return document.toString({ lineWidth: 0 });
}

/** A scenario whose page shows these variants: the text as it is where it has room for them, else they come before all others. */
function withFirst(text: string, first: readonly string[]): string {
  const document = parseDocument(text);
  const names = Object.keys(asMap(asMap(document.toJS())["compare"]));
  if (first.every((name) => names.indexOf(name) < letters.length)) return text;
  const map = document.createNode({}) as YAMLMap;
  for (const name of new Set([...first, ...names])) map.set(name, document.getIn(["compare", name], true));
  document.set("compare", map);
  return document.toString({ lineWidth: 0 });
}

/** The overrides of a new variant: those of the one that it is like, and what is set or done besides. */
function laidOver(scenario: PlainMap, variants: PlainMap, { like, set = [], lines = [], seats }: NewVariant): PlainMap {
  const own = structuredClone(asMap(variants[like])) as Record<string, unknown>;
  for (const { path, value } of set) setIn(own, path, value);
  // A list takes the place of the scenario's own, so what is done already stands in it too.
  if (lines.length > 0) own["interventions"] = [...inherited(scenario, own, "interventions"), ...lines];
  if (seats !== undefined) own["groups"] = inherited(scenario, own, "groups").map((group) => seated(group, seats));
  return own;
}

function inherited(scenario: PlainMap, own: PlainMap, key: string): readonly unknown[] {
  return asList(own[key] ?? scenario[key]);
}

function seated(group: unknown, { group: name, people }: NonNullable<NewVariant["seats"]>): unknown {
  const known = asMap(group);
  return known["name"] === name ? { ...known, who: { people } } : group;
}

/** A variant in a text that is the same for the same people in another order. */
function seatsOf(scenario: PlainMap, own: PlainMap): string {
  const groups = inherited(scenario, own, "groups").map((group) => {
    const { who, ...rest } = asMap(group);
    return [rest, asList(asMap(who)["people"]).map(String).sort()];
  });
  return JSON.stringify([{ ...own, groups: null }, groups]);
}

function setIn(map: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step, ...rest] = path;
  if (step === undefined) return;
  if (rest.length === 0) {
    map[step] = value;
    return;
  }
  // "on" becomes a group of keys.
  const inner = { ...asMap(map[step]) } as Record<string, unknown>;
  map[step] = inner;
  setIn(inner, rest, value);
}

/** Keys of a claim that go with its expectation. */
const ofExpectation = ["expect", "at", "within", "margin", "title"];

function claimAnew(document: Document, scenario: PlainMap, claim: Variation["claim"]): void {
  const written = scenario["hypothesis"];
  const first = Array.isArray(written) ? written[0] : asList(asMap(written)["claims"])[0];
  document.delete("hypothesis");
  if (claim === undefined || first === undefined) return;
  if (claim === "first") {
    document.set("hypothesis", document.createNode([first]));
    return;
  }
  const kept = Object.entries(asMap(first)).filter(([key]) => !ofExpectation.includes(key));
  document.set("hypothesis", document.createNode([{ ...Object.fromEntries(kept), ...claim }]));
}
