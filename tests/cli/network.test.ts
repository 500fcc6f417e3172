import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere } from "./here.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-network-"));
  write("named.csv", "source,target,trust,trustBack\n=Noor,Sam,0.5,0.4\nSam,17,0.3,0.2\n");
  write("named-people.csv", "id,age\n=Noor,30\nSam,40\n17,50\nAlone,60\n");
  write("numbered.csv", "source,target,trust,trustBack\n1,2,0.5,0.5\n3,2,0.5,0.5\n");
  write("numbered-people.csv", "id,label,age\n1,Noor,30\n2,Sam,40\n3,Kim,50\n");
  write("twins-people.csv", "id,label\n1,Sam\n2,Sam\n3,Kim\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const write = (name: string, text: string) => writeFileSync(path(name), text);
const convert = (ties: string, people: string, ...more: string[]) =>
  kithHere(["network", "convert", path(ties), "--people", path(people), ...more]);

describe("a network written as .csv", () => {
  test("has people by name where names are read back as the same people", async () => {
    const { code, out, err } = await convert("named.csv", "named-people.csv");
    expect([code, out]).toEqual([0, 'source,target,trust,trustBack\n17,Sam,0.2,0.3\nSam,"\'=Noor",0.4,0.5\n']);
    expect(err).not.toContain("by number");
  });

  test("is the same network when it is read again, with those who have no tie", async () => {
    await convert("named.csv", "named-people.csv", "--out", path("again.csv"));
    expect(readFileSync(path("again-people.csv"), "utf8")).toContain("\nAlone,60\n");
    const [before, after] = [path("before.graphml"), path("after.graphml")];
    await convert("named.csv", "named-people.csv", "--out", before);
    await convert("again.csv", "again-people.csv", "--out", after);
    expect(readFileSync(after, "utf8")).toBe(readFileSync(before, "utf8"));
  });

  test.each(["numbered-people.csv", "twins-people.csv"])(
    "has them by number where names would make other people of them, and says so: %s",
    async (people) => {
      const printed = await convert("numbered.csv", people);
      expect(printed.out).toContain("\n1,2,0.5,0.5\n");
      expect(printed.err).toContain("People go by number here and not by name; with --out NAME.csv");
      const [ties, beside] = [path(`by-number-${people}`), path(`by-number-${people.replace(".csv", "-people.csv")}`)];
      const { err } = await convert("numbered.csv", people, "--out", ties);
      expect(err).toContain(`People go by number in ${ties} and not by name; ${beside} says who is who`);
      expect(readFileSync(beside, "utf8")).toContain("\n3,Kim");
    },
  );

  test("is not written at all where one of its two files is there already: both are named", async () => {
    write("half-people.csv", "id\nsomebody else\n");
    expect(await convert("named.csv", "named-people.csv", "--out", path("half.csv"))).toMatchObject({
      code: 2,
      err: expect.stringContaining(`kith: ${path("half-people.csv")} is there already; --force writes over it\n`),
    });
    expect(existsSync(path("half.csv"))).toBe(false);
    write("half.csv", "");
    expect((await convert("named.csv", "named-people.csv", "--out", path("half.csv"))).err).toContain(
      `${path("half.csv")} and ${path("half-people.csv")} are there already; --force writes over them`,
    );
  });

  test("without a file has ties alone, and says how many people are in none of them", async () => {
    const { out, err } = await convert("named.csv", "named-people.csv");
    expect(out).not.toContain("Alone");
    expect(err).toContain("1 person without ties is in no row here; with --out NAME.csv a table beside it has everybody\n");
    expect((await kithHere(["network", "convert", path("numbered.csv")])).err).not.toContain("in no row");
    expect((await kithHere(["network", "generate", "empty", "--size", "3"])).err).toContain(
      "3 people without ties are in no row here",
    );
  });

  test("says nothing of names where there are none", async () => {
    const { err } = await kithHere(["network", "convert", path("numbered.csv")]);
    expect(err).not.toContain("by number");
  });
});

describe("a network that goes to no file", () => {
  test.each([
    [["convert", "named.csv", "--people", "named-people.csv"], "people.graphml"],
    [["generate", "small-world", "neighbors=4", "--size", "12"], "made.graphml"],
  ])("is whole in what --json prints, which is read back as the same network: %j", async (words, name) => {
    const given = ["network", ...words.map((word) => (word.endsWith(".csv") ? path(word) : word))];
    const { code, out } = await kithHere([...given, "--json"]);
    expect([code, (JSON.parse(out) as { files: unknown }).files]).toEqual([0, []]);
    write(`${name}.json`, out);
    expect((await kithHere([...given, "--out", path(name)])).code).toBe(0);
    expect((await kithHere(["network", "convert", path(`${name}.json`), "--out", path(`again-${name}`)])).code).toBe(0);
    expect(readFileSync(path(`again-${name}`), "utf8")).toBe(readFileSync(path(name), "utf8"));
  });
});

test("a network that goes to a file is not printed beside it", async () => {
  const { out } = await kithHere(["network", "convert", path("numbered.csv"), "--json", "--out", path("printed.gexf")]);
  expect(Object.keys(JSON.parse(out) as object)).toEqual(["file", "report", "files"]);
});

test("a column of weights that nothing says what it is comes with where that can be said", async () => {
  write("weighed.csv", "source,target,Weight\n1,2,5\n2,3,7\n");
  const { out } = await kithHere(["network", "describe", path("weighed.csv")]);
  expect(out).toContain('column "weight" is not used; say whether it is contacts or trust\n');
  expect(out).toContain("a scenario says it: network: { file: ..., columns: { contacts: Weight } }");
  write(
    "weighed.yaml",
    "kith: 1\ntitle: Weighed\nsettings: { work: { climate: 0.5, time: 0.5 } }\nnetwork: { file: weighed.csv, columns: { contacts: Weight } }\npopulation: { identities: [{ dimension: religion, share: 0.4 }] }\n",
  );
  expect(await kithHere(["check", path("weighed.yaml")])).toMatchObject({ code: 0 });
});
