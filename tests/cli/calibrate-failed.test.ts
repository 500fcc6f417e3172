import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { kithHere } from "./here.ts";

vi.mock("../../src/cli/map-with-progress.ts", () => ({
  mapWithProgress: () => Promise.resolve({ interrupted: false, failed: [{ task: 0, message: "it went wrong" }], results: [] }),
}));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-calibrate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a run that fails ends the calibration of the defaults with 3, as that of a scenario: the call was right", async () => {
  expect(await kithHere(["calibrate", "--out", join(folder, "fit")])).toMatchObject({
    code: 3,
    out: "",
    err: expect.stringContaining("kith: a run of the calibration failed: it went wrong\n"),
  });
});
