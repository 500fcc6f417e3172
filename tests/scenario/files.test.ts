import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenario } from "../../src/scenario/parse.ts";
import { pathProblem } from "../../src/scenario/paths.ts";
import { readerOf } from "./reader.ts";
import { complaints, readText, scenarioOf } from "./reading.ts";

const withNetwork = (...lines: string[]) => `kith: 1
title: A measured network
weeks: 5
population:
  identities: [{ dimension: age, share: 0.5 }]
settings:
  work: { climate: 0.5, time: 1 }
network:
${lines.map((line) => `  ${line}\n`).join("")}replicates: 2
`;
const ties = "from,to,contacts\nann,bob,60\nbob,cem,20\ncem,dia,5\n";
const people = "id,team\nann,red\nbob,red\ncem,blue\ndia,blue\neva,blue\n";

describe("the name of a file", () => {
  test.each([
    "/etc/passwd",
    "../club.csv",
    "data/../../club.csv",
    "..",
    "C:\\data\\club.csv",
    "C:club.csv",
    "data\\club.csv",
    "~/club.csv",
    "https://example.org/club.csv",
    "file:///etc/passwd",
    "data//club.csv",
    "./club.csv",
    "a\u0000.csv",
    "a\u202Ecsv",
    "",
    "x".repeat(301),
  ])("%j is refused without a look at the disk", (name) => {
    expect(pathProblem(name)).not.toBeNull();
    const asked: string[] = [];
    const { scenario, problems } = readScenario(withNetwork(`file: ${JSON.stringify(name)}`), {
      file: "a.yaml",
      read(reference) {
        asked.push(reference);
        return { text: ties };
      },
    });
    expect(scenario).toBeNull();
    expect(problems[0]).toMatchObject({ line: 9, column: 9, path: "network.file" });
    expect(asked).toEqual([]);
  });

  test.each(["club.csv", "data/club.csv", "a b/c.graphml", ".hidden.csv", "..club.csv", "Müller.csv"])(
    "%j may be one",
    (name) => {
      expect(pathProblem(name)).toBeNull();
    },
  );

  test("whatever leads up and out is refused", () => {
    const part = fc.constantFrom("a", "b.csv", "..", ".", "");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const path = parts.join("/");
        let depth = 0;
        const leaves =
          path.startsWith("/") || parts.some((step) => (depth += step === ".." ? -1 : step === "." || step === "" ? 0 : 1) < 0);
        return !leaves || pathProblem(path) !== null;
      }),
      { seed: 7 },
    );
  });

  test("of shipped data is one that there is", () => {
    expect(complaints(withNetwork("file: kith:workplce"))).toEqual([
      '9:9  network.file "kith:workplce" is not among the shipped networks; did you mean "kith:workplace"?',
    ]);
    expect(complaints(withNetwork("file: kith:../../etc/passwd"))[0]).toContain(
      "is not among the shipped networks (known: kith:workplace, kith:monastery)",
    );
  });
});

