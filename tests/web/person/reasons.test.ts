import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Diary } from "../../../src/engine/diary.ts";
import { explainPerson } from "../../../src/engine/explain.ts";
import { personRows } from "../../../web/compare/most-changed.ts";
import { type FactSource, factsOf } from "../../../web/tables/person-facts.ts";
import { changedMost } from "../../../web/tables/person-row.ts";
import { reasonFor } from "../../../web/tables/reasons.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { livingText } from "../../browser/living.ts";

const flagshipText = readFileSync("scenarios/flagship.yaml", "utf8").replace("weeks: 104", "weeks: 30");

describe.each([
  ["the flagship's measured and separated", flagshipText, 0, 2],
  ["a circle in two climates", livingText, 0, 1],
])("why somebody changed, in %s", (_, text, first, second) => {
  const { variants, seed } = runnable({ file: "reasons.yaml", text, edits: [] });
  const chance = { seed, replicate: 0 };
  const pair = [variants[first], variants[second]];
  const runs = runSet(pair, chance, () => 0);
  const { people } = runs;
  const sourceOf = (v: number): FactSource => ({ ...people, ties: runs.variants[v].ties, people: runs.variants[v].people });
  const facts = [0, 1].map((v) => factsOf(sourceOf(v)));
  const rows = changedMost(personRows(people, [runs.variants[0], runs.variants[1]]), 5);
  const diaries = rows.map(({ person }) => pair.map(({ plan }) => explainPerson(plan, chance, person)));

  test("five people changed most", () => {
    expect(rows).toHaveLength(5);
  });

  test("counts of remarks and help are those of the diaries", () => {
    rows.forEach(({ person }, k) =>
      [0, 1].forEach((v) => {
        const diary = diaries[k][v];
        expect(facts[v][person].events).toBe(eventsIn(diary));
        expect(facts[v][person].help).toBeCloseTo(helpIn(diary), 4);
        expect(facts[v][person].hurt > 0).toBe(diary.weeks.some(({ ledger }) => ledger.some(({ column }) => column === "hurt")));
      }),
    );
  });

  test("what the three words say is so in the diaries, and goes the way of the change", () => {
    rows.forEach(({ person, reason, first: before, second: after }, k) => {
      const [one, two] = diaries[k];
      const worse = after > before;
      expect(reason).toBe(reasonFor(facts[0][person], facts[1][person], people.setting));
      const [count, sign] = /^(\d+) (more|fewer) remarks?$/.exec(reason)?.slice(1) ?? [];
      if (count !== undefined) {
        expect(eventsIn(two) - eventsIn(one)).toBe((sign === "more" ? 1 : -1) * Number(count));
        expect(sign === "more").toBe(worse);
      }
      const help = /^(more|less) help came$/.exec(reason)?.[1];
      if (help !== undefined) {
        expect(helpIn(two) > helpIn(one)).toBe(help === "more");
        expect(help === "less").toBe(worse);
      }
      const hurt = /^hurt (more|less) by others$/.exec(reason)?.[1];
      if (hurt !== undefined) {
        expect(hurtIn(two) > hurtIn(one)).toBe(hurt === "more");
        expect(hurt === "more").toBe(worse);
      }
    });
  });
});

function eventsIn({ weeks }: Diary): number {
  return weeks.reduce((sum, { events }) => sum + events.filter(({ preventedBy }) => preventedBy === null).length, 0);
}

function helpIn({ weeks }: Diary): number {
  return weeks.reduce((sum, { asks }) => sum + asks.reduce((all, { given }) => all + given, 0), 0);
}

function hurtIn({ weeks }: Diary): number {
  return weeks.reduce(
    (sum, { ledger }) => sum + ledger.reduce((all, { column, amount }) => all + (column === "hurt" ? amount : 0), 0),
    0,
  );
}
