import { describe, expect, test } from "vitest";
import { measureNames } from "../../../src/model/measures/weekly.ts";
import { csvText } from "../../../web/export/csv.ts";
import { SvgSurface } from "../../../web/export/surface.ts";
import { escaped, plainColor, SvgPen } from "../../../web/export/svg-pen.ts";
import { curvesCsv, diaryCsv, peopleCsv, personCsv, repeatsCsv, whatIfCsv } from "../../../web/export/tables.ts";
import { drawOutlines } from "../../../web/network/draw-groups.ts";
import { drawDiscs, PeoplePainter } from "../../../web/network/draw-people.ts";
import { geometry } from "../../../web/network/geometry.ts";
import type { Palette } from "../../../web/network/palette.ts";
import { fileName } from "../../../web/share/file-name.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { repeatRow } from "../../../web/worker/repeat-row.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { livingText } from "../../browser/living.ts";
import { madeUpDiary } from "../parts/made-up.ts";

const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));

describe("a table as a file", () => {
  test("has one line a row, commas between, and quotation marks only where a value needs them", () => {
    expect(
      csvText(
        ["name", "value"],
        [
          ["a, b", 1.5],
          ['say "no"', -2],
          ["two\nlines", null],
          ["none", Number.NaN],
        ],
      ),
    ).toBe('name,value\r\n"a, b",1.5\r\n"say ""no""",-2\r\n"two\nlines",\r\nnone,\r\n');
  });

  test("holds no name that a spreadsheet would run as a formula; numbers stay as they are", () => {
    expect(csvText(["=name", "value"], [['=HYPERLINK("x")', -2]])).toBe(`"'=name",value\r\n"'=HYPERLINK(""x"")",-2\r\n`);
  });

  const scenario = runnable({ file: "circle.yaml", text: livingText, edits: [] });
  const runs = runSet(scenario.variants, { seed: scenario.seed, replicate: 0 }, () => 0);

  test("of the curves says every measure of every variant in every week", () => {
    const [header, ...rows] = rowsOf(curvesCsv(runs));
    expect(header).toEqual(["variant", "week", ...measureNames]);
    expect(rows).toHaveLength(2 * 41);
    expect(rows[41 + 7].slice(0, 3)).toEqual(["kinder", "7", String(runs.variants[1].model.distress[7])]);
  });

  test("of the people says everybody in every variant, by id", () => {
    const [header, ...rows] = rowsOf(peopleCsv(runs));
    expect(rows).toHaveLength(2 * 40);
    expect(header.slice(0, 5)).toEqual(["variant", "person", "name", "identities", "ties"]);
    expect(rows[3][1]).toBe(String(runs.people.ids[3]));
  });

  test("of the repeats says each outcome in each, with the hash of the final world", () => {
    const rows = rowsOf(
      repeatsCsv(
        [0, 1].map((r) => repeatRow(scenario.variants, scenario.seed, r)),
        runs,
      ),
    );
    expect(rows).toHaveLength(1 + 4);
    expect(rows[3].slice(0, 2)).toEqual(["1", "as it is"]);
    expect(rows[1].at(-1)).toMatch(/^[0-9a-f]{64}$/);
  });

  test("of a diary adds up: what was, the steps, what became of it", () => {
    const diary = madeUpDiary(6);
    const [, ...rows] = rowsOf(diaryCsv(diary));
    for (const { week, shownBefore, shownAfter } of diary.weeks) {
      const steps = rows.filter(([own]) => own === String(week)).reduce((sum, row) => sum + Number(row[4]), 0);
      expect(shownBefore + steps).toBeCloseTo(shownAfter, 9);
    }
  });

  test("of a person and of a what if has a row for the start and for every week", () => {
    expect(rowsOf(personCsv(runs, 3))).toHaveLength(1 + 41);
    const [line, other] = [1, 2].map((add) => Float32Array.from({ length: 41 }, (_, w) => w + add));
    const twin = { before: line, after: other } as Parameters<typeof whatIfCsv>[0];
    expect(rowsOf(whatIfCsv(twin, runs.variants[0].weeks))[41]).toEqual(["40", "41", "42"]);
  });
});

test("a file's name says what it holds, in letters that every system takes", () => {
  expect(fileName(["Bridges, or the number of ties?", "A measured", "seed 7", "week 30"], "svg")).toBe(
    "kith-bridges-or-the-number-of-ties-a-measured-seed-7-week-30.svg",
  );
  expect(fileName(["Zoë/..\\x", ""], "csv")).toBe("kith-zoe-x.csv");
  expect(fileName(["a".repeat(300)], "png").length).toBeLessThan(130);
});

