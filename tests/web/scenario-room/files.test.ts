import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioAmong } from "../../../web/scenario/own-files.ts";
import { shippedAmong } from "../../../web/scenario/shipped.ts";
import { shownProblems } from "../../../web/scenario/text/shown-problems.ts";
import { readSource } from "../../../web/worker/read-source.ts";

const yaml = 'kith: 1\r\ntitle: Mine\r\nnetwork: { file: "ties/club.csv", people: people.csv }\r\n';

test("of several files the scenario is the one in YAML, and it knows the others by the names that it gives them", () => {
  const chosen = [
    { name: "club.csv", text: "source,target\r\n1,2\r\n" },
    { name: "mine.yaml", text: `\uFEFF${yaml}` },
    { name: "people.csv", text: "id\n1\n" },
  ];
  expect(scenarioAmong(chosen)).toEqual({
    ok: true,
    file: "mine.yaml",
    text: yaml.replaceAll("\r", ""),
    files: { "ties/club.csv": "source,target\n1,2\n", "people.csv": "id\n1\n" },
  });
});

test("a scenario in JSON will do; without any, or with two, it is said", () => {
  expect(scenarioAmong([{ name: "a.json", text: '{ "kith": 1 }' }])).toMatchObject({ ok: true, file: "a.json" });
  expect(scenarioAmong([{ name: "net.json", text: '{ "nodes": [] }' }])).toMatchObject({ ok: false, why: "none" });
  expect(scenarioAmong([1, 2].map((k) => ({ name: `${k}.yml`, text: yaml })))).toMatchObject({
    ok: false,
    why: "several",
    number: 2,
  });
});

test("every scenario that comes with Kith can be opened with what it names, and runs", () => {
  const folder = (path: string) => readdirSync(`scenarios/${path}`).filter((name) => /\.(yaml|csv)$/.test(name));
  const paths = [...folder("."), ...folder("lessons").map((name) => `lessons/${name}`)];
  const all = shippedAmong(new Map(paths.map((path) => [path, readFileSync(`scenarios/${path}`, "utf8")])));
  expect(all[0].file).toBe("flagship.yaml");
  expect(all.some(({ lesson }) => lesson)).toBe(true);
  for (const { file, title, question, text, files } of all) {
    expect(title, file).not.toBe("");
    expect(question, file).not.toBe("");
    const { problems } = readSource({ file, text, files, edits: [] });
    expect(
      problems.filter(({ severity, message }) => severity === "error" && !message.includes("not at hand")),
      file,
    ).toEqual([]);
  }
});

test("a problem is a sentence about its key, and its fix fits a text whose lines end with one letter", () => {
  const text = "kith: 1\r\ntitle: A\r\nweks: 3\r\n";
  const problems = [
    {
      file: "a.yaml",
      line: 3,
      column: 1,
      path: "weks",
      message: "weks is not a key of a scenario",
      suggestion: "weeks",
      fix: { from: 19, to: 23, text: "weeks" },
      severity: "error" as const,
    },
    { file: "b.csv", line: 2, column: 1, path: "", message: "a row has no target", severity: "error" as const },
  ];
  const [own, other] = shownProblems(problems, text, "a.yaml");
  expect(own).toMatchObject({ file: "", message: "“weks” is not a key of a scenario. Did you mean “weeks”?" });
  expect(own.fix).toEqual({ from: 17, to: 21, text: "weeks", words: "Use weeks" });
  expect(text.replaceAll("\r", "").slice(17, 21)).toBe("weks");
  expect(other).toMatchObject({ file: "b.csv", message: "A row has no target.", fix: null });
});
