import { interventions } from "../model/interventions/index.ts";
import type { Intervention } from "../model/interventions/intervention.ts";
import { orders } from "../model/interventions/plan.ts";
import type { Described } from "./describe-topic.ts";
import { nameList } from "./name-list.ts";
import { parameterTable } from "./parameter-table.ts";
import { wrapped } from "./table.ts";

/** All kinds of interventions, and what every line can say of itself. */
export function describeInterventions(): Described {
  return {
    text: [
      nameList(
        "Interventions: what",
        interventions.map(({ name, summary }) => [name, summary]),
      ),
      "",
      nameList("Every line can also say", [
        [
          "week, weeks",
          "when it is at work, in recorded weeks: week: 20, weeks: 26-52, weeks: 26- (to the end); all weeks if left out",
        ],
        ["when", "it begins once a weekly measure lies above or below a number: { measure: distress, above: 35, for: 4 }"],
        ["lasts", "for how many weeks from then on"],
        ["who", "whom: identity, without, stance, where, people, group, standing, above, below; then top, share or count"],
        ["dose, budget", "how much of it each gets, and how many doses there are in all"],
        ["versus: random", "compares with as many people at random, as a variant of its own"],
        ["name", "a name of its own, where two lines do the same; draws go by it"],
      ]),
      "",
      nameList(
        "Who comes first: by",
        orders.map(({ name, meaning }) => [name, meaning]),
      ),
    ].join("\n"),
    data: { interventions: interventions.map(plain), orders },
  };
}

/** One kind by its name, or null. */
export function describeIntervention(name: string): Described | null {
  const kind = interventions.find((one) => one.name === name);
  if (kind === undefined) return null;
  const { title, summary, rule, sources, parameters, numbers = {}, names = {}, pairs, dose, touches, changes } = kind;
  const others = [
    ...Object.entries(numbers).map(([key, { meaning }]) => [key, meaning] as const),
    ...Object.entries(names).map(([key, { meaning }]) => [key, meaning] as const),
    ...(pairs === true ? [["ties", "pairs of people: [[Anna, Ben], [Ben, Carl]]"] as const] : []),
  ];
  return {
    text: [
      `${title} (what: ${kind.name})`,
      wrapped(summary),
      "",
      ...rule.map((line) => `  ${line}`),
      "",
      wrapped(`Changes: ${[...touches, ...changes].join(", ")}.${dose === null ? "" : ` One dose is ${dose}.`}`),
      `Sources: ${sources.join(", ")}`,
      ...(others.length > 0 ? ["", nameList("Takes", others)] : []),
      ...(Object.keys(parameters).length > 0 ? ["", parameterTable(parameters)] : []),
    ].join("\n"),
    data: plain(kind),
  };
}

function plain({
  name,
  title,
  summary,
  rule,
  sources,
  parameters,
  numbers,
  names,
  dose,
  works,
  reaches,
  touches,
  changes,
}: Intervention) {
  return {
    name,
    title,
    summary,
    rule,
    sources,
    parameters,
    numbers,
    names,
    dose,
    works,
    reaches,
    changes: [...touches, ...changes],
  };
}
