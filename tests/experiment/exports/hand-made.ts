import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Column } from "../../../src/experiment/store/columns.ts";
import { encodePart, encodeTable } from "../../../src/experiment/store/part-file.ts";
import type { RunRow } from "../../../src/experiment/store/run-row.ts";
import { measureNames } from "../../../src/model/measures/weekly.ts";

/** Two variants, one replicate, three people, the start and one week: numbers that one can follow with a pencil. */
export const people = {
  ids: [4, 7, 9],
  near: { shown: [10.5, 20, 30, 11.5, 25, 28], absent: [0, 0, 0, 0, 0, 1] },
  far: { shown: [10.5, 20, 30, 10.5, 21, 27.1], absent: [0, 0, 0, 0, 0, 0] },
} as const;

const variants = ["near", "far"] as const;
const engine = "0.0.0+hand";
const recorded = { averaged: false, every: 1, model: false, people: ["shown", "absent"], trust: true } as const;

/** Writes those results as a folder of `kith compare`. The variant `far` knows its people by name. */
export function writeHandMade(folder: string): void {
  for (const table of ["parts", "people", "ties"]) mkdirSync(join(folder, table), { recursive: true });
  for (const [point, variant] of variants.entries()) {
    const part = `part-p00${point}-r000000-000001`;
    const origin = { pointHash: `hash ${variant}`, engine, part, recorded: JSON.stringify(recorded) };
    const companions: Record<string, string> = {};
    for (const [table, columns] of [
      ["people", peopleColumns(point, variant)],
      ["ties", tieColumns(point, variant)],
    ] as const) {
      const bytes = encodeTable(columns, origin);
      writeFileSync(join(folder, table, `${part}.parquet`), bytes);
      companions[table] = createHash("sha256").update(bytes).digest("hex");
    }
    writeFileSync(join(folder, "parts", `${part}.parquet`), encodePart([row(point, variant)], { ...origin, companions }));
  }
  const manifest = {
    kithResults: 1,
    engine,
    title: "By hand",
    question: null,
    scenario: "0".repeat(64),
    seed: "7",
    seedRule: "",
    replicates: 1,
    block: 8,
    outcomeWeeks: 1,
    recorded: JSON.stringify(recorded),
    points: variants.map((variant, point) => ({ point, variant, hash: `hash ${variant}` })),
    columns: [],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

function row(point: number, variant: string): RunRow {
  const outcomes = Object.fromEntries(measureNames.map((name, m) => [name, m === 0 ? 20 + point : null])) as RunRow["outcomes"];
  return { run: `${point}-0`, point, variant, replicate: 0, seed: "7", hash: "ab".repeat(32), outcomes };
}

function keys(point: number, variant: string, weeks: readonly number[]): Column[] {
  const many = <T>(value: T) => weeks.map(() => value);
  return [
    { name: "run", type: "STRING", data: many(`${point}-0`) },
    { name: "point", type: "INT32", data: many(point) },
    { name: "variant", type: "STRING", data: many(variant) },
    { name: "replicate", type: "INT32", data: many(0) },
    { name: "seed", type: "STRING", data: many("7") },
    { name: "week", type: "INT32", data: weeks },
  ];
}

function peopleColumns(point: number, variant: (typeof variants)[number]): Column[] {
  const { shown, absent } = people[variant];
  return [
    ...keys(point, variant, [0, 0, 0, 1, 1, 1]),
    { name: "person", type: "DOUBLE", data: [...people.ids, ...people.ids] },
    ...(variant === "far"
      ? [{ name: "label", type: "STRING" as const, data: ["Ann", "=Bo", "C, D", "Ann", "=Bo", "C, D"] }]
      : []),
    { name: "shown", type: "FLOAT", data: Float32Array.from(shown) },
    { name: "absent", type: "FLOAT", data: Float32Array.from(absent) },
  ];
}

/** 4 and 7 are tied all the time; 9 is tied to 4 at the start and leaves. */
function tieColumns(point: number, variant: string): Column[] {
  const rows =
    variant === "near"
      ? [
          [0, 4, 7, 0.5, 0],
          [0, 4, 9, 0.25, 0],
          [0, 7, 4, 0.75, 0],
          [0, 9, 4, 1, 0],
          [1, 4, 7, 0.5, 0],
          [1, 7, 4, 0.5, 0],
        ]
      : [];
  const column = (k: number) => rows.map((cells) => cells[k]);
  return [
    ...keys(point, variant, column(0)),
    { name: "from", type: "DOUBLE", data: column(1) },
    { name: "to", type: "DOUBLE", data: column(2) },
    { name: "trust", type: "FLOAT", data: column(3) },
    { name: "layer", type: "INT32", data: column(4) },
    { name: "since", type: "INT32", data: rows.map(() => -3) },
  ];
}
