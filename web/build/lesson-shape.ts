import * as z from "zod";
import type { Lesson } from "../lessons/lesson.ts";

/** The shape that a lesson's data file must have. Messages are for whoever writes one. */

const text = z
  .string({ error: ({ input }) => must("a text", input) })
  .trim()
  .min(1, "is empty; it must be a text");
const number = (least: number, most: number) =>
  z
    .number({ error: ({ input }) => must(`a number from ${least} to ${most}`, input) })
    .refine((value) => value >= least && value <= most, `must be a number from ${least} to ${most}`);
const whole = (least: number, most: number) =>
  number(least, most).refine(Number.isInteger, `must be a whole number from ${least} to ${most}`);
const texts = list(text, 1, 12);
const pair = z.tuple([text, text], { error: ({ input }) => must("two texts, of A and of B", input) });
const path = list(text, 2, 6);

/** One text for each verdict; "{count}" and "{repeats}" are all that can be filled in. */
const measured = text.refine(
  (written) => [...written.matchAll(/\{([^}]*)\}/g)].every(([, name]) => name === "count" || name === "repeats"),
  "has other braces than {count} and {repeats}, and nothing else is filled in",
);
const byVerdict = group({ asStated: measured, otherWay: measured, noClearDifference: measured });

const option = group({
  id: text.refine((id) => id !== "unsure", 'is "unsure", which every lesson has by itself; take another'),
  text,
  letter: word(["A", "B"]).optional(),
});

const predict = kinds({
  choose: { options: distinct(list(option, 2, 5)) },
  bars: { prompt: text, bars: distinct(list(group({ id: text, text }), 2, 4)) },
  curve: {
    prompt: text,
    weeks: list(whole(0, 520), 3, 7).refine(
      (weeks) => weeks.every((week, k) => k === 0 || week > weeks[k - 1]),
      "must be weeks in ascending order",
    ),
  },
  count: { prompt: text, of: whole(2, 500) },
  members: { prompt: text, seats: whole(1, 30) },
});

const axis = (least: number, most: number) =>
  group({
    path,
    title: text,
    values: list(z.number({ error: ({ input }) => must("a number", input) }), least, most),
    names: texts.optional(),
  }).refine(({ names, values }) => names === undefined || names.length === (values as readonly unknown[]).length, {
    path: ["names"],
    message: "must have one entry for each of the values",
  });

const attempt = kinds({
  ties: {
    prompt: text,
    budget: whole(1, 20),
    variant: text,
    may: list(word(["add", "cut", "trust", "mend"]), 1, 4),
    adds: group({ trust: number(0, 1), manner: word(["own", "supportive"]) }).optional(),
  },
  numbers: { prompt: text, paths: list(path, 1, 6) },
  members: { prompt: text, seats: whole(1, 30), group: text },
  design: { prompt: text, rows: axis(2, 3), columns: axis(2, 5), replicates: whole(2, 200) },
});

const teacher = group({ minutes: whole(1, 60), discuss: texts, watchFor: texts, short: texts });

/** A lesson's data as it is written. */
export const lessonShape = group({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be in kebab-case, like one-friend"),
  number: whole(1, 99),
  title: text,
  question: text,
  lead: text,
  panels: pair.refine(([a, b]) => a !== b, "names one variant twice; A and B must be two"),
  where: pair,
  person: z.union([text, z.null(), z.number()], { error: () => "must be a person's name or number, or null" }).transform(asName),
  chart: word(["average", "devalued", "person", "dose", "worst"]),
  predict,
  reveal: group({ verdict: byVerdict, why: texts }),
  attempt,
  takeaway: byVerdict,
  leavesOut: texts,
  teacher,
}).refine(({ chart, person }) => chart !== "person" || person !== null, {
  path: ["person"],
  message: "is null, and the chart is of a person; name one",
}) as unknown as z.ZodType<Lesson>;

function asName(person: string | number | null): string | null {
  return person === null ? null : String(person);
}

function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has ${issue.keys.map((key) => `"${key}"`).join(" and ")}, which is not known here; known: ${Object.keys(shape).join(", ")}`
        : must("a group of keys", issue.input),
  });
}

/** One of several groups, told apart by `kind`. */
function kinds<Shapes extends Readonly<Record<string, z.core.$ZodLooseShape>>>(shapes: Shapes) {
  const options = Object.entries(shapes).map(([kind, shape]) => group({ kind: z.literal(kind), ...shape }));
  return z.discriminatedUnion("kind", options as unknown as [(typeof options)[number], ...(typeof options)[number][]], {
    error: ({ input }) =>
      input !== null && typeof input === "object"
        ? `must be one of ${Object.keys(shapes).join(", ")}`
        : must("a group of keys", input),
  });
}

function list<Item extends z.ZodType>(item: Item, least: number, most: number) {
  return z
    .array(item, { error: ({ input }) => must("a list", input) })
    .refine((all) => all.length >= least && all.length <= most, `must have ${least} to ${most} entries`);
}

function word<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: ({ input }) => must(`one of ${words.join(", ")}`, input) });
}

function distinct<Items extends z.ZodType<readonly unknown[]>>(items: Items) {
  return items.refine(
    (all) => new Set(all.map((one) => (one as { id?: unknown }).id)).size === all.length,
    "has two entries with the same id",
  );
}

function must(be: string, input: unknown): string {
  return input === undefined ? `is missing; it must be ${be}` : `must be ${be}`;
}
