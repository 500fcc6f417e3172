import * as z from "zod";
import type { Intervention } from "../../model/interventions/intervention.ts";
import { orders } from "../../model/interventions/plan.ts";
import { personMeasures } from "../../model/measures/person-measures.ts";
import type { Parameter } from "../../parameters/parameter.ts";
import { fromPercent, group, list, nameField, parameterField, plainNumber, textField, wordField } from "../fields.ts";
import { limits } from "../limits.ts";
import type { Registry } from "../registry.ts";
import { isWhat } from "../words.ts";
import { valueField } from "./values.ts";
import { whoFields } from "./who.ts";

const week = { min: 1, max: limits.weeks, whole: true, unit: "weeks" } as const;
const share = { min: 0, max: 1, whole: false, unit: "share", percent: true } as const;
const people = { min: 0, max: limits.people, whole: true, unit: "people" } as const;
const doses = { min: 0, max: 1e9, whole: false, unit: "doses" } as const;

/** "26-52", or "26-" for up to the end. */
export const weeksText = /^\s*(\d{1,5})\s*[-\u2013]\s*(\d{1,5})?\s*$/;

const weeksWords = ({ input }: { readonly input?: unknown }) =>
  typeof input === "number"
    ? `is ${input}; for a single week write week: ${input}, and for all from then on weeks: ${input}-`
    : `${isWhat(input)}; it must be a first and a last week: 26-52, or 26- for up to the end`;

const weeks = z
  .union(
    [
      z.string().regex(weeksText, { error: weeksWords }),
      group({ from: plainNumber(week, {}), to: plainNumber(week, {}).optional() }),
    ],
    {
      error: weeksWords,
    },
  )
  .meta({
    description: "First and last week in which it is at work, of the recorded ones; 26- is up to the end. All weeks if left out.",
    examples: ["26-52", "26-"],
  });

/** What is done on purpose, line by line. */
export function interventionsField(registry: Registry) {
  const shared = common(registry);
  const [first, ...others] = registry.interventions.map((kind) => lineField(kind, shared));
  const kinds = registry.interventions.map(({ name }) => name);
  const line = z.discriminatedUnion("what", [first, ...others], {
    error: (issue) => {
      const what = issue.code === "invalid_union" ? (issue.input as Readonly<Record<string, unknown>>)["what"] : issue.input;
      if (issue.code !== "invalid_union")
        return `${isWhat(what)}; it must be a group of keys: { what: ${kinds[0]}, weeks: 26-52 }`;
      return `${isWhat(what)}; it must be an intervention (known: ${kinds.join(", ")})`;
    },
  });
  return list(line, limits.interventions, {
    description: "What is done on purpose, line by line: what, when, to whom, how much.",
  });
}

