import { SaxesParser } from "saxes";

/** An element of an XML file with what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Element[];
  text: string;
}

/** Reads XML strictly. @throws Error if it is not well-formed */
export function parseXml(text: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: "", attributes: {}, inside: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, inside: [], text: "" };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on("text", (more) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += more;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root.inside[0];
}

interface Rule {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly inside: readonly string[];
}
const times = ["start", "end"];
const rule = (needs: readonly string[], may: readonly string[], inside: readonly string[]): Rule => ({ needs, may, inside });

/** What GEXF 1.3 allows where, as far as we write it: gexf.rnc and dynamics.rnc at gexf.net, told over. */
const rules: Readonly<Record<string, Rule>> = {
  gexf: rule(["xmlns", "version"], ["variant"], ["meta", "graph"]),
  meta: rule([], ["lastmodifieddate"], ["creator", "keywords", "description"]),
  creator: rule([], [], []),
  description: rule([], [], []),
  graph: rule(
    [],
    [...times, "mode", "defaultedgetype", "idtype", "timeformat", "timerepresentation"],
    ["attributes", "nodes", "edges"],
  ),
  attributes: rule(["class"], ["mode"], ["attribute"]),
  attribute: rule(["id", "title", "type"], [], ["default", "options"]),
  nodes: rule([], ["count"], ["node"]),
  edges: rule([], ["count"], ["edge"]),
  node: rule(["id"], ["label", ...times], ["attvalues", "spells"]),
  edge: rule(["source", "target"], ["id", "type", "label", "weight", "kind", ...times], ["attvalues", "spells"]),
  attvalues: rule([], [], ["attvalue"]),
  attvalue: rule(["for", "value"], times, []),
  spells: rule([], [], ["spell"]),
  spell: rule([], times, []),
};

/** Everything in which a file is no GEXF 1.3, or one that Gephi refuses: spans that overlap, or lie outside the graph's. */
export function gexfFaults(text: string): string[] {
  const faults: string[] = [];
  const root = parseXml(text);
  if (root.name !== "gexf" || root.attributes["xmlns"] !== "http://gexf.net/1.3" || root.attributes["version"] !== "1.3")
    faults.push("it does not say that it is GEXF 1.3");
  const graph = root.inside.find(({ name }) => name === "graph");
  const span = [Number(graph?.attributes["start"] ?? -Infinity), Number(graph?.attributes["end"] ?? Infinity)];
  const known = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const ids = { node: new Set<string>(), edge: new Set<string>() };
  const walk = (element: Element): void => {
    const { name, attributes, inside } = element;
    const own = rules[name];
    if (own === undefined) return void faults.push(`there is no element ${name}`);
    for (const needed of own.needs) if (attributes[needed] === undefined) faults.push(`${name} lacks ${needed}`);
    for (const given of Object.keys(attributes))
      if (![...own.needs, ...own.may].includes(given)) faults.push(`${name} may not have ${given}`);
    const order = inside.map((child) => own.inside.indexOf(child.name));
    for (const [k, place] of order.entries()) {
      if (place < 0) faults.push(`${inside[k].name} may not stand in ${name}`);
      else if (k > 0 && place < order[k - 1]) faults.push(`${inside[k].name} stands too late in ${name}`);
    }
    if (name === "spells" && inside.length === 0) faults.push("spells without a spell");
    if (name === "attributes")
      for (const { attributes: given } of inside)
        known[attributes["class"] as "node" | "edge"].set(given["id"], attributes["mode"] ?? "static");
    if (name === "node" || name === "edge") {
      if (ids[name].has(attributes["id"])) faults.push(`two of ${name} ${attributes["id"]}`);
      ids[name].add(attributes["id"]);
      if (name === "edge")
        for (const end of ["source", "target"]) if (!ids.node.has(attributes[end])) faults.push(`edge from or to nobody`);
      checkTimes(element, name);
    }
    inside.forEach(walk);
  };
  const checkTimes = (element: Element, of: "node" | "edge"): void => {
    const spans = new Map<string, (readonly [number, number])[]>();
    for (const group of element.inside) {
      for (const { name, attributes } of group.inside) {
        const key = name === "spell" ? "spell" : attributes["for"];
        const mode = name === "spell" ? "dynamic" : known[of].get(key);
        if (mode === undefined) faults.push(`no attribute ${key} is declared`);
        if (mode !== "dynamic") continue;
        const [start, end] = [Number(attributes["start"]), Number(attributes["end"])];
        if (!(start <= end && start >= span[0] && end <= span[1])) faults.push(`${key} from ${start} to ${end}`);
        const others = spans.get(key) ?? [];
        if (others.some(([from, to]) => start <= to && end >= from)) faults.push(`${key} twice at ${start}`);
        spans.set(key, [...others, [start, end]]);
      }
    }
  };
  walk(root);
  return faults;
}
