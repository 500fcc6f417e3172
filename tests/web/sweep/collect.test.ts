import { expect, test } from "vitest";
import { filesBelow } from "../../../web/sweep/collect.ts";

/** Entries as a browser tells them: a folder gives a hundred at a time, then none. */
function folder(fullPath: string, inner: readonly FileSystemEntry[]): FileSystemEntry {
  let told = 0;
  const createReader = () => ({
    readEntries(settle: (entries: FileSystemEntry[]) => void) {
      settle(inner.slice(told, told + 100));
      told += 100;
    },
  });
  return { isFile: false, isDirectory: true, fullPath, name: fullPath.split("/").pop() ?? "", createReader } as never;
}

function file(fullPath: string, gone = false): FileSystemEntry {
  const name = fullPath.split("/").pop() ?? "";
  const give = (settle: (file: File) => void, fail: (error: Error) => void) =>
    gone ? fail(new Error("it is gone")) : settle(new File(["x"], name));
  return { isFile: true, isDirectory: false, fullPath, name, file: give } as never;
}

test("a folder is read with all that is below it, however many files there are, and keeps where each lay", async () => {
  const parts = Array.from({ length: 250 }, (_, k) => file(`/results/parts/part-${String(k).padStart(3, "0")}.parquet`));
  const found = await filesBelow([folder("/results", [folder("/results/parts", parts), file("/results/manifest.json")])]);
  expect(found.length).toBe(251);
  expect(found[0].path).toBe("results/manifest.json");
  expect(found[250].path).toBe("results/parts/part-249.parquet");
});

test("recorded people, ties and logs are left alone, and so is a file that is gone", async () => {
  const found = await filesBelow([
    folder("/results", [
      folder("/results/people", [file("/results/people/part.parquet")]),
      folder("/results/logs", [file("/results/logs/host.jsonl")]),
      file("/results/summary.csv"),
      file("/results/moved.csv", true),
    ]),
  ]);
  expect(found.map(({ path }) => path)).toEqual(["results/summary.csv"]);
});

test("single files are files without a folder", async () => {
  expect((await filesBelow([file("/runs.parquet"), file("/summary.csv")])).map(({ path }) => path)).toEqual([
    "runs.parquet",
    "summary.csv",
  ]);
});
