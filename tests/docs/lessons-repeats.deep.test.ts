import { expect, test } from "vitest";
import { lessonScenarios, readMeasured, readScenarioFile } from "../../docs/source/lessons/files.ts";
import { lessonReplicates, measureLesson } from "../../docs/source/lessons/measure.ts";

const { lessons: measured } = readMeasured();

// Every repeat is lived again: what the answer key says is what this engine does today.
test.each([...lessonScenarios()])("two hundred repeats of %s come to what is stored, claim and verdict alike", (name, path) => {
  const now = measureLesson(name, readScenarioFile(path), lessonReplicates);
  const stored = measured[name];
  expect(
    now.verdict,
    `the claim of ${name}, "${now.claim}", now comes out as ${now.verdict} (${now.agreeing} of ${now.replicates}) and not as ` +
      `${stored.verdict}: see what changed before npm run lessons stores it`,
  ).toBe(stored.verdict);
  expect(now, `the numbers of ${name} are others now: npm run lessons measures them again`).toEqual(stored);
});
