import { existsSync } from "node:fs";
import { amountOf, digitsFor, intervalText } from "../../../src/experiment/statistics/verdict-sentence.ts";
import type { Lesson } from "../../../web/lessons/lesson.ts";
import type { MeasuredClaim, MeasuredLesson, MeasuredLessons } from "../../../web/lessons/measured.ts";
import { generatedNote, table } from "../markdown.ts";
import { lessonFiles, measuredFile, readMeasured } from "./files.ts";

/** The page of the lessons, from the figures that `npm run lessons` measures; nothing where there are none. */
export function lessonsPages(): { path: string; text: string }[] {
  return existsSync(measuredFile) ? [{ path: "docs/lessons.md", text: lessonsPage(readMeasured(), lessonFiles()) }] : [];
}

/** The answer key: what two hundred repeats of the story and of each lesson came to. */
export function lessonsPage({ engine, lessons: measured }: MeasuredLessons, lessons: readonly Lesson[]): string {
  const told = lessons.flatMap((lesson) => (measured[lesson.id] === undefined ? [] : [{ lesson, one: measured[lesson.id] }]));
  const held = told.filter(({ one }) => one.verdict === "asStated").length;
  const { story } = measured;
  return `${generatedNote(`docs/source/lessons/, web/lessons/*.lesson.yaml and ${measuredFile}, which npm run lessons measures`)}
# The lessons: an answer key

For teachers, and for anybody who wants to know how sure the lab's answers are. Each lesson makes one claim, which stands first in its
scenario; here is what it came to in ${story.replicates} paired repeats: the same people and the same dice in every variant, drawn anew for
each repeat. The lab shows fifty repeats of its own, so its counts are about a quarter of these. A claim counts as *seen* where the
95% interval of the mean difference lies wholly on its side. That says the sign is sure in this model, not that the difference is large,
and nothing about what happens to any person.

The seed of each is the name of its file, and none was picked. A test of continuous integration (\`.ci/run\`) lives all of
these repeats again, and fails where a number is another; sentences follow the verdict, not the other way round. Engine ${engine}.

${held} of ${told.length} lessons came out as they say.

${table(
  ["", "claim", "repeats that agree", "difference", "95% interval", "verdict"],
  [
    ["[Story](#the-story)", ...row(story)],
    ...told.map(({ lesson, one }) => [`[${lesson.number} ${lesson.title}](#${headingOf(lesson)})`, ...row(one)]),
  ],
)}

## The story

${section(story, "scenarios/story.yaml")}

${told.map(({ lesson, one }) => lessonSection(lesson, one)).join("\n\n")}
`;
}

function row(one: MeasuredLesson): string[] {
  return [
    one.claim,
    `${one.agreeing} of ${one.replicates}`,
    amount(one),
    intervalText(one.interval, one.unit),
    verdictWords[one.verdict],
  ];
}

const verdictWords: Readonly<Record<MeasuredLesson["verdict"], string>> = {
  asStated: "**seen**",
  otherWay: "the other way",
  noClearDifference: "no clear difference",
};

function amount({ difference, unit }: MeasuredLesson): string {
  return amountOf(difference, unit, digitsFor(Math.abs(difference))).trimEnd();
}

function headingOf({ number, title }: Lesson): string {
  return `${number} ${title}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}

function lessonSection(lesson: Lesson, one: MeasuredLesson): string {
  const { number, title, question, reveal, takeaway, leavesOut } = lesson;
  return [
    `## ${number} ${title}`,
    `*Question.* ${question}`,
    section(one, `scenarios/lessons/${lesson.id}.yaml`, filled(reveal.verdict[one.verdict], one)),
    `*Why.* ${reveal.why.join(" ")}`,
    `*To take home.* ${filled(takeaway[one.verdict], one)}`,
    `*What the model leaves out.* ${leavesOut.join(" ")}`,
  ].join("\n\n");
}

function section(one: MeasuredLesson, file: string, words: string | null = null): string {
  const { claim, expected, agreeing, replicates, interval, unit, means, first, seed, also } = one;
  const run = `The run that is seen first has ${amountOf(first.difference, unit).trimEnd()}; ${percent(first.rank)} of the repeats lie below it.`;
  return [
    ...(words === null ? [] : [words]),
    `*Claim.* ${claim}: \`${expected}\`. ${agreeing} of ${replicates} repeats agree; ${amount(one)} on average (95% interval ${intervalText(interval, unit)}): ${verdictWords[one.verdict]}. Means: ${Object.entries(
      means,
    )
      .map(([name, value]) => `${name} ${value.toFixed(1)}`)
      .join(", ")}. ${run}`,
    `*Runs.* [${file}](../${file}), seed "${seed}": \`npx kith test ${file} --replicates ${replicates}\`.`,
    ...(also.length === 0 ? [] : [`*Beside it.*\n\n${also.map(alsoLine).join("\n")}`]),
  ].join("\n\n");
}

function alsoLine({ title, verdict, sentence }: MeasuredClaim): string {
  const said = sentence.split("; ").length > 1 ? `${verdict}` : sentence.replace(/\.$/, "");
  return `- ${title}. ${said}.`;
}

/** A lesson's text with its counts: of a verdict that went the other way those on the other side. */
function filled(text: string, { agreeing, replicates, verdict }: MeasuredLesson): string {
  const count = verdict === "otherWay" ? replicates - agreeing : agreeing;
  return text.replaceAll("{count}", String(count)).replaceAll("{repeats}", String(replicates));
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
