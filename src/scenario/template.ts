import { type Parameters, rangeWords, written } from "../parameters/parameter.ts";
import { type Registry, shipped } from "./registry.ts";
import { count, unitWords } from "./words.ts";

/** Templates of `kith new`, by name. */
export const templates = [
  { name: "minimal", summary: "One population on a small world: the shortest scenario there is." },
  { name: "compare", summary: "Two networks for the same people, compared week by week." },
  { name: "network-file", summary: "A network that somebody measured, read from a file." },
] as const;

export type TemplateName = (typeof templates)[number]["name"];

/**
 * A commented scenario to start from. It can run as it is; what else there is to choose from stands in it as comments,
 * made from the tables. `schema` is the address of the JSON Schema, for completion in editors.
 */
export function scenarioTemplate(
  name: TemplateName,
  { schema, registry = shipped }: { readonly schema?: string; readonly registry?: Registry } = {},
): string {
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`, "#"]),
    ...head(name),
    "",
    "population:",
    ...(name === "network-file" ? [] : ["  people: 200"]),
    "  identities:",
    "    - dimension: religion       # one of ten dimensions, or a word of your own; all behave alike",
    "      share: 20%                # or where: { attribute: value }, for an attribute of the network file",
    "      visibility: 0.6",
    ...(name === "minimal"
      ? ["  # How people differ has defaults of its own: kith describe population"]
      : asComments(registry.population, "  # ")),
    "",
    "settings:                       # time shares add up to 1 at most; climate 0.5 is the neutral reference",
    `  school:       { climate: 0.6, time: 60%, units: ${name === "network-file" ? "department" : "8"} }`,
    "  neighborhood: { climate: 0.4, time: 40%, policy: 0, units: 10 }",
    "",
    ...groups(name, registry),
    "",
    ...interventions(name, registry),
    "",
    ...network(name, registry),
    "",
    "mechanisms:",
    "  preset: both                  # what is on to begin with:",
    ...registry.presets.map((preset) => `  #   ${preset.name.padEnd(12)} ${preset.summary}`),
    ...(name === "minimal"
      ? ["  # Each can be switched off and on, and has parameters: kith describe mechanisms"]
      : mechanisms(registry)),
    "",
    ...compare(name),
    `replicates: 20                  # how often everything is repeated with other dice`,
    "record: { every: 1, people: [shown] }",
    "outcome: distress               # what the verdict is about; others:",
    ...(name === "minimal" ? registry.outcomes.slice(1, 5) : registry.outcomes.slice(1)).map(
      (outcome) => `#   ${outcome.name.padEnd(20)} ${outcome.meaning}`,
    ),
    ...hypothesis(name),
    ...sweep(name),
    "",
  ].join("\n");
}

const heads: Readonly<Record<TemplateName, { readonly title: string; readonly question: string }>> = {
  minimal: { title: "My first scenario", question: "How are people with a devalued identity, compared with everybody else?" },
  compare: { title: "Clustered or scattered", question: "Does it matter whether your friends know each other?" },
  "network-file": {
    title: "A measured network",
    question: "Does it matter who is tied to whom, if everybody keeps their number of ties?",
  },
};

function head(name: TemplateName): string[] {
  const { title, question } = heads[name];
  return [
    `# ${question}`,
    "# Say here where the idea, the numbers and the network come from.",
    "",
    "kith: 1                         # version of the format",
    `title: ${title}`,
    `question: ${question}`,
    "seed: 1                         # any text or number: the same seed gives the same numbers",
    "weeks: 52",
    "warmUp: 52                      # weeks that run first and are not recorded",
  ];
}

function mechanisms(registry: Registry): string[] {
  return [
    "  # Naming one turns it on, off turns it off; its parameters can be set instead: belonging: { rate: 0.2 }",
    ...registry.mechanisms.map(({ name, summary }) => `  # ${`${name}: off`.padEnd(28)}# ${summary}`),
  ];
}

function groups(name: TemplateName, { groupParameters }: Registry): string[] {
  const minimal = name === "minimal";
  return [
    `# groups:                       # support groups, clubs, safe spaces${minimal ? "; their numbers: kith describe groups" : ""}`,
    "#   - name: support circle",
    "#     who: { identity: religion, share: 30% }   # or where: { attribute: value }, people: [names]; {} is everybody",
    "#     focus: religion           # only members who carry it are affirmed or shamed; left out: any identity",
    "#     safeSpace: true           # in its hours nobody hides and the climate is kind",
    ...(minimal ? [] : asComments(groupParameters, "#     ")),
  ];
}

