import { describe, expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { ImportOptions } from "../../../src/network/formats/import-types.ts";
import { idsFromLabels } from "../../../src/network/ids.ts";
import { arcBetween, degree, Manner, type Network, tieCount } from "../../../src/network/network.ts";
import { textHash } from "../../../src/random/seed.ts";
import { expectSoundNetwork } from "../sound.ts";

/** Imports text that has to be right. */
function read(ties: string, options: ImportOptions = {}, people?: string) {
  const files = {
    ties: { name: "ties.csv", text: ties },
    ...(people === undefined ? {} : { people: { name: "people.csv", text: people } }),
  };
  const { network, report, problems } = importNetwork(files, options);
  expect(problems).toEqual([]);
  if (network === null) throw new Error("no network");
  expectSoundNetwork(network);
  expect(report.rows).toBe(report.ties + report.joined + report.dropped.reduce((sum, { count }) => sum + count, 0));
  return { network, report };
}

/** Trust and manner of the arc from one person to another, by label. */
function arc(network: Network, from: string, to: string) {
  const place = (label: string) => (network.labels ?? Array.from(network.ids, String)).indexOf(label);
  const a = arcBetween(network, place(from), place(to));
  return { trust: network.trust[a], manner: network.manner[a], layer: network.layer[a] };
}

test("a list of ties is a network; trust that is not stated is 0.5, and the report says so", () => {
  const { network, report } = read("source,target\nann,bob\nbob,cid\n");
  expect(network.labels).toEqual(["ann", "bob", "cid"]);
  expect(tieCount(network)).toBe(2);
  expect(arc(network, "bob", "ann").trust).toBe(0.5);
  expect(report).toMatchObject({
    format: "csv",
    rows: 2,
    people: 3,
    ties: 2,
    assumedTrust: 2,
    oneWay: 0,
    peopleWithoutTies: 0,
  });
  expect(report.warnings[0]).toContain("taken to be 0.5");
});

describe("ids", () => {
  test("labels that are whole numbers are ids; others are hashed, whoever else is in the file", () => {
    const { network } = read("source,target\n12,ann\n007,4294967295\n");
    expect([...network.ids]).toEqual([12, textHash("ann"), textHash("007"), 4294967295]);
    expect(read("source,target\nzoe,ann\n").network.ids[1]).toBe(textHash("ann"));
  });

  test("a whole number that is too large for an id is a name", () => {
    expect([...idsFromLabels(["4294967295", "4294967296", "99999999999"])]).toEqual([
      4294967295,
      textHash("4294967296"),
      textHash("99999999999"),
    ]);
  });

  test("where a hash meets an id, only the one who meets it moves, in any order of the file", () => {
    const taken = String(textHash("ann"));
    const one = idsFromLabels(["ann", taken, "bob"]);
    const other = idsFromLabels(["bob", taken, "ann"]);
    expect(one[1]).toBe(textHash("ann"));
    expect(one[2]).toBe(textHash("bob"));
    expect(new Set(one).size).toBe(3);
    expect([other[2], other[1], other[0]]).toEqual([...one]);
  });
});

describe("contacts and thresholds", () => {
  const ties = "source,target,contacts\n1,2,60\n2,3,15\n3,4,14\n4,1,0\n";

  test("contacts become trust c / (c + 60), or with another half point", () => {
    expect(arc(read(ties).network, "1", "2").trust).toBe(0.5);
    expect(arc(read(ties).network, "3", "2").trust).toBe(0.2);
    expect(arc(read(ties, { half: 15 }).network, "2", "3").trust).toBe(0.5);
  });

  test("ties are kept where contacts are at least the threshold; who loses all ties stays in", () => {
    const { network, report } = read(ties, { threshold: 15 });
    expect(tieCount(network)).toBe(2);
    expect(network.size).toBe(4); // 4 is named, though only by ties below
    expect(report.dropped).toEqual([{ reason: "below the threshold", count: 2, lines: [4, 5] }]);
    const listed = read(ties, { threshold: 15 }, "id,job\n1,a\n2,b\n3,a\n4,b\n5,b\n");
    expect(listed.network.size).toBe(5);
    expect(listed.report.peopleWithoutTies).toBe(2);
    expect(listed.network.attributes.get("job")).toEqual(["a", "b", "a", "b", "b"]);
  });

  test("the threshold may look at a column of its own", () => {
    const { network } = read("source,target,years\na,b,3\nb,c,1\n", { threshold: 2, columns: { threshold: "years" } });
    expect(tieCount(network)).toBe(1);
    expect(arc(network, "a", "b").trust).toBe(0.5);
  });
});

describe("directed files", () => {
  test("a row and the row back make one tie with two trusts", () => {
    const { network, report } = read("from,to,trust\na,b,0.9\nb,a,0.4\n", { directed: true });
    expect(tieCount(network)).toBe(1);
    expect([arc(network, "a", "b").trust, arc(network, "b", "a").trust]).toEqual([0.9, 0.4]);
    expect(report).toMatchObject({ joined: 1, oneWay: 0 });
  });

  test("who is not named back is trusted 0.1 by the other, or as stated", () => {
    expect(arc(read("from,to,trust\na,b,0.9\n", { directed: true }).network, "b", "a").trust).toBe(0.1);
    const { network, report } = read("from,to,trust\na,b,0.9\n", { directed: true, trustBack: 0.3 });
    expect(arc(network, "b", "a").trust).toBe(0.3);
    expect(report).toMatchObject({ oneWay: 1, assumedTrust: 1 });
    expect(report.warnings).toContain(
      "the file does not state all trust of 1 tie; it is taken to be 0.5, and 0.3 where nobody is named back",
    );
  });

  test("read as undirected, a row back is a pair named twice, and a warning says why that may be", () => {
    const { network, report } = read("from,to,trust\na,b,0.9\nb,a,0.4\na,b,0.2\n");
    expect(arc(network, "b", "a").trust).toBe(0.9);
    expect(report.dropped).toEqual([{ reason: "pair named twice", count: 2, lines: [3, 4] }]);
    expect(report.warnings.join()).toContain("say that the file is directed");
  });
});

describe("harm", () => {
  test("without direction, a sign below 0 makes both do each other harm", () => {
    const { network, report } = read("source,target,sign\na,b,-1\nb,c,1\nc,d,-\nd,e,negative\ne,f,+\nf,g,\n");
    for (const [i, j] of ["ab", "ba", "cd", "de"]) expect(arc(network, i, j).manner).toBe(Manner.stigmatizing);
    for (const [i, j] of ["bc", "ef", "fg"]) expect(arc(network, i, j).manner).toBe(Manner.ofPerson);
    expect(report.harmful).toBe(3);
    expect([arc(network, "a", "b").trust, arc(network, "b", "a").trust]).toEqual([0.5, 0.5]);
  });

  test("who dislikes another harms them: the arc of the one disliked says so, that of the other does not", () => {
    const { network, report } = read("relation,source,target\nlikes,a,b\nhates,b,a\nhates,c,a\nowes,a,c\n", {
      directed: true,
      positive: ["likes"],
      negative: ["hates"],
    });
    expect(arc(network, "a", "b")).toMatchObject({ manner: Manner.stigmatizing, trust: 0.5 });
    expect(arc(network, "b", "a")).toMatchObject({ manner: Manner.ofPerson, trust: 0.1 });
    expect(arc(network, "a", "c")).toMatchObject({ manner: Manner.stigmatizing, trust: 0.1 });
    expect(report).toMatchObject({ joined: 1, harmful: 2, oneWay: 1 });
    expect(report.dropped).toEqual([{ reason: "other relation", count: 1, lines: [5] }]);
  });

  test("a sign of 0 does no harm", () => {
    expect(read("source,target,sign\na,b,0\n").report.harmful).toBe(0);
  });

  test("without direction, two who harm each other have the trust of their contacts all the same", () => {
    const { network } = read("source,target,contacts,sign\na,b,20,-\n", { half: 60 });
    expect(arc(network, "a", "b")).toMatchObject({ trust: 0.25, manner: Manner.stigmatizing });
    expect(arc(network, "b", "a")).toMatchObject({ trust: 0.25, manner: Manner.stigmatizing });
  });

  test("what a row of harm does not say of trust and manner stays as the row of liking said", () => {
    const rows = "source,target,sign,trust,manner\na,b,+,0.8,supportive\na,b,-,,\n";
    expect(arc(read(rows, { directed: true }).network, "a", "b")).toMatchObject({ trust: 0.8, manner: Manner.supportive });
  });

  test("contacts of a dislike are no trust", () => {
    const { network } = read("relation,source,target,rank\nhates,a,b,3\nlikes,a,c,3\n", {
      directed: true,
      positive: ["likes"],
      negative: ["hates"],
      columns: { contacts: "rank" },
      half: 1,
    });
    expect(arc(network, "a", "b").trust).toBe(0.1);
    expect(arc(network, "a", "c").trust).toBe(0.75);
  });

  test("liking and dislike of one by the same other join, do harm, and are pointed out", () => {
    const { network, report } = read("relation,source,target\nlikes,a,b\nhates,a,b\nlikes,a,b\n", {
      directed: true,
      positive: ["likes"],
      negative: ["hates"],
    });
    expect(arc(network, "b", "a").manner).toBe(Manner.stigmatizing);
    expect(arc(network, "a", "b").trust).toBe(0.5);
    expect(report.joined).toBe(1);
    expect(report.dropped).toEqual([{ reason: "pair named twice", count: 1, lines: [4] }]);
    expect(report.warnings.join()).toContain("1 rows add harm to liking");
  });

  test("relations that nobody chose all count, with a warning", () => {
    expect(read("relation,source,target\nlikes,a,b\n").report.warnings.join()).toContain(
      'column "relation" names relations, but none was chosen',
    );
  });
});

describe("layers", () => {
  test("are numbered by the options, then in order of appearance", () => {
    const ties = "source,target,layer\na,b,work\nb,c,home\nc,d,work\n";
    expect(read(ties).report.layers).toEqual(["work", "home"]);
    const { network, report } = read(ties, { layers: ["home"] });
    expect(report.layers).toEqual(["home", "work"]);
    expect(arc(network, "a", "b").layer).toBe(1);
    expect(report.warnings.join()).toContain('"work"');
  });

  test("that the options do not name are told, the first ten of them", () => {
    const rows = Array.from({ length: 12 }, (_, k) => `a,p${k},place ${k}`);
    const { report } = read(`source,target,layer\n${rows.join("\n")}\n`, { layers: ["place 0"] });
    const first = Array.from({ length: 10 }, (_, k) => `"place ${k + 1}"`).join(", ");
    expect(report.warnings).toContain(`layers that the options do not name: ${first}`);
  });

  test("that are whole numbers keep them", () => {
    expect(arc(read("source,target,layer\na,b,2\nb,c,0\n").network, "a", "b").layer).toBe(2);
  });
});

test("an id may have 200 characters, in a list of ties and in one of people", () => {
  const long = "x".repeat(200);
  expect(read(`source,target\na,${long}\n`).network.labels).toEqual(["a", long]);
  expect(read(`source,target\na,${long}\n`, {}, `id\n${long}\na\n`).network.labels).toEqual([long, "a"]);
});

test("trust that is stated goes before trust that follows from contacts", () => {
  const { network } = read("source,target,trust,contacts\na,b,0.9,20\nb,c,,20\n", { half: 60 });
  expect([arc(network, "a", "b").trust, arc(network, "b", "c").trust]).toEqual([0.9, 0.25]);
});

test("one column plays one part: names of people that are whole numbers are ids and no labels as well", () => {
  const { network, report } = read("source,target,contacts\n12,13,20\n", {}, "name\n13\n12\n");
  expect([network.labels, [...network.ids]]).toEqual([null, [13, 12]]);
  expect(report.columns.map(({ column, became }) => `${column} ${became}`)).toEqual([
    "source source",
    "target target",
    "contacts contacts",
    "name id",
  ]);
});

test("trust that is taken where a file says none may be 0 or 1", () => {
  for (const trust of [0, 1]) {
    const { network } = read("source,target\na,b\n", { trust, trustBack: trust, directed: true });
    expect([...network.trust]).toEqual([trust, trust]);
  }
});

test("a column that is not there is one problem, be it that of the threshold, and a short name is guessed at as well", () => {
  const files = { ties: { name: "ties.csv", text: "source,target,kg\na,b,1\n" } };
  const { problems } = importNetwork(files, { threshold: 3, columns: { threshold: "kk" } });
  expect(problems.map(({ message }) => message)).toEqual(['there is no column "kk" for the threshold; did you mean "kg"?']);
});

describe("what files look like", () => {
  test("separators, quotes, spaces, blank lines, line ends and a byte order mark are taken as they come", () => {
    const { network } = read('\uFEFF source ; target ; trust \r\n\r\n"ann; the first" ; bob ; 0.25\r\n bob;cid;1e-1\r\n\r\n');
    expect(network.labels).toEqual(["ann; the first", "bob", "cid"]);
    expect(arc(network, "ann; the first", "bob").trust).toBe(0.25);
    expect(arc(network, "bob", "cid").trust).toBe(0.1);
    const { network: tabs } = importNetwork({ ties: { name: "A.TSV", text: "source\ttarget\na,1\tb\n" } });
    expect(tabs?.labels).toEqual(["a,1", "b"]);
  });

  test("ties to oneself are left out, and their person stays", () => {
    const { network, report } = read("source,target\na,a\na,b\nc,c\n");
    expect(network.size).toBe(3);
    expect(degree(network, 2)).toBe(0);
    expect(report.dropped).toEqual([{ reason: "tie to oneself", count: 2, lines: [2, 4] }]);
  });

  test("the report says what became of every column", () => {
    const { report } = read("Ego,alter,weight,note\na,b,3,x\n", {}, "name,label,age\na,Ann,7\nb,,8\n");
    expect(report.columns.map(({ file, column, became }) => `${file} ${column}: ${became}`)).toEqual([
      "ties.csv Ego: source",
      "ties.csv alter: target",
      "ties.csv weight: not used",
      "ties.csv note: not used",
      "people.csv name: id",
      "people.csv label: label",
      "people.csv age: attribute",
    ]);
    expect(report.warnings.join()).toContain('column "weight" is not used; say whether it is contacts or trust');
  });

  test("labels are shown, keys stand in where there is none", () => {
    expect(read("source,target\na,b\n", {}, "id,label\na,Ann\nb,\n").network.labels).toEqual(["Ann", "b"]);
  });

  test("columns named like parts of JavaScript are columns", () => {
    const { network } = read(
      "source,target\n__proto__,constructor\n",
      {},
      "id,__proto__,constructor\n__proto__,x,y\nconstructor,z,w\n",
    );
    expect(network.attributes.get("__proto__")).toEqual(["x", "z"]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    expect(degree(network, 0)).toBe(1);
  });

  test("with faults skipped, rows at fault are left out and counted", () => {
    const files = {
      ties: { name: "t.csv", text: "source,target,trust\na,b,0.5\na,c\nx,b,0.1\nb,a,oops\na,c,2\n,a,1\n" },
      people: { name: "p.csv", text: "id\na\nb\nc\na\n" },
    };
    const { network, report, problems } = importNetwork(files, { skipFaults: true });
    expect(problems).toEqual([]);
    expect(network?.size).toBe(3);
    expect(report.dropped).toEqual([
      { reason: "wrong number of cells", count: 1, lines: [3] },
      { reason: "unknown person", count: 1, lines: [4] },
      { reason: "unreadable value", count: 1, lines: [5] },
      { reason: "value out of range", count: 1, lines: [6] },
      { reason: "no person", count: 1, lines: [7] },
    ]);
    expect(report.droppedPeople).toEqual([{ reason: "person named twice", count: 1, lines: [5] }]);
    expect(report.rows).toBe(6);
  });
});

test("200,000 rows take a few seconds at most", () => {
  const rows = Array.from({ length: 200_000 }, (_, k) => `${k % 20_011},${(k * 7919 + 1) % 20_011},${k % 100}`);
  const start = performance.now();
  const { network } = importNetwork({ ties: { name: "big.csv", text: `source,target,contacts\n${rows.join("\n")}` } });
  expect(performance.now() - start).toBeLessThan(8_000);
  expect(network?.size).toBe(20_011);
});
