import * as z from "zod";
import { group, list, plainNumber, textField, wordField } from "../fields.ts";
import { expectationForms } from "../hypothesis/expectation.ts";
import { statisticKinds } from "../hypothesis/statistics.ts";
import { sweepForms } from "../hypothesis/sweep-forms.ts";
import { limits } from "../limits.ts";
import { isWhat } from "../words.ts";

const any = { min: -1e9, max: 1e9, whole: false, unit: "none" } as const;
const week = { min: 0, max: limits.weeks, whole: true, unit: "weeks" } as const;
const positive = { min: 0, max: 1e9, whole: false, unit: "none" } as const;

/** One line of text, or the same key by key. */
function textOr<Long extends z.ZodType>(long: Long, meant: string) {
  return z.union([textField(300, {}), long], { error: ({ input }) => `${isWhat(input)}; ${meant}` });
}

let made: ReturnType<typeof makeFields> | null = null;

/** Fields of what is asked of runs and claimed about variants: made once a scenario has any, for that takes a while. */
export function claimFields(): ReturnType<typeof makeFields> {
  return (made ??= makeFields());
}

function makeFields() {
  const weeksMeant = "it must be last 26, 27-52, week 30, or { from: 27, to: 52 }";
  const weeks = (description: string) =>
    z
      .union([textField(40, {}), plainNumber(week, {}), group({ from: plainNumber(week, {}), to: plainNumber(week, {}) })], {
        error: ({ input }) => `${isWhat(input)}; ${weeksMeant}`,
      })
      .meta({ description, examples: ["last 26", "27-52", "week 30"] })
      .optional();

  const measure = (description: string) => textField(60, { description });
  const measures = (description: string) =>
    z
      .union([measure(description), list(measure(description), 8, {})], {
        error: ({ input }) => `${isWhat(input)}; it must be a measure of people, or a list of them`,
      })
      .meta({ description })
      .optional();

  const who = textOr(
    group({
      of: measure("Measure that people are sorted by."),
      third: wordField(["lower", "middle", "upper"], "a third", {}).optional(),
      above: plainNumber(any, {}).optional(),
      below: plainNumber(any, {}).optional(),
    }).refine(({ third, above, below }) => [third, above, below].filter((one) => one !== undefined).length === 1, {
      error: "must have one of third, above and below",
    }),
    "it must be text such as upper third of support",
  ).meta({
    description:
      "Which of these people: a third, or those above or below a number, by what was measured the year before the weeks in question. Never by the outcome itself.",
    examples: ["upper third of support", "distressedPairs above 0"],
  });

  const parts = {
    of: measure("What is measured of people: kith describe hypothesis lists it.").optional(),
    among: textField(200, {
      description:
        "Which people: everyone, devalued, others, a dimension of identity, members of a group that meets (members of support circle), several of these together (religion and not race), or one person of the network: person Noor, person 17.",
      default: "everyone",
      examples: ["devalued", "person Noor"],
    }).optional(),
    who: who.optional(),
    weeks: weeks("Weeks over which the measure is averaged; the last 13 if left out."),
    since: weeks("Earlier weeks whose value is taken off, person by person."),
    against: wordField(["no events", "no interventions"], "a twin of the run", {
      description:
        "A twin of the run whose value is taken off: everything is the same, but no stigma event or no intervention happens.",
    }).optional(),
    between: textField(80, {
      description: "Of a gap: the measure whose thirds are compared, upper minus lower, by the year before.",
      examples: ["thirds of degree"],
    }).optional(),
    on: measures("Predictors of a correlation, slope or interaction."),
    given: measures("What a regression holds constant."),
    onWeeks: weeks("Weeks of predictors; the year before the outcome's weeks if left out."),
    scale: wordField(["raw", "standardized", "log", "ranks"], "a scale", {
      description:
        "How the outcome of a regression is taken: raw, standardized (predictors too), log or ranks (and then standardized).",
      default: "standardized",
    }).optional(),
    level: plainNumber(
      { min: 0, max: 1, whole: false, unit: "share", percent: true },
      { description: "Of a quantile: the share of people below it." },
    ).optional(),
    above: plainNumber(any, { description: "Of a share: people above this count." }).optional(),
    below: plainNumber(any, { description: "Of a share: people below this count." }).optional(),
    per: measure("A second measure whose mean divides that of the first.").optional(),
    after: plainNumber(week, { description: "Of a peak or half-life: the week after which it is looked for." }).optional(),
  };

  /** Which statistic. */
  const statisticName = textField(60, {
    description: `What is asked of each run: the name of a weekly measure, or of a statistic. ${statisticKinds.map(({ name, summary }) => `${name}: ${summary}.`).join(" ")}`,
    examples: ["mean", "isolates"],
  });

  /** What is asked of each run, beside the statistic's name. */
  const statisticFields = {
    ...parts,
    plus: group(
      { statistic: statisticName.optional(), ...parts },
      { description: "Another statistic of the same run that is added; what it does not say is as in the first." },
    ).optional(),
    minus: group(
      { statistic: statisticName.optional(), ...parts },
      { description: "Another statistic of the same run that is taken off; what it does not say is as in the first." },
    ).optional(),
  };

  const told = (forms: readonly (readonly [string, string])[]) =>
    forms.map(([form, meaning]) => `${form}: ${meaning}.`).join(" ");

  const expectation = textOr(
    group({
      value: textField(300, { description: "Variants and numbers: after - before." }).optional(),
      is: wordField(["below", "above", "at least", "at most", "equals", "between", "alike"], "a comparison", {}).optional(),
      bound: plainNumber(any, { description: "What it is compared with; 0 if left out." }).optional(),
      shape: textField(60, { description: "The shape of a curve over variants: increasing." }).optional(),
      low: plainNumber(any, {}).optional(),
      high: plainNumber(any, {}).optional(),
      along: textField(200, { description: "Over a sweep: the key whose levels stand in the place of variants." }).optional(),
      in: textField(300, { description: "With along: in which variant, or in which difference of variants." }).optional(),
    }),
    "it must be text such as scattered < clustered",
  ).meta({
    description: `What is expected of the variants. ${told(expectationForms)} Over a sweep it has to hold at every row of the design; or it is about what is varied: ${told(sweepForms)}`,
    examples: [...expectationForms, ...sweepForms.slice(0, -1)].map(([form]) => form),
  });

  const claim = group(
    {
      title: textField(200, { description: "The claim in a few words of one's own." }).optional(),
      statistic: statisticName,
      ...statisticFields,
      expect: expectation,
      at: z
        .record(z.string().max(200), plainNumber(any, {}), {
          error: ({ input }) => `${isWhat(input)}; it must say where variants stand: at: { none: 0, half: 0.5 }`,
        })
        .meta({ description: "Where variants, or sums of them, stand on a curve; in their order if left out." })
        .optional(),
      within: plainNumber(positive, { description: "The largest difference that counts as none." }).optional(),
      margin: plainNumber(positive, { description: "The least difference that counts as one; 0 if left out." }).optional(),
    },
    { description: "One claim: a statistic of each run, and what is expected of it." },
  );

  const claims = list(claim, 40, { description: "Claims, all of which have to hold." });

  /** What is claimed about the variants, for `kith test`. */
  const hypothesis = z
    .union(
      [
        claims,
        group({
          prediction: textField(500, { description: "What is predicted, in a sentence." }).optional(),
          source: textField(500, { description: "Where the prediction comes from." }).optional(),
          claims,
        }),
      ],
      { error: ({ input }) => `${isWhat(input)}; it must be a list of claims, each on a line that begins with a dash` },
    )
    .meta({
      description:
        "What is expected of the variants: kith test holds it against the runs. A list of claims, or prediction, source and claims.",
    });

  return { statisticName, statisticFields, hypothesis };
}
