import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsvText, writeCsvText } from "../../../web/network-files/csv.ts";
import { tieTable } from "../../../web/network-files/tie-rows.ts";
import { adoptNetwork } from "../../../web/worker/network/adopt-network.ts";
import { materialize } from "../../../web/worker/network/materialize.ts";
import { peopleTable, tieRowsOfNetwork } from "../../../web/worker/network/network-tables.ts";
import { readNetwork } from "../../../web/worker/network/read-network.ts";
import { writeNetwork } from "../../../web/worker/network/write-network.ts";
import type { ScenarioSource } from "../../../web/worker/protocol.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { anyNetwork, gate } from "../../network/sound.ts";

const club = {
  ties: { name: "club.csv", text: "from,to,trust\nAnna,Ben,0.7\nBen,Cai,0.1\nCai,Dov,0.2\nDov,Anna,0.9\nEve,Anna,0.5\n" },
  people: {
    name: "people.csv",
    text: "name,class,street\nAnna,a,North 1\nBen,a,North 2\nCai,b,South 1\nDov,b,South 2\nEve,b,South 3\n",
  },
};
const bring = (how: Partial<Parameters<typeof readNetwork>[0]> = {}) =>
  readNetwork({ files: club, options: {}, codes: true, without: [], ...how });
/** Sound for sure: a network that is missing makes the test fail where it is used. */
const sound = { ties: "", people: "" };

describe("bringing a network", () => {
  test("nothing in it tells who somebody is where names become codes, in whatever the file says besides that was left out", () => {
    const { network, named, attributes } = bring({ without: ["street"] });
    expect(named).toBe(true);
    expect(attributes).toEqual(["class", "street"]);
    const { people, ties } = network ?? sound;
    expect(readCsvText(people)).toEqual({
      columns: ["id", "label", "class"],
      rows: ["a", "a", "b", "b", "b"].map((cell, i) => [String(i + 1), `P${i + 1}`, cell]),
    });
    expect(people + ties).not.toMatch(/Anna|Ben|North|2\d{8}/);
    expect(readCsvText(ties).rows[0].slice(0, 4)).toEqual(["1", "2", "0.7", "0.7"]);
  });

  test("names stay where that is wanted", () => {
    expect(readCsvText(bring({ codes: false }).network?.people ?? "").rows.map((row) => row[1])).toEqual([
      "Anna",
      "Ben",
      "Cai",
      "Dov",
      "Eve",
    ]);
  });

  test("the first rows are those of the file, and a fault is told by its line with what would put it right", () => {
    const broken = { ...club, ties: { name: "club.csv", text: club.ties.text.replace("0.1", "much") } };
    const read = bring({ files: broken });
    expect(read.network).toBeNull();
    expect(read.ties).toEqual({
      columns: ["from", "to", "trust"],
      rows: expect.arrayContaining([["Ben", "Cai", "much"]]),
      count: 5,
    });
    expect(read.problems).toEqual([
      expect.objectContaining({
        line: 3,
        message: expect.stringContaining("instead of a number"),
        fix: 'replace "much" by a number',
      }),
    ]);
    const without = bring({ files: broken, options: { skipFaults: true } });
    expect(without.report.ties).toBe(4);
    expect(without.report.dropped).toEqual([{ reason: "unreadable value", count: 1, lines: [3] }]);
  });

  test("words of a relation are listed, to be said to be ties, harm or nothing", () => {
    const files = { ties: { name: "likes.csv", text: "from,to,relation\na,b,likes\nb,a,hates\nb,c,likes\n" } };
    expect(bring({ files }).relations).toEqual(["likes", "hates"]);
    const { report } = bring({ files, options: { directed: true, positive: ["likes"], negative: ["hates"] } });
    expect(report.harmful).toBe(1);
  });

  test("what cannot be read at all is a problem, not a crash", () => {
    for (const name of ["club.docx", "club.graphml", "club.json", "club.gexf"]) {
      const { network, problems, ties } = bring({ files: { ties: { name, text: "<a" } } });
      expect(network).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      if (name === "club.docx") expect(ties).toBeNull();
    }
  });
});

describe("a network that is handed on and brought back is the same", () => {
  for (const format of ["graphml", "gexf", "json"] as const) {
    test(`as ${format}`, () => {
      fc.assert(
        fc.property(anyNetwork, (network) => {
          fc.pre(network.size > 0);
          const texts = { ties: writeCsvText(tieTable(tieRowsOfNetwork(network))), people: writeCsvText(peopleTable(network)) };
          const [file] = writeNetwork(texts, format);
          const back = readNetwork({ files: { ties: file }, options: {}, codes: false, without: [] });
          expect(back.problems).toEqual([]);
          expect(back.network).toEqual(texts);
        }),
        { ...gate, numRuns: 60 },
      );
    });
  }

  test("as two tables", () => {
    const { network } = bring({ codes: false });
    const [ties, people] = writeNetwork(network ?? sound, "csv");
    expect(readNetwork({ files: { ties, people }, options: {}, codes: false, without: [] }).network).toEqual(network);
  });
});

describe("a network takes the place of a scenario's own, and the scenario runs", () => {
  const files = ["flagship.yaml", "default.yaml", "monastery.yaml", "school-year.yaml", "minimal.yaml"];
  const hypotheses = readdirSync("scenarios/hypotheses").filter((file) => file.endsWith(".yaml"));
  for (const file of [...files, ...hypotheses.slice(0, 12).map((name) => `hypotheses/${name}`)]) {
    test(file, () => {
      const csv = Object.fromEntries(
        ["h02-one-tie.csv"].map((name) => [name, readFileSync(`scenarios/hypotheses/${name}`, "utf8")]),
      );
      const source: ScenarioSource = { file, text: readFileSync(`scenarios/${file}`, "utf8"), files: csv, edits: [] };
      const adopted = adoptNetwork(source, bring().network ?? sound);
      const next = { ...source, text: adopted.text, files: adopted.files };
      for (const { plan } of runnable(next).variants) expect(plan.size).toBe(5);
      expect(materialize(next).facts.variants.length).toBeGreaterThan(0);
    });
  }

  test("variants that only change the network go on with the new one, others give way to a shuffled one", () => {
    const source = (text: string): ScenarioSource => ({ file: "made.yaml", text, files: {}, edits: [] });
    const head = "kith: 1\ntitle: Made\nseed: 5\nweeks: 4\nsettings: { school: { climate: 0.5, time: 1 } }\n";
    const kept = adoptNetwork(
      source(
        `${head}network: { generator: ring, neighbors: 4 }\ncompare: { as it is: {}, shuffled: { network: { change: shuffle } } }\n`,
      ),
      bring().network ?? sound,
    );
    expect(kept.notKept).toEqual([]);
    expect(kept.text).toContain("as it is: {}, shuffled: { network: { change: shuffle } }");
    const lost = adoptNetwork(
      source(
        `${head}network: { generator: small-world, neighbors: 4 }\ncompare: { near: {}, far: { network: { rewiring: 1 } } }\n`,
      ),
      bring().network ?? sound,
    );
    expect(lost.notKept).toEqual(["variants"]);
    expect(runnable({ ...source(lost.text), files: lost.files }).variants.map(({ name }) => name)).toEqual([
      "measured",
      "shuffled",
    ]);
  });
});
