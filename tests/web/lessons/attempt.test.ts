import { describe, expect, test } from "vitest";
import { designVariation } from "../../../web/lessons/attempt/design.ts";
import { markedTies } from "../../../web/lessons/attempt/marked-ties.ts";
import { peopleTried } from "../../../web/lessons/attempt/people-tried.ts";
import { type StartTie, startTies } from "../../../web/lessons/attempt/start-ties.ts";
import { linesOf, tiedNow, withChange } from "../../../web/lessons/attempt/tie-changes.ts";
import { mostConnected, seatsAtRandom, yours, yourVariation } from "../../../web/lessons/attempt/yours.ts";
import type { Lesson } from "../../../web/lessons/lesson.ts";
import { nothingTried, type TieChange } from "../../../web/lessons/notebook.ts";
import { lessonWords } from "../../../web/words/lessons.ts";
import { claimRow, judgeClaim } from "../../../web/worker/claim-rows.ts";
import type { RunSet } from "../../../web/worker/protocol.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import type { Variation } from "../../../web/worker/variation.ts";
import { vary } from "../../../web/worker/vary.ts";
import { lessonData, scenarioOf, sourceOf } from "./lesson-files.ts";

const start: readonly StartTie[] = [
  { one: "Ada", other: "Ben", trust: 0.5, harmful: false, manner: "own" },
  { one: "Ben", other: "Cleo", trust: 0.8, harmful: true, manner: "stigmatizing" },
];
const made = { trust: 0.4, manner: "supportive" };
const add: TieChange = { what: "add", one: "Ada", other: "Cleo" };
const cut: TieChange = { what: "cut", one: "Ben", other: "Ada" };
const mend: TieChange = { what: "mend", one: "Ben", other: "Cleo" };

describe("changes of ties", () => {
  test("a change that undoes another costs nothing", () => {
    const added = withChange([], add, start);
    expect(added).toEqual([add]);
    expect(withChange(added, { what: "cut", one: "Cleo", other: "Ada" }, start)).toEqual([]);
    expect(withChange([cut], { what: "add", one: "Ada", other: "Ben" }, start)).toEqual([]);
    const more = withChange([], { what: "trust", one: "Ada", other: "Ben", trust: 0.7 }, start);
    expect(withChange(more, { what: "trust", one: "Ada", other: "Ben", trust: 0.5 }, start)).toEqual([]);
  });

  test("a second change of the same two people takes the place of the first", () => {
    const trusted: TieChange = { what: "trust", one: "Ada", other: "Ben", trust: 0.7 };
    expect(withChange([trusted, add], cut, start)).toEqual([add, cut]);
  });

  test("they say how two people are tied now", () => {
    expect(tiedNow([], start, made, "Cleo", "Ben")).toMatchObject({ trust: 0.8, harmful: true });
    expect(tiedNow([cut], start, made, "Ada", "Ben")).toBeNull();
    expect(tiedNow([add], start, made, "Ada", "Cleo")).toEqual({ trust: 0.4, harmful: false });
    expect(tiedNow([mend], start, made, "Ben", "Cleo")).toEqual({ trust: 0.8, harmful: false });
  });

  test("they become interventions of the first week, ties that change in place ending and beginning anew", () => {
    expect(linesOf([add, cut, mend], start, made, (name) => name)).toEqual([
      {
        name: "your cuts",
        what: "cutTies",
        week: 1,
        ties: [
          ["Ben", "Ada"],
          ["Ben", "Cleo"],
        ],
      },
      { name: "your new ties", what: "addTies", week: 1, trust: 0.4, manner: "supportive", ties: [["Ada", "Cleo"]] },
      { name: "your tie 1", what: "addTies", week: 1, trust: 0.8, manner: "neutral", ties: [["Ben", "Cleo"]] },
    ]);
  });
});

