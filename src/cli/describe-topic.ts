import { personColumns } from "../engine/recorder.ts";
import { stateColumns } from "../model/columns.ts";
import { groupParameters } from "../model/groups/parameters.ts";
import { interventions } from "../model/interventions/index.ts";
import { measures } from "../model/measures/weekly.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { mechanisms } from "../model/mechanisms/index.ts";
import { populationParameters } from "../model/population.ts";
import { presets } from "../model/presets.ts";
import { tieParameters } from "../model/ties/parameters.ts";
import { changes } from "../network/changes/index.ts";
import type { Generator } from "../network/generator.ts";
import { generators } from "../network/generators/index.ts";
import { shippedNetworks } from "../network/shipped.ts";
import type { Parameters } from "../parameters/parameter.ts";
import { didYouMean } from "../scenario/closest.ts";
import { describeCalibrate } from "./describe-calibrate.ts";
import { describeHypothesis } from "./describe-hypothesis.ts";
import { describeIntervention, describeInterventions } from "./describe-intervention.ts";
import { describeOutcomes } from "./describe-outcomes.ts";
import { describeIdentities, describeSettingNumber, describeSettings, settingNumberNames } from "./describe-settings.ts";
import { describeSweep } from "./describe-sweep.ts";
import { describeTie, describeTies, tieNames } from "./describe-ties.ts";
import { type DescribedTopic, describedTopics } from "./described-topics.ts";
import { Complaint } from "./exit.ts";
import { nameList } from "./name-list.ts";
import { parameterTable } from "./parameter-table.ts";
import { wrapped } from "./table.ts";

/** Something described: for people, and as data. */
export interface Described {
  readonly text: string;
  readonly data: unknown;
}

/** Every topic of the table, so that none is without a page. */
const topics: Readonly<Record<DescribedTopic | "overview", () => Described>> = {
  overview: () => ({
    text: [
      nameList("Topics: kith describe TOPIC", Object.entries(describedTopics)),
      "",
      "Or one thing by its name: kith describe belonging",
    ].join("\n"),
    data: Object.keys(describedTopics),
  }),
  mechanisms: () => ({
    text: nameList(
      "Mechanisms",
      mechanisms.map(({ name, summary }) => [name, summary]),
    ),
    data: mechanisms.map(plainMechanism),
  }),
  parameters: () => ({
    text: [{ name: "ties", parameters: tieParameters }, ...mechanisms.filter(hasParameters)]
      .map(({ name, parameters }) => `${name}\n${parameterTable(parameters)}`)
      .join("\n\n"),
    data: { ties: tieParameters, ...Object.fromEntries(mechanisms.map(({ name, parameters }) => [name, parameters])) },
  }),
  ties: describeTies,
  calibrate: describeCalibrate,
  population: () => ({ text: parameterTable(populationParameters), data: populationParameters }),
  settings: describeSettings,
  identities: describeIdentities,
  groups: () => ({
    text: [
      wrapped(
        "Each group of a scenario has a name, who belongs to it (who: { identity, where, people, share }; {} is everybody), a focus (the identity that it is about), safeSpace, open, and these numbers. What a norm does to those who come: kith describe groupMeetings. What the hours of a safe space do: kith describe safeSpaces.",
      ),
      "",
      parameterTable(groupParameters),
    ].join("\n"),
    data: groupParameters,
  }),
  interventions: describeInterventions,
  networks: () => ({
    text: [
      nameList(
        "Generators",
        generators.map(({ name, summary }) => [name, summary]),
      ),
      "",
      nameList(
        "Networks that come with Kith",
        shippedNetworks.map(({ name, summary }) => [name, summary]),
      ),
    ].join("\n"),
    data: { generators: generators.map(plainGenerator), shipped: shippedNetworks },
  }),
  changes: () => ({
    text: nameList(
      "Changes",
      changes.map(({ name, summary }) => [name, summary]),
    ),
    data: changes.map(({ name, summary, needsBy }) => ({ name, summary, needsBy })),
  }),
  presets: () => ({
    text: nameList(
      "Presets",
      presets.map(({ name, summary, on }) => [name, `${summary} On: ${on.join(", ")}.`]),
    ),
    data: presets,
  }),
  measures: () => ({
    text: nameList(
      "Measures",
      measures.map(({ name, meaning, unit }) => [name, `${meaning} (${unit})`]),
    ),
    data: measures,
  }),
  outcomes: describeOutcomes,
  hypothesis: describeHypothesis,
  sweep: describeSweep,
  columns: () => ({
    text: nameList(
      "Columns of people",
      personColumns.map((name) => [name, meaningOfColumn(name)]),
    ),
    data: personColumns.map((name) => ({ name, meaning: meaningOfColumn(name) })),
  }),
};