function common({ outcomes }: Registry) {
  const measures = outcomes.map(({ name }) => name);
  const limitsOf = (side: string) =>
    group(
      Object.fromEntries(personMeasures.map(({ name, title, unit }) => [name, anyNumber(`${title}, in ${unit}.`).optional()])),
      {
        description: `People whose value of a measure lies ${side} a number.`,
      },
    );
  const who = z
    .union(
      [
        z.literal("everybody"),
        group({
          identity: whoFields.identity,
          without: nameField.meta({ description: "People who do not carry this identity.", examples: ["religion"] }).optional(),
          stance: wordField(["affirming", "neutral", "stigmatizing"], "a stance", {
            description: "People who answer a disclosure like this, when it begins.",
          }).optional(),
          where: whoFields.where,
          people: whoFields.people,
          group: nameField.meta({ description: "Members of a group, when it begins." }).optional(),
          standing: nameField.meta({ description: "People with standing in a setting." }).optional(),
          above: limitsOf("above").optional(),
          below: limitsOf("below").optional(),
          top: plainNumber(share, { description: "The first of them by an order: a share.", examples: ["20%"] }).optional(),
          share: plainNumber(share, {
            description: "A share of them, at random unless by says otherwise.",
            examples: ["20%"],
          }).optional(),
          count: plainNumber(people, {
            description: "A number of them, at random unless by says otherwise.",
            examples: [10],
          }).optional(),
          by: wordField(
            orders.map(({ name }) => name),
            "an order of people",
            {
              description: `Who comes first. ${orders.map(({ name, meaning }) => `${name}: ${meaning}.`).join(" ")}`,
              default: "random",
            },
          ).optional(),
        }),
      ],
      {
        error: ({ input }) =>
          `${isWhat(input)}; it must be everybody, or say whom: who: { identity: religion, top: 20%, by: need }`,
      },
    )
    .meta({
      description: "Whom it reaches: all of what is said holds together; chosen once, when it begins. Everybody if left out.",
    });
  return {
    name: nameField.meta({ description: "A name of your own, where two lines do the same; draws go by it." }).optional(),
    week: plainNumber(week, { description: "The one week in which it is at work." }).optional(),
    weeks: weeks.optional(),
    when: group(
      {
        measure: wordField(measures, "a weekly measure", { description: "What is looked at, at the end of each week." }),
        above: anyNumber("It begins once the measure lies above this.").optional(),
        below: anyNumber("It begins once the measure lies below this.").optional(),
        for: plainNumber(week, { description: "Weeks on end that it has to hold.", default: 1 }).default(1),
      },
      { description: "A condition: it begins within its weeks, once this holds." },
    ).optional(),
    lasts: plainNumber(week, { description: "Weeks that it is at work, from the one in which it begins." }).optional(),
    who: who.optional(),
    dose: plainNumber(
      { min: 0, max: 100, whole: false, unit: "doses" },
      { description: "How much of it; 1 is what its numbers say.", default: 1 },
    ).optional(),
    budget: plainNumber(doses, { description: "Doses that there are in all; it stops when they are used up." }).optional(),
    versus: wordField(["random"], "what it can be compared with", {
      description: "random: compares with the same line for as many people at random, as a variant of its own.",
    }).optional(),
  };
}

function lineField(kind: Intervention, shared: ReturnType<typeof common>) {
  const { name, title, summary, sources, parameters, numbers = {}, names = {} } = kind;
  return group(
    {
      what: z.literal(name).meta({ title, description: summary, source: sources.join(", ") }),
      ...Object.fromEntries(
        Object.entries(parameters).map(([key, parameter]) => [key, yesOrNo(parameter).default(parameter.default)]),
      ),
      ...Object.fromEntries(
        Object.entries(numbers).map(([key, { meaning, required }]) => [
          key,
          required ? anyNumber(asSentence(meaning)) : anyNumber(asSentence(meaning)).optional(),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(names).map(([key, { of, many, required, meaning }]) => {
          const one =
            of === "number"
              ? textField(200, { description: asSentence(meaning) })
              : nameField.meta({ description: asSentence(meaning) });
          const field = many ? z.union([one, list(one, 100, {})]).meta({ description: asSentence(meaning) }) : one;
          return [key, required ? field : field.optional()];
        }),
      ),
      ...(kind.pairs === true ? { ties: pairs.optional() } : {}),
      ...shared,
    },
    { title, description: summary },
  );
}

/** A choice between no and yes may be written as false and true. */
function yesOrNo(parameter: Parameter) {
  const field = parameterField(parameter);
  const words = parameter.choices?.map(({ name }) => name).join();
  if (words !== "no,yes") return field;
  return z.preprocess((value) => (typeof value === "boolean" ? (value ? "yes" : "no") : value), field).meta({ scalar: true });
}

const pairs = list(
  z.array(valueField, { error: ({ input }) => `${isWhat(input)}; it must be two people: [Anna, Ben]` }).length(2, {
    error: ({ input }) => `has ${Array.isArray(input) ? input.length : "other than two"} people; a tie joins two: [Anna, Ben]`,
  }),
  10_000,
  {
    description: "Pairs of people by name, as the network has them; by number in a generated network.",
    examples: [[["Anna", "Ben"]]],
  },
);

/** A number that means what the thing it is about means; "20%" will do. */
function anyNumber(description: string) {
  return z
    .preprocess(fromPercent, z.number({ error: ({ input }) => `${isWhat(input)}; it must be a number` }))
    .meta({ description, percent: true });
}

function asSentence(clause: string): string {
  return `${clause[0]?.toUpperCase() ?? ""}${clause.slice(1)}.`;
}
