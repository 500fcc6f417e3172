import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { batchScript, ranges, shellWord } from "../../../src/experiment/executors/slurm/batch-script.ts";
import { planPilots } from "../../../src/experiment/executors/slurm/plan-pilots.ts";
import { stillQueued, submissionsIn } from "../../../src/experiment/executors/slurm/submissions.ts";

const places = (count: number) => Array.from({ length: count }, (_, k) => k);

describe("pilots", () => {
  test("of a sweep that has not begun are as many as were asked for, or one a part where there are fewer parts", () => {
    expect(planPilots(places(1000), 4, [])).toMatchObject({ shards: [0, 1, 2, 3], of: 4, underWay: 0 });
    expect(planPilots(places(3), 200, [])).toMatchObject({ shards: [0, 1, 2], of: 3 });
  });

  test("of a sweep that is complete are none", () => {
    expect(planPilots([], 200, []).shards).toEqual([]);
  });

  test("take every missing part between them, whatever is missing", () => {
    for (const missing of [[7], [0, 999], [3, 203, 403], places(50).map((k) => k * k)]) {
      const { shards, of } = planPilots(missing, 200, []);
      expect(missing.filter((place) => !shards.includes(place % of))).toEqual([]);
      expect(shards.length).toBeLessThanOrEqual(200);
    }
  });

  test("share what one lost pilot of 200 has left: every 200th part is not one task again", () => {
    const missing = places(10).map((k) => 3 + 200 * k);
    expect(planPilots(missing, 200, []).shards).toHaveLength(10);
  });

  test("leave out what tasks in the queue will make", () => {
    const queued = [{ job: "12", shards: [1, 3], of: 4 }];
    const { shards, of, open, underWay } = planPilots(places(8), 4, queued);
    expect(open).toEqual([0, 2, 4, 6]);
    expect(underWay).toBe(4);
    expect(new Set(open.map((place) => place % of))).toEqual(new Set(shards));
  });
});

describe("submissions", () => {
  test("are read from the logs, whatever else stands there, and tasks that have left the queue do not count", () => {
    const folder = mkdtempSync(join(tmpdir(), "kith-submissions-"));
    expect(submissionsIn(folder)).toEqual([]);
    mkdirSync(join(folder, "logs"));
    const line = { time: "2026-01-01T00:00:00.000Z", event: "submitted", job: "17", shards: [0, 1, 5], of: 6 };
    writeFileSync(
      join(folder, "logs", "host-1.jsonl"),
      `{"event":"start"}\n${JSON.stringify(line)}\n{"event":"submitted"}\n"submitted"\n{"half`,
    );
    writeFileSync(join(folder, "logs", "slurm-17-0.txt"), "submitted\n");
    const found = submissionsIn(folder);
    expect(found).toEqual([{ job: "17", shards: [0, 1, 5], of: 6 }]);
    expect(stillQueued(found, new Set(["17_5", "18_0", "17_2"]))).toEqual([{ job: "17", shards: [5], of: 6 }]);
    expect(stillQueued(found, new Set())).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("the batch script", () => {
  const pilots = {
    title: "Small",
    folder: "/data/my results/small",
    command: ["/opt/node", "/opt/it's/cli.js"],
    shards: [0, 1, 2, 5],
    of: 6,
    missing: 10,
    chunks: 22,
    megabytes: 300,
    options: ["-t", "10", "--account=lab one"],
  };

  test("is an array of the shares that were asked for, each a sweep run with its shard", () => {
    const lines = batchScript(pilots).split("\n");
    expect(lines[0]).toBe("#!/bin/bash");
    expect(lines).toContain("#SBATCH --array=0-2,5");
    expect(lines).toContain("#SBATCH --mem-per-cpu=300M");
    expect(lines.at(-2)).toBe(
      `exec /opt/node '/opt/it'\\''s/cli.js' sweep run '/data/my results/small' --shard "$SLURM_ARRAY_TASK_ID/6" --workers "\${SLURM_CPUS_PER_TASK:-1}"`,
    );
  });

  test("does not count on Slurm to requeue anything", () => {
    expect(batchScript(pilots)).toContain("#SBATCH --no-requeue\n");
  });

  test("takes the caller's options last, where they win, one a line", () => {
    expect(batchScript(pilots)).toMatch(
      /#SBATCH --signal=B:TERM@90\n#[^\n]*\n#SBATCH -t 10\n#SBATCH "--account=lab one"\n\nexec/,
    );
  });

  test("keeps a title on its line, so that no line of it is ever a command", () => {
    expect(batchScript({ ...pilots, title: "What if?\nrm -r /\r\n#SBATCH --array=0-9" }).split("\n")[1]).toBe(
      "# What if? rm -r / #SBATCH --array=0-9",
    );
  });

  test("writes numbers in a row as a range", () => {
    expect(ranges([0, 1, 2, 5, 7, 8])).toBe("0-2,5,7-8");
    expect(ranges([4])).toBe("4");
  });

  test("quotes words for the shell where they need it, and only there", () => {
    expect(shellWord("/a/b-c_1.js")).toBe("/a/b-c_1.js");
    expect(shellWord("a'b $c")).toBe("'a'\\''b $c'");
    expect(shellWord("")).toBe("''");
  });
});
