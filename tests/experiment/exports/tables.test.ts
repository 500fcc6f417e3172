import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Block, BlockColumn } from "../../../src/experiment/exports/table/block.ts";
import { csvHead, csvLines, shortFloat } from "../../../src/experiment/exports/table/csv-lines.ts";
import { ParquetBlocks } from "../../../src/experiment/exports/table/parquet-blocks.ts";
import { openTable } from "../../../src/experiment/exports/table/read-blocks.ts";

const columns: readonly BlockColumn[] = [
  { name: "run", type: "STRING" },
  { name: "week", type: "INT32" },
  { name: "shown", type: "FLOAT" },
  { name: "distress", type: "DOUBLE" },
];
const block: Block = {
  length: 3,
  cells: [
    ["0-0", 'a "b", c', null],
    [0, 1, 2],
    [0.1, null, 31.25].map((value) => (value === null ? null : Math.fround(value))),
    [1 / 3, -0.5, null],
  ],
};

describe("a table as CSV", () => {
  test("has its names in the first line, one value a cell, and nothing where nothing is", () => {
    expect(csvHead(columns) + csvLines(columns, block)).toBe(
      ["run,week,shown,distress", "0-0,0,0.1,0.3333333333333333", '"a ""b"", c",1,,-0.5', ",2,31.25,", ""].join("\n"),
    );
  });

  test("a spreadsheet runs nothing of it: text that begins like a formula gets an apostrophe, and a number below zero none", () => {
    const text: Block = { length: 3, cells: [["=1+1", "-2", "-2-1"]] };
    expect(csvLines([{ name: "label", type: "STRING" }], text)).toBe("'=1+1\n-2\n'-2-1\n");
  });

  test("any text comes back from another reader as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), (texts) => {
        const safe = texts.filter((text) => !/^'*[=+\-@\t\r]/.test(text) && text !== "");
        const two: readonly BlockColumn[] = [
          { name: "k", type: "INT32" },
          { name: "text", type: "STRING" },
        ];
        const lines = csvLines(two, { length: safe.length, cells: [safe.map((_, k) => k), safe] });
        expect(Papa.parse<string[]>(lines, { skipEmptyLines: true, newline: "\n" }).data.map(([, text]) => text)).toEqual(safe);
      }),
    );
  });

  test("a 32-bit number is written as short as it can be and reads back to the last bit", () => {
    expect(shortFloat(Math.fround(0.1))).toBe("0.1");
    expect(shortFloat(16_777_216)).toBe("16777216");
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Math.fround(Number(shortFloat(value)))).toBe(value + 0);
      }),
    );
  });
});

async function parquetOf(blocks: readonly Block[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const writer = new ParquetBlocks(columns, (bytes) => void pieces.push(bytes));
  for (const one of blocks) await writer.write(one);
  await writer.end();
  return new Uint8Array(Buffer.concat(pieces));
}

function many(length: number): Block {
  const rows = Array.from({ length }, (_, k) => k);
  return {
    length,
    cells: [
      rows.map((k) => `run ${k % 7}`),
      rows,
      rows.map((k) => (k % 3 === 0 ? null : Math.fround(k / 7))),
      rows.map((k) => k / 7),
    ],
  };
}

describe("a table as Parquet", () => {
  test("reads back as it was written, with nothing where nothing was", async () => {
    const file = (await parquetOf([block])).buffer;
    expect(await parquetReadObjects({ file })).toEqual([
      { run: "0-0", week: 0, shown: Math.fround(0.1), distress: 1 / 3 },
      { run: 'a "b", c', week: 1, shown: null, distress: -0.5 },
      { run: null, week: 2, shown: 31.25, distress: null },
    ]);
  });

  test("has the same bytes however its rows are cut into blocks, in row groups of 100,000", async () => {
    const whole = many(230_000);
    const cut = [0, 1, 99_999, 150_000, 230_000];
    const pieces = cut.slice(1).map((end, k) => ({
      length: end - cut[k],
      cells: whole.cells.map((cells) => Array.prototype.slice.call(cells, cut[k], end)),
    }));
    const bytes = await parquetOf([whole]);
    expect(Buffer.compare(await parquetOf(pieces), bytes)).toBe(0);
    expect(parquetMetadata(bytes.buffer).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([100_000, 100_000, 30_000]);
  });

  test("of no rows is a file too", async () => {
    const table = await openTable((await parquetOf([])).buffer);
    expect([table.rows, table.columns]).toEqual([0, columns]);
  });

  test("is read back block by block, only the wanted columns", async () => {
    const table = await openTable((await parquetOf([many(120_000)])).buffer);
    const lengths: number[] = [];
    let sum = 0;
    for await (const { length, cells } of table.blocks(["distress"])) {
      lengths.push(length);
      expect(cells).toHaveLength(1);
      for (let k = 0; k < length; k++) sum += Number(cells[0][k]);
    }
    expect(lengths).toEqual([100_000, 20_000]);
    expect(sum).toBeCloseTo((119_999 * 120_000) / 2 / 7, 3);
  });
});
