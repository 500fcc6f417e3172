import { expect, test } from "vitest";
import { readYaml } from "../../src/scenario/yaml/read-yaml.ts";
import { complaints, readText, sound } from "./reading.ts";

const words = (text: string) =>
  readYaml(text, "a.yaml").problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("in YAML 1.2 off, no, 20% and 26-52 are text", () => {
  const { value } = readYaml("a: off\nb: no\nc: 20%\nd: 26-52\ne: 017\nf: true\n", "a.yaml");
  expect({ ...(value as object) }).toEqual({ a: "off", b: "no", c: "20%", d: "26-52", e: 17, f: true });
});

test("a line %YAML 1.1, which would turn off into false, is refused", () => {
  expect(complaints(`%YAML 1.1\n---\n${sound}`)).toEqual([
    '1:1  "%YAML 1.1" is not needed: scenarios are YAML 1.2, in which off, no and yes are text; leave the line out',
  ]);
});

test("a file of more than 64 kB is refused before it is read", () => {
  expect(complaints(`${sound}#${"x".repeat(70_000)}`)).toEqual([
    expect.stringMatching(/^1:1 {2}the file has 70,\d{3} characters; a scenario may have 65,536/),
  ]);
});

test("40 levels are read, the 41st is refused where it begins, and a kilobyte of brackets ends nothing", () => {
  expect(words(`a: ${"[".repeat(38)}${"]".repeat(38)}`)).toEqual([]);
  expect(words("[".repeat(1024))).toEqual(["1:41 nested more than 40 levels deep"]);
  expect(words("[".repeat(1024))).toEqual(["1:41 nested more than 40 levels deep"]);
});

test("keys that programs take for something else are refused, and no object has them afterwards", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    expect(complaints(`${sound}${key}: { polluted: true }\n`)).toEqual([`26:1  ${key} cannot be a key; choose another word`]);
    expect(complaints(sound.replace("  people: 60", `  people: 60\n  ${key}: 1`))).toEqual([
      `7:3  ${key} cannot be a key; choose another word`,
    ]);
  }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("of two equal keys the first counts, and the second is reported with the line of the first", () => {
  const { value, problems } = readYaml("a:\n  b: 1\n  b: 2\n", "a.yaml");
  expect(JSON.stringify(value)).toBe('{"a":{"b":1}}');
  expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
    [3, 3, "a.b is written twice, first in line 2; keep one of them"],
  ]);
});

test("a whole number is no name where it would not keep its place, for the first variant is what others are compared with", () => {
  const numbered = sound.replace("compare:\n", "compare:\n  2025: {}\n  2024: {}\n  7: {}\n");
  expect(complaints(numbered).filter((line) => line.includes("whole number"))).toEqual([
    expect.stringMatching(
      /^\d+:3 {2}"2024" is a whole number, and such a name would come before "2025", .* for example "n2024"$/,
    ),
    expect.stringMatching(/^\d+:3 {2}"7" is a whole number, and such a name would come before "2024", .* for example "n7"$/),
  ]);
  expect(words("a: { 2: {}, 10: {} }\nb: { q: 1, 1e3: {}, 007: {}, 5: 2 }")).toEqual([]);
});

test("every line that begins with a tab is reported at its tab, and what stands there is read all the same", () => {
  const { value, problems } = readYaml("a:\n\tb: 1\n  \tc: 2\nd: 3\n", "a.yaml");
  expect(problems.filter(({ message }) => message.startsWith("a tab")).map(({ line, column }) => [line, column])).toEqual([
    [2, 1],
    [3, 3],
  ]);
  expect(JSON.stringify(value)).toContain('"d":3');
  expect(JSON.stringify(readYaml("population:\n\tpeople: 3\n\tstanding: 0\nweeks: 2\n", "a.yaml").value)).toBe(
    '{"population":{"people":3,"standing":0},"weeks":2}',
  );
});

test("columns after a tab are those of the file, not of the spaces put in its place", () => {
  const reading = readYaml("a:\n\tb: 1\n\tc: [x]\n", "a.yaml");
  expect(reading.place(["a", "c", "0"]).from).toMatchObject({ line: 3, column: 6, offset: 14 });
});

