/** `npm run lessons`: measures the claims of the story and of every lesson, and writes web/lessons/measured.json and docs/lessons.md. */
import { writeFileSync } from "node:fs";
import { engineVersion } from "../../src/experiment/engine-version.ts";
import type { MeasuredLessons } from "../../web/lessons/measured.ts";
import { lessonScenarios, measuredFile, readScenarioFile } from "./lessons/files.ts";
import { lessonReplicates, measureLesson } from "./lessons/measure.ts";
import { lessonsPages } from "./lessons/page.ts";

const lessons = Object.fromEntries(
  [...lessonScenarios()].map(([name, path]) => {
    const one = measureLesson(name, readScenarioFile(path), lessonReplicates);
    console.error(`${name}: ${one.agreeing} of ${one.replicates}, ${one.difference.toFixed(2)}, ${one.verdict}`);
    return [name, one];
  }),
);
const measured: MeasuredLessons = { format: 1, engine: engineVersion, lessons };
writeFileSync(measuredFile, `${JSON.stringify(measured, null, 1)}\n`);
for (const { path, text } of lessonsPages()) writeFileSync(path, text);
console.error(`${measuredFile} and docs/lessons.md written`);
