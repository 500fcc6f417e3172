import Papa from "papaparse";
import { expect, test } from "vitest";
import { readCsvRows } from "../../../web/worker/sweep/csv-rows.ts";

test("slices end anywhere: in a row, in a quoted cell with a line's end in it, in a letter of several bytes", async () => {
  const rows = Array.from({ length: 60 }, (_, k) => [
    String(k),
    k % 7 === 0 ? `two\nlines, "quoted" ${k}` : `plain ${k}`,
    "ä€𝄞".repeat(1 + (k % 20)),
    String(Math.sqrt(k)),
  ]);
  const file = new Blob([`\uFEFF${Papa.unparse(rows, { newline: "\n" })}\n`]);
  for (const slice of [3, 37, 1000, 1_000_000]) {
    const found: (readonly string[])[] = [];
    const bytes: number[] = [];
    let lines = 1;
    await readCsvRows(
      file,
      {
        rows(some, line) {
          expect(line).toBe(lines);
          lines += some.length;
          found.push(...some);
          return true;
        },
        read: (so) => bytes.push(so),
      },
      slice,
    );
    expect(found, `slices of ${slice}`).toEqual(rows);
    expect(bytes.at(-1)).toBe(file.size);
  }
});

test("reading stops when it is told to", async () => {
  let heard = 0;
  await readCsvRows(
    new Blob(["a,b\n1,2\n".repeat(1000)]),
    {
      rows() {
        heard++;
        return false;
      },
      read: () => {},
    },
    100,
  );
  expect(heard).toBe(1);
});
