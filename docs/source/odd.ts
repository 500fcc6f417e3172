import { readdirSync, readFileSync } from "node:fs";
import { groupParameters } from "../../src/model/groups/parameters.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import { type Mechanism, type Phase, phases } from "../../src/model/mechanism.ts";
import { backgroundValues, mostTies, populationParameters } from "../../src/model/population.ts";
import { presets } from "../../src/model/presets.ts";
import { introduced, tries } from "../../src/model/ties/form.ts";
import { grownTrust } from "../../src/model/ties/index.ts";
import { mostContact } from "../../src/model/ties/live.ts";
import { tieParameters } from "../../src/model/ties/parameters.ts";
import { tiePresets } from "../../src/model/ties/presets.ts";
import { startingPersistence, startingPride, typicalBelonging } from "../../src/model/world.ts";
import { generators } from "../../src/network/generators/index.ts";
import { referencesOf, referenceText } from "./bibliography.ts";
import { docstring } from "./docstring.ts";
import { interventionSections, ordersTable } from "./intervention-parts.ts";
import { citation, generatedNote, kebab, parameterTable, table } from "./markdown.ts";
import { stateTable } from "./measures-page.ts";
import { actsOf, numbersOf, presetTable, ruleOf } from "./mechanism-pages.ts";
import { targets } from "./targets.ts";

/** Where the prose of the description stands, one file an element of the protocol; `{{name}}` is filled in from the code. */
const fragments = "docs/source/odd";

/** The description of the model after the ODD protocol. */
export function oddPage(registry: readonly Mechanism[]): string {
  const parts = filling(registry);
  const text = readdirSync(fragments)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readFileSync(`${fragments}/${name}`, "utf8").trim())
    .join("\n\n");
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!Object.hasOwn(parts, name)) throw new Error(`${fragments} asks for {{${name}}}, which odd.ts does not have`);
    return parts[name]();
  });
  const unused = Object.keys(parts).filter((name) => !text.includes(`{{${name}}}`));
  if (unused.length > 0) throw new Error(`${fragments} uses none of: ${unused.join(", ")}`);
  return `${generatedNote(`${fragments}/ and the tables in src/model`)}\n${filled.replace(/\n{3,}/g, "\n\n")}\n`;
}

/** What stands between the prose. */
function filling(registry: readonly Mechanism[]): Readonly<Record<string, () => string>> {
  return {
    grimm: () => referencesOf("docs/model.md").map(referenceText).join(" "),
    fitted: () => patternTable("calibration"),
    compared: () => patternTable("validation"),
    states: stateTable,
    phases: phaseTable,
    order: () => orderTable(registry),
    generators: () =>
      table(
        ["name", "what it looks like"],
        generators.map(({ name, summary }) => [`\`${name}\``, summary]),
      ),
    population: () => parameterTable(populationParameters),
    mechanisms: () => registry.map(mechanismSection).join("\n\n"),
    presets: () => `${presets.map(({ name, summary }) => `- \`${name}\`: ${summary}`).join("\n")}\n\n${presetTable(registry)}`,
    ties: tiesSection,
    constants: constantsTable,
    groups: groupsSection,
    orders: ordersTable,
    interventions: () => interventionSections(interventions),
  };
}

function patternTable(set: "calibration" | "validation"): string {
  return table(
    ["id", "pattern", "target", "rows"],
    targets
      .filter((target) => target.set === set)
      .map(({ id, pattern, target, rows }) => [id, pattern, target, rows.map(rowLink).join(", ")]),
  );
}

function rowLink(key: string): string {
  if (key === "assumed") return "*assumed*";
  return `[${key}](evidence.md#${key.replaceAll(" ", "-")})`;
}

/** What each step of a week does; the mechanisms of a step add to it. */
const phaseMeanings: Readonly<Record<Phase, string>> = {
  happen: "Candidate events are listed, with date, setting, identity and severity; ordinary stressors strike.",
  prevent:
    "A policy, know-how, access to other units, hiding, a safe space, having left the setting and a week without incident lower each candidate's chance in turn; the one that pulls it below its luck prevents it.",
  strike: "What happened is gathered: severity, and how know-how and access soften it.",
  appraise: "What struck becomes a burden: vigilance adds to it, pride takes from it. What it weighs then is the week's need.",
  seek: "Who has need asks some of those most trusted, or hides it.",
  answer:
    "Who was asked gives what there is to give, split among all who ask, or blames; some press others, unasked; groups that meet comfort and affirm, or shame.",
  respond: "Every mechanism adds its change to the states that it names.",
};