/** A lesson's scenario with a variation, lived. */
function lived(id: string, variation: Variation) {
  const source = sourceOf(id);
  const text = vary(source.text, variation);
  const scenario = scenarioOf({ ...source, text });
  const runs = runSet(scenario.variants, { seed: scenario.seed, replicate: 0 }, () => 0);
  return { scenario, runs };
}

const lessons = lessonData();
const panelsOf = ({ id, panels }: Lesson): RunSet => lived(id, { keep: panels }).runs;

describe("a version of one's own", () => {
  const ofTies = lessons.filter(({ attempt }) => attempt.kind === "ties");

  test.each(ofTies.map((lesson) => [lesson.title, lesson] as const))(
    "in %s the run has the ties that the picture promised",
    (_, lesson) => {
      const { attempt, id, panels } = lesson;
      if (attempt.kind !== "ties") throw new Error("no ties");
      const base = panelsOf(lesson);
      const run = base.variants[attempt.variant === panels[0] ? 0 : 1];
      const ties = startTies(run, base.people);
      const free = ties.flatMap(({ one }) =>
        ties.flatMap(({ other }) => (one !== other && tiedNow([], ties, made, one, other) === null ? [{ one, other }] : [])),
      );
      const changes: TieChange[] = [
        { what: "add", ...free[0] },
        { what: "cut", one: ties[0].one, other: ties[0].other },
      ];
      const { runs } = lived(id, yourVariation(lesson, { ...nothingTried, ties: changes }, ties, base.people));
      const after = startTies({ ...runs.variants[2], ties: atWeek(runs.variants[2].ties, 1) }, runs.people);
      const wanted = markedTies(run, base.people, changes, made).filter(({ mark }) => mark !== "cut");
      expect(runs.variants.map(({ name }) => name)).toEqual([...panels, yours]);
      expect(after.length).toBe(wanted.length);
      expect(tiedNow([], after, made, free[0].one, free[0].other)).not.toBeNull();
      expect(tiedNow([], after, made, ties[0].one, ties[0].other)).toBeNull();
    },
  );

  test("people stand as the year begins until a version has run; then a week has its name, and who has left by it", () => {
    const lesson = lessons[3];
    const { people, variants } = panelsOf(lesson);
    const [base] = variants;
    const distress = (week: number) => Array.from(base.people.shown.subarray(week * people.size, (week + 1) * people.size));
    const before = peopleTried(people, base, undefined, 52);
    expect(before).toMatchObject({ week: 0, left: [] });
    expect(before.shown.map((person) => person.distress)).toEqual(distress(0));
    expect(peopleTried(people, base, base, 18)).toMatchObject({ week: 18, left: [] });
    const after = peopleTried(people, base, base, 52);
    expect(after).toMatchObject({ week: 52, left: ["Ada"] });
    const ada = before.shown.findIndex(({ name }) => name === "Ada");
    expect(after.shown.map((person) => person.distress)).toEqual(distress(52).map((value, k) => (k === ada ? 0 : value)));
    expect(lessonWords.distressIn(after.week, after.left)).toBe("distress, week 52; Ada left");
    expect(lessonWords.distressIn(before.week, before.left)).toBe("distress, week 0");
  });

  test("a mended tie is there with the same trust and shames no more", () => {
    const lesson = lessons[4];
    const base = panelsOf(lesson);
    const ties = startTies(base.variants[0], base.people);
    const harmful = ties.find((tie) => tie.harmful && (tie.one === "Noor" || tie.other === "Noor"));
    if (harmful === undefined) throw new Error("nobody shames Noor");
    const changes: TieChange[] = [{ what: "mend", one: harmful.one, other: harmful.other }];
    const { runs } = lived(lesson.id, yourVariation(lesson, { ...nothingTried, ties: changes }, ties, base.people));
    const after = startTies({ ...runs.variants[2], ties: atWeek(runs.variants[2].ties, 1) }, runs.people);
    const found = after.find((tie) => tie.one === harmful.one && tie.other === harmful.other);
    expect(found).toMatchObject({ harmful: false, manner: "neutral" });
    expect(found?.trust).toBeCloseTo(harmful.trust, 1);
  });

  test("climate is part of it, and what the variant does by itself goes on", () => {
    const lesson = lessons[2];
    const base = panelsOf(lesson);
    const ties = startTies(base.variants[1], base.people);
    const numbers = [{ path: ["settings", "school", "climate"], value: 0.2 }];
    const changes: TieChange[] = [{ what: "cut", one: ties[0].one, other: ties[0].other }];
    const { scenario } = lived(lesson.id, yourVariation(lesson, { ...nothingTried, ties: changes, numbers }, ties, base.people));
    const [, circles, own] = scenario.variants;
    expect(own.plan.people.settings[0].climate).toBe(0.2);
    expect(own.plan.interventions?.map(({ what }) => what)).toEqual([
      ...(circles.plan.interventions ?? []).map(({ what }) => what),
      "cutTies",
    ]);
  });

  test("seats become the group's members, beside seats at random; the seats of another variant are no version", () => {
    const lesson = lessons[5];
    const { attempt, id } = lesson;
    if (attempt.kind !== "members") throw new Error("no seats");
    const base = panelsOf(lesson);
    const ties = startTies(base.variants[1], base.people);
    const members = ["Sol", "Kim", "Omar", "Jude", "Hana", "Finn", "Lou", "Zoe"];
    const { scenario } = lived(id, yourVariation(lesson, { ...nothingTried, members }, ties, base.people));
    const names = scenario.variants.map(({ name }) => name);
    expect(names).toContain(yours);
    expect(names).toContain("seats at random");
    const own = scenario.variants[names.indexOf(yours)].plan.people.groups?.[0];
    expect(own?.who?.people).toEqual([...members].sort());
    // Network A has the seats of the most connected already.
    expect(names).not.toContain(mostConnected);
    expect(new Set(seatsAtRandom(base.people, 8, id)).size).toBe(8);
  });

  test("a design has a variant for each of its cells, each with both numbers", () => {
    const lesson = lessons[7];
    const { attempt, id } = lesson;
    if (attempt.kind !== "design") throw new Error("no design");
    const source = sourceOf(id);
    const scenario = scenarioOf({
      ...source,
      text: vary(source.text, designVariation(lesson, attempt, [{ path: ["settings", "school", "climate"], value: 0.3 }])),
    });
    expect(scenario.variants.length).toBe(attempt.rows.values.length * attempt.columns.values.length);
    expect(scenario.replicates).toBe(attempt.replicates);
    const shares = scenario.variants.map(({ plan }) => plan.people.population["stigmatizing"]);
    expect(new Set(shares)).toEqual(new Set(attempt.columns.values));
    expect(scenario.variants.every(({ plan }) => plan.people.settings[0].climate === 0.3)).toBe(true);
    const judged = judgeClaim(scenario, [claimRow(scenario, 0), claimRow(scenario, 1)]);
    expect(Object.keys(judged.spread).length).toBe(scenario.variants.length);
  });
});

test("what the page lays over a scenario changes nothing of the variants that it keeps", () => {
  for (const lesson of lessons) {
    const whole = scenarioOf(sourceOf(lesson.id));
    const { scenario } = lived(lesson.id, { keep: lesson.panels });
    for (const { name, plan } of scenario.variants) expect(plan).toEqual(whole.variants.find((one) => one.name === name)?.plan);
  }
});

/** A record of ties that begins at another week. */
function atWeek(ties: RunSet["variants"][number]["ties"], week: number): RunSet["variants"][number]["ties"] {
  const begins = ties.begins.map((begin) => (begin <= week ? 0 : begin));
  const block = ties.block.slice(week);
  const ends = ties.ends.map((end) => Math.max(0, end - week));
  return { ...ties, begins, ends, block };
}
