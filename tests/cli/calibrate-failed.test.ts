import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { kithHere } from "./here.ts";
import { writeSmall } from "./kith.ts";

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

test("a run that fails ends the calibration of a scenario with 3, and says with which numbers it ran", async () => {
  const fitted = `calibrate:
  particles: 8
  replicates: 1
  parameters: { settings.school.climate: [0.3, 0.7] }
  targets: [{ statistic: mean, of: distress, value: 30, within: 5 }]
`;
  const file = writeSmall(folder, "fitted.yaml", fitted);
  expect(await kithHere(["calibrate", file, "--out", join(folder, "fitted")])).toMatchObject({
    code: 3,
    out: "",
    err: expect.stringMatching(/^kith: a run failed with settings\.school\.climate 0\.\d+: it went wrong$/m),
  });
});