describe("a network from a file", () => {
  test("brings its people and ties, and says what became of its rows", () => {
    const { variants, importReport } = scenarioOf(withNetwork("file: ties.csv", "people: people.csv", "threshold: 10"), {
      "ties.csv": ties,
      "people.csv": people,
    });
    expect(variants[0].plan.size).toBe(5);
    expect(importReport).toMatchObject({ rows: 3, ties: 2, people: 5, peopleWithoutTies: 2 });
    const { source } = variants[0].plan.network;
    expect("network" in source && [...source.network.attributes.keys()]).toEqual(["team"]);
  });

  test("has trust contacts / (contacts + half), drawn trust, or what the file says", () => {
    const trustOf = (...lines: string[]) => {
      const { network } = scenarioOf(withNetwork("file: ties.csv", ...lines), {
        "ties.csv": "from,to,contacts,trust\n1,2,60,0.9\n",
      }).variants[0].plan;
      return [network.trust, "network" in network.source ? network.source.network.trust[0] : null];
    };
    expect(trustOf("trust: contacts")).toEqual(["as given", 0.5]);
    expect(trustOf("trust: contacts", "half: 20")).toEqual(["as given", 0.75]);
    expect(trustOf("trust: as given")).toEqual(["as given", 0.9]);
    expect(trustOf()).toEqual(["as given", 0.9]);
    expect(trustOf("trust: { from: 0.1, to: 0.2 }")[0]).toEqual({ from: 0.1, to: 0.2 });
    expect(complaints(withNetwork("file: ties.csv", "trust: contacts"), { "ties.csv": "from,to\n1,2\n" })[0]).toMatch(
      /^10:10 {2}network.trust is contacts, but no column of the file is known to count them/,
    );
  });

  test("has two ends of a tie in two columns: one for both would tie everybody to themself", () => {
    const files = { "ties.csv": "ego,alter,n\na,b,30\nb,c,60\n" };
    const told = (columns: string) => complaints(withNetwork("file: ties.csv", `columns: { ${columns} }`), files);
    expect(told("source: ego, target: ego")).toEqual([
      '10:35  network.columns.target is "ego", which is the source as well: every tie would lead to whom it comes from; name the column of the other person',
    ]);
    expect(told("source: ego, target: alter, contacts: n, threshold: n")).toEqual([]);
    const [monks] = complaints(withNetwork("file: kith:monastery", "columns: { source: target }"));
    expect(monks).toMatch(/^10:22 {2}network\.columns\.source is "target", which is the target as well/);
  });

  test("of whose rows none is left is worth a second look; one without rows brings people alone", () => {
    const of = (text: string, ...lines: string[]) => readText(withNetwork("file: ties.csv", ...lines), { "ties.csv": text });
    const { scenario, problems } = of(ties, "threshold: 100");
    expect(scenario).not.toBeNull();
    expect(problems).toMatchObject([
      {
        line: 9,
        column: 9,
        severity: "warning",
        message: 'network.file is "ties.csv", and of its 3 rows no tie is left (3 below the threshold)',
      },
    ]);
    expect(of(ties, "threshold: 60").problems).toEqual([]);
    const alone = readText(withNetwork("file: ties.csv", "people: people.csv"), {
      "ties.csv": "from,to\n",
      "people.csv": people,
    });
    expect(alone.problems).toEqual([]);
  });

  test("with a column of weights or relations that nothing is said of is worth a second look, until something is", () => {
    const told = (text: string, ...lines: string[]) => complaints(withNetwork("file: ties.csv", ...lines), { "ties.csv": text });
    const weights = "from,to,Weight\na,b,3\nb,c,0.5\n";
    expect(told(weights)).toEqual([
      '9:9  warning: network.file is "ties.csv", whose column "Weight" is not used; say what it is: columns: { contacts: Weight } or { trust: Weight }, columns: { contacts: off } for neither',
    ]);
    for (const said of ["columns: { contacts: Weight }", "columns: { contacts: off }", "trust: { from: 0.2, to: 0.4 }"])
      expect(told(weights, said)).toEqual([]);
    const relations = "from,to,relation\na,b,likes\nb,c,dislikes\n";
    expect(told(relations)).toEqual([
      '9:9  warning: network.file is "ties.csv", whose column "relation" names relations, and every row counts as a tie; choose some under positive and negative, or say columns: { relation: off }',
    ]);
    for (const said of ["positive: [likes]", "negative: [dislikes]", "columns: { relation: off }"])
      expect(told(relations, said)).toEqual([]);
  });

  test("takes every option of the importer under a key of its own", () => {
    const text = withNetwork(
      "file: ties.csv",
      "people: people.csv",
      "columns: { source: ego, target: alter, contacts: n, relation: kind, id: who, trust: off }",
      "threshold: 1",
      "half: 30",
      "unstatedTrust: 0.4",
      "unreturnedTrust: 0.2",
      "directed: true",
      "positive: [likes]",
      "negative: [dislikes]",
      "skipFaults: true",
    );
    const files = {
      "ties.csv": "ego,alter,n,kind\na,b,30,likes\nb,c,60,dislikes\nb,c,many,likes\n",
      "people.csv": "who\na\nb\nc\nd\n",
    };
    const { variants, importReport } = scenarioOf(text, files);
    expect(importReport).toMatchObject({
      people: 4,
      ties: 2,
      harmful: 1,
      peopleWithoutTies: 1,
      dropped: [{ reason: "unreadable value", count: 1 }],
    });
    const { source } = variants[0].plan.network;
    expect("network" in source ? [...source.network.trust].sort() : []).toEqual([0.2, 0.2, 0.2, 0.5]);
  });

  test("that is broken is complained about where it is broken, after what is wrong in the scenario", () => {
    const files = { "ties.csv": "from,to,contacts\n1,2,many\n3,4\n" };
    const found = readText(`${withNetwork("file: ties.csv")}titel: x\n`, files).problems;
    expect(found[0]).toMatchObject({ file: "a.yaml", suggestion: "title" });
    expect(found.slice(1).map(({ file, line }) => [file, line])).toEqual([
      ["ties.csv", 2],
      ["ties.csv", 3],
    ]);
  });

  test("is read once, however many variants use it", () => {
    let times = 0;
    const text = `${withNetwork("file: ties.csv", "people: people.csv", "by: team")}compare:\n  a: {}\n  b: { network: { change: separate } }\n  c: { network: { change: thin } }\n`;
    const { scenario } = readScenario(text, {
      file: "a.yaml",
      read(reference) {
        times++;
        return readerOf({ "ties.csv": ties, "people.csv": people })(reference);
      },
    });
    expect(times).toBe(2);
    const networks = scenario?.variants.map(({ plan }) =>
      "network" in plan.network.source ? plan.network.source.network : null,
    );
    expect(new Set(networks).size).toBe(1);
  });

  test("brings its own number of people", () => {
    expect(
      complaints(withNetwork("file: ties.csv").replace("population:\n", "population:\n  people: 4\n"), { "ties.csv": ties }),
    ).toEqual([
      "5:11  population.people cannot be set: the network comes from a file, which brings its own people; leave it out",
    ]);
  });
});