describe("a picture as SVG", () => {
  const palette: Palette = {
    paper: "#fbfaf6",
    ink: "#1f1c17",
    support: "#5c6f7e",
    supportSoft: "#ecf0f1",
    harm: "#8a1c5b",
    accent: "#0b5394",
    disc: "#fff",
    rim: "#1f1c17",
    halo: "#fbfaf6",
  };
  const size = 12;
  const place = geometry({ xy: Float32Array.from({ length: 2 * size }, (_, k) => ((k * 37) % 100) / 100) }, 400, 300);
  const identities = Uint32Array.from({ length: size }, (_, i) => (i % 3 === 0 ? 1 : 0));

  test("is written by the very strokes that the canvas gets: a shape for every person, filled by distress", () => {
    const pen = new SvgPen();
    drawDiscs(pen, place, identities, palette);
    const distress = Float32Array.from({ length: size }, (_, i) => 8 * i);
    const moment = { distress, identities, meant: null, absent: new Uint8Array(size) };
    new PeoplePainter(size).draw(pen, place, moment, palette);
    const text = pen.elements();
    const outlines = /<g fill="none" stroke="#1f1c17"[^>]*>\n<path d="([^"]+)"/.exec(text)?.[1] ?? "";
    expect(outlines.match(/M/g)).toHaveLength(size);
    expect(outlines.match(/L/g)).toHaveLength(3 * 4 + 8);
    expect(text.match(/<g fill="#/g)?.length).toBeGreaterThan(8);
    expect(text).not.toContain("NaN");
  });

  test("where somebody has left there is a pale ring in ink on paper, in every look: no disc and no halo, as its legend shows", () => {
    const pen = new SvgPen();
    const dark = { ...palette, paper: "#161410", ink: "#f6f2e8", disc: "#ffffff", halo: "#eeeeee", rim: "#1f1c17" };
    const absent = Uint8Array.from({ length: size }, (_, i) => (i === 2 ? 1 : 0));
    const moment = { distress: new Float32Array(size).fill(50), identities, meant: null, absent };
    drawDiscs(pen, place, identities, dark);
    const before = pen.elements().length;
    new PeoplePainter(size).draw(pen, place, moment, dark);
    const people = pen.elements().slice(before);
    const shapes = (look: RegExp) => look.exec(people)?.[1]?.match(/M/g)?.length;
    expect(shapes(/<g fill="#161410"[^>]*>\n<path d="([^"]+)"/)).toBe(1);
    expect(shapes(/<g fill="none" stroke="#161410"[^>]*>\n<path d="([^"]+)"/)).toBe(1);
    expect(shapes(/<g fill="none" stroke="#f6f2e8"[^>]*opacity[^>]*>\n<path d="([^"]+)"/)).toBe(1);
    expect(shapes(/<g fill="none" stroke="#1f1c17"[^>]*>\n<path d="([^"]+)"/)).toBe(size - 1);
  });

  test("outlines a group by sides and arcs that go round clockwise and close", () => {
    const pen = new SvgPen();
    drawOutlines(pen, [{ name: "club", safe: true, members: [0, 1] }], place, palette);
    const path = /d="([^"]+)"/.exec(pen.elements())?.[1] ?? "";
    expect(path).toMatch(/^M[-\d. ]+A.*L.*A.*Z$/);
    expect(path).not.toContain("NaN");
  });

  test("stands alone: size, title and fonts are said, and text is text", () => {
    const surface = new SvgSurface('"Source Sans 3 Variable", sans-serif');
    surface.box(0, 0, 10, 10, "rgb(251, 250, 246)");
    surface.text("A <b> & “C”", 4, 5, { size: 16, color: "#000" });
    const file = surface.file(10, 10, 'What "A" shows');
    expect(file).toContain('viewBox="0 0 10 10"');
    expect(file).toContain("<title>What &quot;A&quot; shows</title>");
    expect(file).toContain('font-family="&quot;Source Sans 3 Variable&quot;, sans-serif"');
    expect(file).toContain("A &lt;b&gt; &amp; “C”");
    expect(file).toContain('fill="#fbfaf6"');
    expect(file).not.toMatch(/url\(|href|class=/);
  });

  test("says colors as any reader of SVG knows them", () => {
    expect(plainColor("rgb(1 2 255)")).toBe("#0102ff");
    expect(plainColor("color(srgb 1 0.5 0)")).toBe("#ff8000");
    expect(plainColor("#abc")).toBe("#abc");
    expect(escaped("<&>")).toBe("&lt;&amp;&gt;");
  });
});