test("a tab between words or in a text over several lines is no indentation", () => {
  expect(words("a:\t1\nb: |\n  text\n  \tmore\n")).toEqual([]);
});

test("a second document, tags and directives are refused with their place", () => {
  expect(complaints(`${sound}---\na: 1\n`)).toEqual([
    "26:1  a second document begins here; a scenario is one document, so --- and ... are not needed",
  ]);
  expect(complaints(sound.replace("seed: 7", "seed: !!int 7"))[0]).toMatch(/^3:7 {2}"!!int" is a tag/);
  expect(complaints(`%TAG ! tag:x,2000:\n---\n${sound}`)[0]).toMatch(/^1:1 {2}"%TAG ! tag:x,2000:" is a directive/);
});

test("a missing space, bracket or quotation mark is called what it is, and what follows is not guessed at", () => {
  expect(complaints(sound.replace("people: 60", "people:60"))).toEqual([
    '6:3  this should be a key and a value; is the space after the colon missing ("people: 300"), or a quotation mark or bracket not closed?',
  ]);
  expect(complaints(sound.replace("rate: 0.2 }", "rate: 0.2"))).toEqual([
    "22:1  a bracket or brace that was opened before is not closed, or this line is indented too little to belong to it",
  ]);
  expect(complaints(sound.replace("title: A sound scenario", 'title: "A sound scenario'))).toEqual([
    "2:8  a quotation mark is opened here and never closed",
  ]);
});

test("an empty file, a list and a word are no scenario", () => {
  for (const [text, what] of [
    ["", "is empty"],
    ["# nothing\n", "is empty"],
    ["- a\n", "is a list"],
    ["word\n", 'is the text "word"'],
  ]) {
    expect(complaints(text)).toEqual([
      `1:1  the file ${what}; a scenario is a group of keys that begins with kith: 1 (kith new writes one to start from)`,
    ]);
  }
});

test("hostile files of 64 kB are answered without a crash, in a time that grows with their length and not with its square", () => {
  const size = 65_536;
  const fill = (part: string) => part.repeat(Math.floor(size / part.length));
  const count = (line: (k: number) => string) => {
    let text = "";
    for (let k = 0; text.length < size - 40; k++) text += line(k);
    return text;
  };
  const files = [
    fill("["),
    fill("]"),
    fill("{"),
    fill("{a: "),
    fill("- "),
    fill("? "),
    fill(": "),
    fill('"'),
    fill("\t"),
    fill("\ta: 1\n"),
    fill("---\n"),
    fill("%a\n"),
    fill("\0"),
    fill("[}"),
    fill("* "),
    fill("& "),
    fill("! "),
    `[${",".repeat(size - 2)}`,
    count((k) => `k${k}: 1\n`),
    count(() => "seed: 1\n"),
    count((k) => `k${k}: &a${k} 1\n`),
    `a: &a 1\n${count((k) => `k${k}: *a\n`)}`.slice(0, size),
    count((k) => `k${k}: !!str 1\n`),
    sound.replace("compare:\n", `compare:\n${count((k) => `  v${k}: { seed: 1 }\n`).slice(0, 60_000)}\n`),
    sound.replace(
      "    - dimension: religion\n",
      `${count((k) => `    - dimension: d${k}\n      share: 0.1\n`).slice(0, 59_994)}\n    - dimension: religion\n`,
    ),
  ];
  // Milliseconds of computing. They count every thread of the process, so the better of two attempts is judged.
  const cost = (text: string) => {
    const start = process.cpuUsage();
    const { scenario, problems } = readText(text);
    const spent = process.cpuUsage(start).user / 1000;
    expect(scenario).toBeNull();
    expect(problems.length).toBeLessThanOrEqual(102);
    return spent;
  };
  for (const text of files) {
    // A quarter of the text costs a quarter of the time, a sixteenth where it grows with the square: 8 lies between.
    const beyond = () => cost(text) - 8 * cost(text.slice(0, size / 4));
    const first = beyond();
    expect(first < 250 ? first : beyond(), JSON.stringify(text.slice(0, 40))).toBeLessThan(250);
  }
});