/**
 * A topic, or one mechanism, intervention, generator, preset, change, measure or number of ties, settings or identities by name; of
 * two things of one name both. @throws Complaint that says what was probably meant
 */
export function describeTopic(name: string): Described {
  if (isTopic(name)) return topics[name]();
  const tie = describeTie(name);
  const other = describeThing(name);
  if (tie === null || other === null) {
    const found = tie ?? other ?? describeSettingNumber(name);
    if (found !== null) return found;
    throw new Complaint(`nothing is called "${name}"; ${meantBy(name)}`);
  }
  return { text: [other.text, "", tie.text].join("\n"), data: other.data };
}

function isTopic(name: string): name is keyof typeof topics {
  return Object.hasOwn(topics, name);
}

function describeThing(name: string): Described | null {
  const mechanism = mechanisms.find((one) => one.name === name);
  const intervention = describeIntervention(name);
  if (mechanism !== undefined) {
    const also = intervention === null ? [] : ["", intervention.text];
    return { text: [mechanismText(mechanism), ...also].join("\n"), data: plainMechanism(mechanism) };
  }
  if (intervention !== null) return intervention;
  const generator = generators.find((one) => one.name === name);
  if (generator !== undefined) return { text: generatorText(generator), data: plainGenerator(generator) };
  const shipped = shippedNetworks.find((one) => one.name === name);
  if (shipped !== undefined) {
    const { title, summary, citation, licence } = shipped;
    return { text: [title, wrapped(summary), wrapped(`${citation}. ${licence}.`)].join("\n"), data: shipped };
  }
  const simple = [...presets, ...changes].find((one) => one.name === name);
  if (simple !== undefined)
    return { text: `${simple.name}: ${simple.summary}`, data: { name: simple.name, summary: simple.summary } };
  const measure = measures.find((one) => one.name === name);
  if (measure !== undefined) return { text: `${measure.title} (${measure.unit}): ${measure.meaning}`, data: measure };
  return null;
}

function meantBy(name: string): string {
  const known = [
    ...Object.keys(topics),
    ...tieNames,
    ...settingNumberNames(),
    ...[...mechanisms, ...interventions, ...generators, ...presets, ...changes, ...measures].map((one) => one.name),
  ];
  const meant = didYouMean(name, known);
  return meant === undefined ? `topics: ${Object.keys(describedTopics).join(", ")}` : `did you mean "${meant}"?`;
}

function mechanismText({ name, title, id, summary, rule, sources, changes: columns, off, parameters }: Mechanism): string {
  return [
    `${title} (${name}${id === "" ? "" : `, ${id}`})`,
    wrapped(summary),
    "",
    ...rule.map((line) => `  ${line}`),
    "",
    wrapped(`Adds to: ${columns.join(", ")}. When it is off: ${off}`),
    `Sources: ${sources.join(", ")}`,
    ...(Object.keys(parameters).length > 0 ? ["", parameterTable(parameters)] : []),
  ].join("\n");
}

function generatorText({ title, name, summary, source, parameters }: Generator<Parameters>): string {
  return [
    `${title} (${name})`,
    wrapped(summary),
    wrapped(source),
    ...(Object.keys(parameters).length > 0 ? ["", parameterTable(parameters)] : []),
  ].join("\n");
}

function hasParameters({ parameters }: Mechanism): boolean {
  return Object.keys(parameters).length > 0;
}

function plainMechanism({ name, title, id, summary, rule, sources, parameters, changes: columns, off }: Mechanism) {
  return { name, title, id, summary, rule, sources, parameters, changes: columns, off };
}

function plainGenerator({ name, title, summary, source, parameters }: Generator<Parameters>) {
  return { name, title, summary, source, parameters };
}

function meaningOfColumn(name: string): string {
  const ofWeek: Readonly<Record<string, string>> = {
    shown: "distress as readers see it, 0 to 100",
    events: "stigma events that struck this week",
    help: "units of help received this week",
    hurt: "hurt by reactions, pressure and shaming groups this week, in stress",
    stigma: "severity of this week's stigma events, in stress",
    absent: "1 for people who have left the network for good, else 0",
    leftOut: "1 for people who are in no measure: they have left, or are left out in every variant alike; else 0",
  };
  return ofWeek[name] ?? Object.entries(stateColumns).find(([column]) => column === name)?.[1].meaning ?? "";
}
