import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { kithHere, passForEngine } from "./here.ts";
import { buildCommand, temporaryFolder } from "./kith.ts";
import { writeSweepFile } from "./sweep-file.ts";

let folder: string;
let out: string;
beforeAll(async () => {
  buildCommand();
  folder = temporaryFolder();
  out = join(folder, "out");
  passForEngine("0.0.0+test");
  const planned = await kithHere(["sweep", "plan", writeSweepFile(folder, "small.yaml"), "--chunk", "4", "--out", out]);
  expect(planned.code, planned.err).toBe(0);
});
afterEach(() => {
  for (const name of ["slurm", "logs"]) rmSync(join(out, name), { recursive: true, force: true });
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const submit = (...more: string[]) => kithHere(["sweep", "submit", out, "--slurm", ...more]);
const script = () => readFileSync(join(out, "slurm", "pilots.sh"), "utf8");

/** A search path on which there are these programs and nothing else. */
function withPrograms(programs: Record<string, string>): void {
  const bin = join(folder, "bin");
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin);
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  vi.stubEnv("PATH", bin);
}

describe("kith sweep submit --slurm", () => {
  test("writes an array of pilots, one a share, hands it to sbatch and notes the job in logs alone", async () => {
    withPrograms({ sbatch: "echo 17", squeue: "echo" });
    const before = readdirSync(out);
    const { code, out: said, err } = await submit("--pilots", "5");
    // 40 runs in parts of 4: 10 parts.
    expect([code, said], err).toEqual([0, "Job 17: 5 pilots for 10 missing parts.\n"]);
    expect(script()).toContain("\n#SBATCH --array=0-4\n");
    expect(script()).toContain(`sweep run ${out} --shard "$SLURM_ARRAY_TASK_ID/5"`);
    expect(readdirSync(out).sort()).toEqual([...before, "logs", "slurm"].sort());
    const [log] = readdirSync(join(out, "logs"));
    expect(JSON.parse(readFileSync(join(out, "logs", log), "utf8"))).toMatchObject({
      event: "submitted",
      job: "17",
      shards: [0, 1, 2, 3, 4],
      of: 5,
    });
  });

  test("again submits what no task in the queue will make, and nothing where that is nothing", async () => {
    withPrograms({ sbatch: "echo 17", squeue: "printf '17_0\\n17_1\\n17_2\\n17_3\\n17_4\\n'" });
    await submit("--pilots", "5");
    expect(await submit()).toMatchObject({
      code: 0,
      out: "",
      err: "10 missing parts will be made by tasks that are in the queue.\nThere is nothing else to submit.\n",
    });
    withPrograms({ sbatch: "echo 18", squeue: "printf '17_0\\n17_4\\n'" });
    expect((await submit()).out).toBe("Job 18: 6 pilots for 6 missing parts.\n");
  });

  test("where sbatch is not installed writes the script all the same and prints how to hand it over", async () => {
    withPrograms({});
    expect(await submit()).toMatchObject({
      code: 0,
      out: `sbatch ${join(out, "slurm", "pilots.sh")}\n`,
      err: expect.stringContaining("sbatch is not installed here, so nothing was submitted"),
    });
    expect(script()).toMatch(/^#!\/bin\/bash\n/);
  });

  test("ends with 1 and Slurm's own words where it refuses", async () => {
    withPrograms({ sbatch: "echo 'sbatch: error: invalid partition specified: shrt' >&2; exit 1" });
    const { code, err } = await submit("--", "--partition=shrt");
    expect([code, err]).toEqual([
      1,
      `Slurm did not take ${join(out, "slurm", "pilots.sh")}: invalid partition specified: shrt\n`,
    ]);
    expect(existsSync(join(out, "logs"))).toBe(true);
    expect(script()).toContain("\n#SBATCH --partition=shrt\n");
  });

  test("--dry-run prints the script and writes nothing", async () => {
    withPrograms({ sbatch: "exit 9" });
    const { code, out: said } = await submit("--dry-run");
    expect([code, said.split("\n")[0]]).toEqual([0, "#!/bin/bash"]);
    expect([existsSync(join(out, "slurm")), existsSync(join(out, "logs"))]).toEqual([false, false]);
  });

  test("--json has the same for programs", async () => {
    withPrograms({ sbatch: "echo 17", squeue: "echo" });
    expect(JSON.parse((await submit("--json", "--pilots", "3")).out)).toMatchObject({
      job: "17",
      pilots: 3,
      shards: { of: 3, submitted: [0, 1, 2] },
      missing: 10,
      underWay: 0,
    });
  });

  test("says so where all parts are there, and whether the tables made of them are", async () => {
    withPrograms({ sbatch: "exit 9" });
    const done = join(folder, "done");
    const ran = await kithHere(["sweep", "run", join(folder, "small.yaml"), "--out", done, "--workers", "1"]);
    expect(ran.code, ran.err).toBe(0);
    expect(await kithHere(["sweep", "submit", done, "--slurm"])).toMatchObject({
      code: 0,
      out: "",
      err: `Nothing is missing in ${done}.\n`,
    });
    rmSync(join(done, "runs.parquet"));
    expect((await kithHere(["sweep", "submit", done, "--slurm"])).err).toContain(`kith sweep run ${done} writes them`);
  });

  test.each<[string, () => string[], RegExp]>([
    ["no cluster is named", () => ["sweep", "submit", out], /say which cluster: --slurm/],
    [
      "the folder holds no sweep",
      () => ["sweep", "submit", folder, "--slurm"],
      /holds no sweep: .*kith sweep plan FILE makes one/,
    ],
    [
      "Slurm would read the path in its own way",
      () => ["sweep", "submit", `${out}/50%`, "--slurm"],
      /cannot be submitted: rename it/,
    ],
  ])("ends with 2 where %s", async (_, given, words) => {
    expect(await kithHere(given())).toMatchObject({ code: 2, out: "", err: expect.stringMatching(words) });
  });
});
