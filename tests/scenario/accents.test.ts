import { describe, expect, test } from "vitest";
import { complaints, readText, scenarioOf } from "./reading.ts";

/** The same name twice: with an accent within its letter (NFC of Unicode), and after it (NFD). They look alike. */
const within = "Zo\u00EB";
const after = "Zoe\u0308";
const anotherWay = "its accents are written another way (within their letters, or after them)";

const scenario = (network: string, ...lines: string[]) => `kith: 1
title: Accents
seed: 1
weeks: 10
replicates: 2
population: { identities: [{ dimension: age, share: 0.4 }] }
settings: { work: { climate: 0.5, time: 0.5 } }
network: { file: ties.csv${network} }
${lines.map((line) => `${line}\n`).join("")}`;

describe("a person whose accent is written in two ways", () => {
  const ties = `from,to\nAnn,${within}\nBob,Ann\n  ${after} ,Bob\n`;

  test("is not taken for two: both places are told", () => {
    expect(complaints(scenario(""), { "ties.csv": ties })).toEqual([
      `ties.csv:4:3  "${after}" looks like the person on line 2 of that name, but ${anotherWay}, which makes two people of them; write both in the same way`,
    ]);
  });

  test("is told in the table of people, where there is one, and in files that are no tables", () => {
    const people = `id,team\nAnn,red\n${after},red\n"${within}",blue\n`;
    const [problem] = readText(scenario(", people: people.csv"), {
      "ties.csv": "from,to\nAnn,Ann\n",
      "people.csv": people,
    }).problems;
    expect(problem).toMatchObject({ file: "people.csv", line: 4, column: 2, severity: "error" });
    const json = JSON.stringify({ nodes: [{ id: within }, { id: after }], links: [] }, null, 1);
    const [inJson] = readText(scenario("").replace("ties.csv", "ties.json"), { "ties.json": json }).problems;
    expect(inJson).toMatchObject({ file: "ties.json", line: 7, column: 11 });
  });

  test("is one who is written in one way only, and labels beside ids may be alike", () => {
    expect(complaints(scenario(""), { "ties.csv": ties.replaceAll(within, after) })).toEqual([]);
    const people = `id,label\n1,${within}\n2,${after}\n`;
    expect(complaints(scenario(", people: people.csv"), { "ties.csv": "from,to\n1,2\n", "people.csv": people })).toEqual([]);
  });

  test("is found in a claim that writes it the other way, which is told why it was not", () => {
    const text = scenario("", `hypothesis: [{ statistic: mean, of: distress, among: person ${after}, expect: run < 50 }]`);
    const files = { "ties.csv": `from,to\nAnn,${within}\nBob,Ann\n` };
    expect(complaints(text, files)).toEqual([
      `9:54  hypothesis.0.among is "person ${after}", and nobody in this network is called that: ${anotherWay}; did you mean "person ${within}"?`,
    ]);
    expect(scenarioOf(text.replace(after, within), files).hypothesis?.claims).toHaveLength(1);
  });

  test("costs a file with very many of them no more than a look at each line", () => {
    const names = Array.from({ length: 3000 }, (_, k) => `from${k}`.replace("o", k % 2 === 0 ? "\u00EB" : "e\u0308"));
    const twice = names.map((name) => `${name},${name.normalize() === name ? name.normalize("NFD") : name.normalize()}`);
    const found = complaints(scenario(""), { "ties.csv": `from,to\n${twice.join("\n")}\n` });
    expect(found).toHaveLength(20);
    expect(found[19]).toMatch(/^ties\.csv:21:\d+ {2}"/);
  });
});

describe("a name of the scenario whose accent is written in two ways", () => {
  const files = { "ties.csv": "from,to\nAnn,Bob\nBob,Cem\n" };
  const told = (...lines: string[]) => complaints(scenario("", ...lines), files);

  test("is a variant that is written twice", () => {
    expect(told("compare:", `  ${within}: {}`, `  ${after}: { network: { change: shuffle } }`)).toContainEqual(
      `11:3  compare.${after} is written twice, although ${anotherWay}, first in line 10; keep one of them`,
    );
  });

  test("is a setting that is written twice", () => {
    const text = scenario("").replace("work:", `${within}: { climate: 0.5, time: 0.2 }, ${after}:`);
    expect(complaints(text, files)).toEqual([
      `7:47  settings.${after} is written twice, although ${anotherWay}, first in line 7; keep one of them`,
    ]);
  });

  test("is a group, an identity, an intervention and an outcome that are there already", () => {
    expect(told(`groups: [{ name: ${within}, who: {} }, { name: ${after}, who: {} }]`)).toContainEqual(
      expect.stringMatching(/^9:42 {2}groups\.1\.name .* is there already/),
    );
    const identities = scenario("").replace(
      "[{ dimension: age,",
      `[{ dimension: ${within}, share: 0.1 }, { dimension: ${after},`,
    );
    expect(complaints(identities, files)).toContainEqual(
      expect.stringMatching(/^6:\d+ {2}population\.identities\.1\.dimension .* already/),
    );
    const outcome = (name: string) => `{ name: ${name}, statistic: mean, of: distress }`;
    expect(told(`outcomes: [${outcome(within)}, ${outcome(after)}]`)).toContainEqual(
      expect.stringMatching(/^9:\d+ {2}outcomes\.1\.name .* is there already/),
    );
    const line = (name: string) => `{ weeks: 2-4, what: set, name: ${name}, to: 0.2, number: settings.work.climate }`;
    expect(told(`interventions: [${line(within)}, ${line(after)}]`)).toContainEqual(
      expect.stringMatching(/^9:\d+ {2}interventions\.1\.name .* is there already/),
    );
  });

  test("is known where something else names it the other way, and offered with its own characters", () => {
    const text = scenario("", `groups: [{ name: Circle, focus: ${after}, who: {} }]`).replace(
      "dimension: age",
      `dimension: ${within}`,
    );
    const [problem] = readText(text, files).problems;
    expect(problem).toMatchObject({ path: "groups.0.focus", suggestion: within });
    expect(problem.message).toContain(`: ${anotherWay}`);
    expect(problem.fix?.text).toBe(within);
  });
});
