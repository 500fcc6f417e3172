import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere } from "./here.ts";
import { buildCommand, flagship, temporaryFolder } from "./kith.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("kith describe and kith network", () => {
  test("describe reads topics and single things off the tables", async () => {
    expect((await kithHere(["describe", "belonging"])).out).toMatch(/halfPoint +1\.6 +0\.01 to 20 +trust/);
    for (const topic of ["", "mechanisms", "parameters", "population", "networks", "changes", "presets", "measures", "columns"]) {
      const { code, out } = await kithHere(["describe", ...(topic === "" ? [] : [topic])]);
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(80);
    }
    expect(await kithHere(["describe", "belongin"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "belonging"?'),
    });
    expect((JSON.parse((await kithHere(["describe", "presets", "--json"])).out) as unknown[]).length).toBeGreaterThan(3);
  });

  test("network describe knows the workplace: 232 people, and 941 ties from 15 contacts on", async () => {
    const { out } = await kithHere(["network", "describe", "kith:workplace", "--threshold", "15", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ people: 232, ties: 941 });
  });

  test("network takes a threshold with a fraction, as a scenario does, for contacts may be hours", async () => {
    const hours = join(folder, "hours.csv");
    writeFileSync(hours, "from,to,contacts\na,b,0.25\nb,c,0.5\nc,d,1.5\n");
    const described = async (threshold: string) =>
      await kithHere(["network", "describe", hours, "--threshold", threshold, "--json"]);
    for (const [threshold, ties] of [
      ["0", 3],
      ["0.5", 2],
      [".75", 1],
      ["1.6", 0],
    ] as const)
      expect(JSON.parse((await described(threshold)).out), threshold).toMatchObject({ ties });
    for (const wrong of ["many", "0,5", "1e999", "50%"]) {
      expect(await described(wrong)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`--threshold is "${wrong}"; it must be a number from 0 up, such as 15 or 0.5`),
      });
    }
  });

  test("network convert goes round all formats without loss", async () => {
    const path = (ending: string) => join(folder, `net${ending}`);
    expect(
      (
        await kithHere([
          "network",
          "generate",
          "small-world",
          "neighbors=4",
          "rewiring=0.2",
          "--size",
          "24",
          "--out",
          path(".graphml"),
        ])
      ).code,
    ).toBe(0);
    await kithHere(["network", "convert", path(".graphml"), "--out", path(".gexf")]);
    await kithHere(["network", "convert", path(".gexf"), "--out", path(".json")]);
    await kithHere(["network", "convert", path(".json"), "--out", path(".csv")]);
    await kithHere(["network", "convert", path(".csv"), "--people", path("-people.csv"), "--out", join(folder, "back.graphml")]);
    expect(readFileSync(join(folder, "back.graphml"), "utf8")).toBe(readFileSync(path(".graphml"), "utf8"));
  });

  test("network says what is wrong in plain words", async () => {
    expect(await kithHere(["network", "generate", "ring", "neighbors=4", "neighbors=6"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("neighbors is given twice"),
    });
    expect(await kithHere(["network", "generate", "small-wrld"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "small-world"?'),
    });
    expect(await kithHere(["network", "generate", "small-world", "neighbors=5"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("neighbors"),
    });
    expect(await kithHere(["network", "generate", "ring", "--out", join(folder, "x.docx")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("should end in"),
    });
    expect((await kithHere(["network", "describe", flagship])).code).toBe(2);
  });
});
