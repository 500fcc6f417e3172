import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere } from "./here.ts";
import { writeSmall } from "./kith.ts";

let folder: string;
let several: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-all-"));
  several = join(folder, "several");
  mkdirSync(several);
  writeSmall(several, "a.yaml", "hypothesis: [{ statistic: mean, of: distres, expect: alone > clustered }]\n");
  writeSmall(several, "b.yaml");
  writeSmall(several, "c.yaml", "replicats: 3\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const within = (name: string) => join(several, name);

describe("of several files with something wrong all are told of at once", () => {
  test("by kith test, whatever is wrong with each", async () => {
    const { code, out, err } = await kithHere([
      "test",
      within("a.yaml"),
      within("b.yaml"),
      within("c.yaml"),
      within("none.yaml"),
    ]);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n")).toEqual([
      `${within("a.yaml")}:19:37  hypothesis.0.of is "distres", which is no measure of people; did you mean "distress"?`,
      `${within("c.yaml")}:19:1  replicats is not a key of a scenario; did you mean "replicates"?`,
      `kith: ${within("a.yaml")} cannot run as it is; see above`,
      `kith: ${within("b.yaml")} claims nothing: add a hypothesis (kith describe hypothesis), or compare its variants with kith compare`,
      `kith: ${within("c.yaml")} cannot run as it is; see above`,
      `kith: ${within("none.yaml")}: there is no such file`,
    ]);
  });

  test("by kith test with a folder, whose scenarios need not claim anything", async () => {
    const { code, err } = await kithHere(["test", several]);
    expect(code).toBe(2);
    expect(err).toContain("b.yaml claims nothing and is left out");
    for (const name of ["a.yaml", "c.yaml"]) expect(err).toContain(`kith: ${within(name)} cannot run as it is`);
  });

  test("by kith diff", async () => {
    const { code, err } = await kithHere(["diff", within("c.yaml"), within("none.yaml")]);
    expect(code).toBe(2);
    expect(err).toContain(`kith: ${within("c.yaml")} cannot run as it is; see above\nkith: ${within("none.yaml")}: there is no`);
  });
});
