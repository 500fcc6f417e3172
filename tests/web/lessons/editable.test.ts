import { expect, test } from "vitest";
import { writtenLessons } from "../../../web/lessons/all-lessons.ts";
import { editableTies } from "../../../web/lessons/pictures/editable.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { livingText } from "../../browser/living.ts";
import { scenarioOf, sourceOf } from "./lesson-files.ts";

test("ties are drawn as they are in the week that is shown, or as the run begins with them", () => {
  const { variants, seed } = runnable({ file: "circle.yaml", text: livingText, edits: [] });
  const { people, variants: lived } = runSet(variants, { seed, replicate: 0 }, () => 0);
  const [run] = lived;
  const { begins, ends, from, to } = run.ties;
  const pairsIn = (week: number) =>
    [...from.keys()].filter((k) => begins[k] <= week && week < ends[k]).map((k) => [from[k], to[k]]);
  expect(pairsIn(40)).not.toEqual(pairsIn(0));
  for (const week of [0, 17, 40]) expect(editableTies(run, people, week).map((tie) => [tie.from, tie.to])).toEqual(pairsIn(week));
  expect(editableTies(run, people)).toEqual(editableTies(run, people, 0));
});

// The picture to draw in has the ties that a run begins with, whatever week its people are of: changes are made to those.
test.each(writtenLessons.flatMap(({ id, attempt }) => (attempt.kind === "ties" ? [[id, attempt.variant] as const] : [])))(
  "in the lesson %s the network that one draws in, %s, keeps its ties for as long as people stay",
  (id, name) => {
    const scenario = scenarioOf(sourceOf(id));
    const variants = scenario.variants.filter((variant) => variant.name === name);
    expect(variants).toHaveLength(1);
    const { people, variants: lived } = runSet(variants, { seed: scenario.seed, replicate: 0 }, () => 0);
    const { ties, people: columns } = lived[0];
    expect(Math.max(...ties.begins)).toBe(0);
    const stays = (week: number, person: number) => columns.absent[week * people.size + person] !== 1;
    // A tie ends with somebody who leaves, and by itself never.
    const ended = [...ties.ends.keys()].filter((k) => {
      const end = ties.ends[k];
      return end < ties.block.length && stays(end, ties.from[k]) && stays(end, ties.to[k]);
    });
    expect(ended).toEqual([]);
  },
);
