import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kithHere } from "./here.ts";
import { kith, writeSmall } from "./kith.ts";
import { smallFolder } from "./small-folder.ts";

const { folder, small } = smallFolder();

describe("kith run, diff and explain", () => {
  test("run shows where measures began and ended, and writes its weeks", async () => {
    const out = join(folder, "run");
    const { code, out: text } = await kithHere(["run", small, "--variant", "scattered", "--replicate", "2", "--out", out]);
    expect(code).toBe(0);
    expect(text).toMatch(/scattered, replicate 2/);
    expect(text).toMatch(/week 0 +week 3 +week 6/);
    const lines = readFileSync(join(out, "weekly.csv"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^run,point,variant,replicate,seed,week,distress/);
    expect(lines).toHaveLength(8);
    expect(await kithHere(["run", small, "--variant", "scatered"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "scattered"?'),
    });
  });

  test("run takes no word on what to record where nothing is written", async () => {
    expect(await kithHere(["run", small, "--record", "all"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no --out"),
    });
  });

  test("run --json is one run of compare: the same hash", () => {
    const { hash } = JSON.parse(kith(["run", small, "--replicate", "1", "--json"]).out) as { hash: string };
    const out = join(folder, "compared");
    kith(["compare", small, "--replicates", "2", "--out", out]);
    expect(readFileSync(join(out, "summary.csv"), "utf8")).toContain(hash);
  });

  test("diff says which keys differ, and that words change no run", async () => {
    const words = join(folder, "words.yaml");
    writeFileSync(words, readFileSync(small, "utf8").replace("title: Small", "title: Little"));
    expect((await kithHere(["diff", small, words])).out).toBe(
      "title: Small, then Little\nThese change no run: the results are the same.\n",
    );
    const other = writeSmall(folder, "weeks.yaml", "", 7);
    expect(JSON.parse((await kithHere(["diff", small, other, "--json"])).out)).toMatchObject({
      sameRuns: false,
      differences: [{ path: "weeks", before: 6, after: 7, unit: "weeks" }],
    });
  });

  test("explain says what each mechanism added, and the rows add up to the change", async () => {
    expect((await kithHere(["explain", small, "--person", "3"])).out).toContain("What each mechanism added");
    const { weeks } = JSON.parse((await kithHere(["explain", small, "--person", "3", "--week", "4", "--json"])).out) as {
      weeks: { week: number; shownBefore: number; shownAfter: number; shown: { points: number }[] }[];
    };
    expect(weeks.map(({ week }) => week)).toEqual([4]);
    const [{ shown, shownBefore, shownAfter }] = weeks;
    expect(shown.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(shownAfter - shownBefore, 9);
    expect(await kithHere(["explain", small, "--person", "99"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is nobody called"),
    });
    expect(await kithHere(["explain", small])).toMatchObject({ code: 2, err: expect.stringContaining("--person") });
  });
});

describe("kith explain", () => {
  test("follows a person to the week before they leave, and says so", async () => {
    const file = writeSmall(folder, "leaving.yaml", "interventions: [{ what: removePeople, who: {}, week: 3 }]\n");
    const whole = await kithHere(["explain", file, "--person", "3"]);
    expect(whole.out, whole.err).toMatch(
      /after 2 weeks\nLeft the network before week 3, by a line of interventions, and is in no measure\./,
    );
    const { left, weeks } = JSON.parse((await kithHere(["explain", file, "--person", "3", "--json"])).out) as {
      left: number | null;
      weeks: { week: number }[];
    };
    expect([left, weeks.map(({ week }) => week)]).toEqual([3, [1, 2]]);
    expect(await kithHere(["explain", file, "--person", "3", "--week", "3"])).toMatchObject({
      code: 2,
      err: "kith: person 3 left the network before week 3, by a line of interventions\n",
    });
    expect((await kithHere(["explain", small, "--person", "3"])).out).not.toContain("Left");
  });
});

test("explain follows nobody where several people have the name, and says their numbers", async () => {
  writeFileSync(join(folder, "namesakes.csv"), "id,label\n10,Ann\n20,Ann\n30,Bo\n");
  writeFileSync(join(folder, "namesakes-ties.csv"), "source,target\n10,30\n20,30\n");
  const file = join(folder, "namesakes.yaml");
  writeFileSync(
    file,
    "kith: 1\ntitle: A club\nweeks: 3\nwarmUp: 0\npopulation: { identities: [{ dimension: age, share: 0.5 }] }\nsettings: { club: { climate: 0.5, time: 1 } }\nnetwork: { file: namesakes-ties.csv, people: namesakes.csv }\n",
  );
  expect(await kithHere(["explain", file, "--person", "Ann"])).toMatchObject({
    code: 2,
    err: 'kith: --person is "Ann", and 2 people in this network are called that; say by number who is meant: 10 or 20\n',
  });
  expect((await kithHere(["explain", file, "--person", "20"])).out).toMatch(/^Ann in /);
});