function interventions(name: TemplateName, registry: Registry): string[] {
  const minimal = name === "minimal";
  return [
    `# interventions:                # what is done on purpose, line by line${minimal ? "; kith describe interventions" : ""}`,
    "#   - what: peerGroup",
    "#     weeks: 26-52              # or week: 26, or 26- for up to the end; when: { measure: distress, above: 35 } waits for it",
    "#     who: { identity: religion, top: 20%, by: need }   # everybody if left out",
    "#     versus: random            # compares with as many people at random, as a variant of its own",
    ...(minimal ? [] : ["#   # dose: 1, budget: 100 (doses in all), name: a name of your own; and what else there is:"]),
    ...(minimal ? [] : registry.interventions).map((kind) => `#   #   ${kind.name.padEnd(16)} ${kind.summary}`),
  ];
}

function network(name: TemplateName, { generators, changes }: Registry): string[] {
  if (name === "network-file") {
    return [
      "network:",
      "  file: kith:workplace          # or a file beside this one: ties.csv, club.graphml, club.gexf, club.json",
      "  # people: people.csv          # beside a .csv of ties: people and their attributes",
      "  threshold: 15                 # ties are kept from this many contacts on",
      "  trust: contacts               # contacts / (contacts + 60); or as given; or { from: 0.2, to: 0.8 }",
      "  by: department                # the attribute that changes of the network go by:",
      ...changes.map((change) => `  #   ${change.name.padEnd(12)} ${change.summary}`),
    ];
  }
  return [
    "network:",
    "  generator: small-world",
    "  neighbors: 8",
    "  rewiring: 0.05",
    "  trust: { from: 0.2, to: 0.8 }",
    ...(name === "minimal"
      ? ["  # Other generators, and their parameters: kith describe networks"]
      : ["  # Other generators, with their parameters:"]),
    ...(name === "minimal" ? [] : generators).map(({ name: key, parameters, summary }) => {
      const values = Object.entries(parameters).map(([parameter, { default: value }]) => `${parameter}: ${value}`);
      return `  #   ${[`generator: ${key}`, ...values].join(", ")}   # ${summary}`;
    }),
  ];
}

function compare(name: TemplateName): string[] {
  if (name === "minimal") return [];
  const other = name === "compare" ? "scattered: { network: { rewiring: 1 } }" : "shuffled: { network: { change: shuffle } }";
  return [
    "compare:                        # variants share people, shocks and all other draws",
    `  ${name === "compare" ? "clustered" : "measured"}: {}                 # the first is what the others are compared with`,
    `  ${other}`,
    "",
  ];
}

/** What kith test would hold against the runs. */
function hypothesis(name: TemplateName): string[] {
  if (name === "minimal") return [];
  const other = name === "compare" ? "scattered < clustered" : "shuffled < measured";
  return [
    "# hypothesis:                   # claims for kith test: kith describe hypothesis",
    `#   - { statistic: mean, of: distress, among: devalued, weeks: last 13, expect: ${other} }`,
    "#   - { statistic: isolates, expect: equal, within: 0.02 }",
  ];
}

/** What kith sweep would run. */
function sweep(name: TemplateName): string[] {
  if (name === "minimal") return [];
  return [
    "# sweep:                        # the same at many points, for kith sweep: kith describe sweep",
    "#   grid: { settings.school.climate: [0.3, 0.5, 0.7], mechanisms.belonging: [on, off] }",
  ];
}

/** A table as comments that become keys when the # goes. */
function asComments(table: Parameters, start: string): string[] {
  return Object.entries(table).map(([name, parameter]) => {
    const { meaning, min, max, unit, source, choices } = parameter;
    const line = `${start}${name}: ${written(parameter, parameter.default)}`;
    const range = choices === undefined ? `${count(min)} to ${count(max)}${unitWords(unit)}` : rangeWords(parameter);
    return `${line.padEnd(32)}# ${meaning}; ${range}; ${source}`;
  });
}
