import { type Document, type FilePart, isFilePart } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Broken, doubtful, type Finding, wrong, wrongKey } from "../finding.ts";
import { limits } from "../limits.ts";
import type { Registry } from "../registry.ts";
import { count, counted, plainKey, quoted } from "../words.ts";
import { unknownAttribute } from "./attribute.ts";

/** Who is tied to whom: what a generator thinks of its values, the change, trust. */
export function checkNetwork(document: Document, facts: Facts, registry: Registry, broken: Broken): Finding[] {
  const { network } = document;
  const findings = isFilePart(network) ? [...(facts.brought?.findings ?? [])] : checkGenerator(document, facts, registry, broken);

  if (isFilePart(network) && facts.brought?.network?.size === 0 && !broken(["network", "file"]))
    findings.push(wrong(["network", "file"], `is ${quoted(network.file)}, but there are no people in it`));

  if (isFilePart(network)) findings.push(...checkTiesOfFile(network, facts, broken));

  const { trust, change, by } = network;
  const needsBy = registry.changes.find(({ name }) => name === change)?.needsBy === true;
  if (needsBy && by === undefined && !broken(["network", "by"])) {
    const known = [...(facts.attributes?.keys() ?? [])];
    findings.push(
      wrong(
        ["network", "change"],
        `is ${change}, which goes by an attribute of people: add by: ${known[0] ?? "department"}${known.length === 0 && facts.attributes !== null ? " (people of this network have none)" : ""}`,
      ),
    );
  }
  if (by !== undefined && !broken(["network", "by"])) {
    const unknown = unknownAttribute(by, facts.attributes);
    if (unknown !== null) findings.push(wrong(["network", "by"], `is ${quoted(by)}, which ${unknown.body}`, unknown.suggestion));
  }
  if (trust === undefined || broken(["network", "trust"])) return findings;
  if (typeof trust === "object") {
    if (trust.from > trust.to && !broken(["network", "trust", "from"]) && !broken(["network", "trust", "to"])) {
      findings.push(
        wrong(["network", "trust", "from"], `is ${trust.from}, more than to, which is ${trust.to}; write the lower number first`),
      );
    }
  } else if (!isFilePart(network)) {
    findings.push(
      wrong(
        ["network", "trust"],
        `is ${quoted(trust)}, but a generated network has no trust of its own; write trust: { from: 0.2, to: 0.8 }`,
      ),
    );
  } else if (
    trust === "contacts" &&
    facts.brought?.report &&
    !facts.brought.report.columns.some(({ became }) => became === "contacts")
  ) {
    findings.push(
      wrong(
        ["network", "trust"],
        "is contacts, but no column of the file is known to count them; say which one under columns: { contacts: … }",
      ),
    );
  }
  return findings;
}

/** Both ends of a tie in one column, a file of which no tie is left, and columns that it seems to have for something. */
function checkTiesOfFile(part: FilePart, { brought }: Facts, broken: Broken): Finding[] {
  const { columns = {} } = part;
  if (broken(["network", "file"]) || broken(["network", "columns"])) return [];
  const { source, target } = brought?.options.columns ?? {};
  if (typeof source === "string" && source === target) {
    // Of a network that comes with Kith one of the two may be its own.
    const [here, other] = columns["target"] === undefined ? ["source", "target"] : ["target", "source"];
    return [
      wrong(
        ["network", "columns", here],
        `is ${quoted(source)}, which is the ${other} as well: every tie would lead to whom it comes from; name the column of the other person`,
      ),
    ];
  }
  const { network = null, report = null, options = {} } = brought ?? {};
  if (network === null || report === null) return [];
  const about = (body: string): Finding => ({
    ...doubtful(["network", "file"], `is ${quoted(part.file)}, ${body}`),
    at: "value",
  });
  const findings: Finding[] = [];
  if (report.rows > 0 && report.ties === 0) {
    const why = report.dropped.map(({ reason, count: rows }) => `${count(rows)} ${reason}`);
    findings.push(about(`and of its ${counted(report.rows, "row")} no tie is left (${why.join(", ")})`));
  }
  const weight = report.columns.find(({ column, became }) => became === "not used" && column.toLowerCase() === "weight")?.column;
  const isSaid = part.trust !== undefined || columns["contacts"] !== undefined || columns["trust"] !== undefined;
  if (weight !== undefined && !isSaid) {
    const off = "columns: { contacts: off } for neither";
    findings.push(
      about(
        `whose column ${quoted(weight)} is not used; say what it is: columns: { contacts: ${plainKey(weight)} } or { trust: ${plainKey(weight)} }, ${off}`,
      ),
    );
  }
  const relation = report.columns.find(({ became }) => became === "relation")?.column;
  if (relation !== undefined && options.positive === undefined && options.negative === undefined) {
    findings.push(
      about(
        `whose column ${quoted(relation)} names relations, and every row counts as a tie; choose some under positive and negative, or say columns: { relation: off }`,
      ),
    );
  }
  return findings;
}

function checkGenerator({ network }: Document, { size, ties }: Facts, registry: Registry, broken: Broken): Finding[] {
  if (isFilePart(network)) return [];
  const generator = registry.generators.find(({ name }) => name === network.generator);
  const doubted =
    broken(["network"]) || broken(["population"]) || broken(["population", "people"]) || broken(["network", "generator"]);
  if (generator === undefined || doubted) return [];
  const values: Record<string, number> & { size: number } = { size };
  for (const name of Object.keys(generator.parameters)) {
    if (broken(["network", name])) return [];
    const value = network[name];
    if (typeof value === "number") values[name] = value;
  }
  if (generator.fixedSize !== undefined && size !== generator.fixedSize) {
    return [
      wrong(
        ["population", "people"],
        `is ${count(size)}, but ${generator.name} is a network of ${generator.fixedSize} people; leave it out`,
      ),
    ];
  }
  const problem = generator.check?.(values) ?? null;
  if (problem !== null) {
    const about = Object.keys(generator.parameters).find(
      (name) => problem.startsWith(`${name} `) && Object.hasOwn(network, name),
    );
    if (about === undefined) return [wrongKey(["network", "generator"], `cannot make this network: ${problem}`)];
    return [wrong(["network", about], problem.slice(about.length + 1))];
  }
  if (ties <= limits.ties) return [];
  const fewer = network.generator === "complete" ? "take at most 5,000 people" : "take fewer people or fewer ties";
  return [
    wrong(
      ["network", "generator"],
      `is ${network.generator}: with ${count(size)} people it has about ${count(Math.round(ties))} ties, more than the ${count(limits.ties)} that a scenario may have; ${fewer}`,
    ),
  ];
}