function phaseTable(): string {
  const own = (what: string, meaning: string) => [what, meaning];
  return table(
    ["step", "what is done"],
    [
      own(
        "*perceive*",
        "One walk over the ties gathers what each person takes in: trust in all, in kin in identity, in the accepting and in those who stigmatize; units reached.",
      ),
      ...phases.map((phase) => own(`\`${phase}\``, phaseMeanings[phase])),
      own("*commit*", "All states move at once and are kept within their ranges; who turns in how they answer others, turns."),
      own(
        "*ties*",
        "Trust grows and fades, ties end and form, unless they are fixed; then interventions of the coming week apply.",
      ),
      own("*record*", "Measures are taken. Nothing here touches a draw or a state."),
    ],
  );
}

function orderTable(registry: readonly Mechanism[]): string {
  return table(
    ["mechanism", "acts in", "what it says"],
    registry.map((mechanism) => [
      `[${mechanism.title}](mechanisms/${kebab(mechanism.name)}.md)`,
      phases.filter((phase) => mechanism[phase] !== undefined).join(", "),
      mechanism.summary,
    ]),
  );
}

function mechanismSection(mechanism: Mechanism): string {
  const { title, name, id, summary, off, draws, sources } = mechanism;
  const drawn = Object.entries(draws).map(([key, meaning]) => `\`${name}.${key}\` (${meaning})`);
  return `#### ${title}: \`${name}\` (${id})

${summary}

${ruleOf(mechanism)}

${actsOf(mechanism)} Draws: ${drawn.length === 0 ? "none" : drawn.join("; ")}. Off: ${off} Sources: ${sources.map((key) => citation(key)).join("; ")}.

${numbersOf(mechanism)}`;
}

function tiesSection(): string {
  const rules = [
    docstring("src/model/ties/live.ts", "liveTies"),
    docstring("src/model/ties/form.ts", "formTies"),
    docstring("src/model/ties/affinity.ts", "affinityFrom"),
    docstring("src/model/ties/likeness.ts", "alikeIn"),
  ];
  const others = tiePresets.map(({ name, summary, values }) => {
    const own = values === null ? [] : Object.entries(values).map(([key, value]) => `\`${key}\` ${value}`);
    return `- \`${name}\`: ${summary}${own.length === 0 ? "" : ` (${own.join(", ")})`}`;
  });
  return [
    ...rules,
    parameterTable(tieParameters),
    `Presets, and where they depart from these numbers:\n\n${others.join("\n")}`,
  ].join("\n\n");
}

/** Numbers of the model that no scenario sets. */
function constantsTable(): string {
  return table(
    ["what", "value", "unit"],
    [
      ["belonging at the start, and what its effects are measured from", String(typicalBelonging), "share"],
      ["pride at the start of people with a devalued identity; of others 0", String(startingPride), "share"],
      ["goal persistence at the start", String(startingPersistence), "share"],
      ["weight of trust in contacts who are neutral, in positive trust", "0.5", "share"],
      ["visibility of an identity lies between", "0.1 and 1", "share"],
      ["support skill lies between", "0.3 and 2.5", "none"],
      ["resilience as a trait lies between", "0.05 and 0.95", "share"],
      ["trust at the start in a network read with counts of contacts", "contacts / (contacts + 60)", "trust"],
      ["values of the two background traits, each as likely as the others", backgroundValues.join(" and "), "values"],
      ["ties that anybody has room for by themselves, at most", String(mostTies), "ties"],
      [
        "trust at the start on a network that grew, evenly between",
        `${grownTrust.from} and ${grownTrust.from + grownTrust.spread}`,
        "trust",
      ],
      ["chance a week that two people meet, at most", String(mostContact), "chance"],
      ["friends' friends that somebody who looks gets to know at a time", String(introduced), "people"],
      ["tries in a unit, or among anybody, before somebody who looks gives up for the week", String(tries), "tries"],
    ],
  );
}

function groupsSection(): string {
  return [
    docstring("src/model/groups/meet.ts", "meet"),
    docstring("src/model/groups/carry.ts", "prepareCarrying"),
    parameterTable(groupParameters),
  ].join("\n\n");
}
