import { type Mechanism, phases } from "../../src/model/mechanism.ts";
import { presets } from "../../src/model/presets.ts";
import { sourceOf } from "../../src/model/sources.ts";
import { referencesOf, referenceText } from "./bibliography.ts";
import { anchor, evidencePage, generatedNote, kebab, parameterTable, table } from "./markdown.ts";
import { plotBlock } from "./plots.ts";

/** Where the pages of the mechanisms stand. */
export const mechanismFolder = "docs/mechanisms";

/** The first page: every mechanism in order, and which presets turn it on. */
export function mechanismOverview(registry: readonly Mechanism[]): string {
  const rows = registry.map(({ name, id, title, summary, changes }) => [
    `[${title}](${kebab(name)}.md)`,
    id,
    summary,
    changes.map((column) => `\`${column}\``).join(", "),
  ]);
  return `${generatedNote("src/model/mechanisms")}
# Mechanisms

Each is a claim of the literature as a rule that can be switched off. They act in this order within a phase of the week
(${phases.join(", ")}); this is also the order of the ledger. How they work together stands in
[the model](../model.md), what is contested about them in [is this settled?](../is-this-settled.md).

${table(["mechanism", "specification", "what it says", "adds to"], rows)}

## Presets

${presets.map(({ name, summary }) => `- \`${name}\`: ${summary}`).join("\n")}

${presetTable(registry)}
`;
}

/** Which mechanism is on in which preset. */
export function presetTable(registry: readonly Mechanism[]): string {
  const rows = registry.map(({ name }) => [`\`${name}\``, ...presets.map(({ on }) => (on.includes(name) ? "on" : ""))]);
  return `${table(["mechanism", ...presets.map(({ name }) => name)], rows)}

In \`null\` and \`none\`, bridging access prevents events as ever but does not soften them (\`severity: 0\`).`;
}

/** One mechanism: rule, what it does alone, parameters, draws, what is so while it is off, and what it rests on. */
export function mechanismPage(mechanism: Mechanism): string {
  const { title, id, summary, name, sources } = mechanism;
  return `${generatedNote(`src/model/mechanisms/${kebab(name)}.ts`)}
# ${title}

${summary} (${id} of the specification; \`${name}\` in scenarios.)

${ruleOf(mechanism)}

${plotBlock(mechanism)}${actsOf(mechanism)}

**Off:** ${mechanism.off}

${numbersOf(mechanism)}

${drawsOf(mechanism)}

## Sources

${sourceList(sources)}
`;
}

/** The rule as it stands in the mechanism's file. */
export function ruleOf({ rule }: Pick<Mechanism, "rule">): string {
  return `\`\`\`text\n${rule.join("\n")}\n\`\`\``;
}

/** When a mechanism acts and what it adds to. */
export function actsOf(mechanism: Mechanism): string {
  const acts = phases.filter((phase) => mechanism[phase] !== undefined);
  const changes = mechanism.changes.map((column) => `\`${column}\``).join(", ");
  return `Acts in: ${acts.join(", ")}. Adds to: ${changes === "" ? "nothing; it makes or prevents events" : changes}.`;
}

export function numbersOf({ parameters }: Pick<Mechanism, "parameters">): string {
  return Object.keys(parameters).length === 0 ? "It has no parameters." : parameterTable(parameters);
}

function drawsOf({ draws, name }: Mechanism): string {
  const lines = Object.entries(draws).map(([key, meaning]) => `- \`${name}.${key}\`: ${meaning}`);
  if (lines.length === 0) return "It draws nothing.";
  return `## Draws

Keyed by seed, replicate, purpose, week, who and slot; see [the decision on draws](../decisions/0002-draws.md).

${lines.join("\n")}`;
}

/** Sources with their publications; what was found stands on the evidence page. */
function sourceList(keys: readonly string[]): string {
  const items = keys.flatMap((key) => {
    const source = sourceOf(key);
    if (source === undefined) return [];
    const references = referencesOf(source.key).map((reference) => `  - ${referenceText(reference)}`);
    return [[`- [${source.key}](${evidencePage}#${anchor(source.key)}) · ${source.cite}`, ...references].join("\n")];
  });
  if (items.length === 0) return "No study fixes this rule: it is assumed.";
  return `${items.join("\n")}${keys.includes("assumed") ? "\n\nThe rest is assumed." : ""}`;
}
