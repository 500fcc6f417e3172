import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LockedError } from "../../../src/experiment/executors/lock.ts";
import { lockSweep } from "../../../src/experiment/executors/sweep/locks.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-locks-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Process numbers end far below this one. */
const nobody = { pid: 2 ** 30, started: "1" };

function leave(name: string, holder: object, minutesAgo = 0): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(holder));
  const then = Date.now() / 1000 - 60 * minutesAgo;
  utimesSync(path, then, then);
  return path;
}

describe("locks of shares that were killed", () => {
  test("are taken away by whoever comes next, whatever share that is: of this machine at once", () => {
    for (const shard of [null, { index: 0, of: 4 }]) {
      const left = leave(".lock-1-of-3", { ...nobody, host: hostname() });
      lockSweep(folder, shard)();
      expect(existsSync(left)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")(
    "of this machine although its dead process was never buried, as in containers",
    async () => {
      const parent = spawn("sh", ["-c", "sleep 30 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
      const pid = Number(
        await new Promise((resolve) => parent.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()))),
      );
      const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
      // Its parent is by now one that never asks how its children ended.
      while (!readFileSync(`/proc/${parent.pid}/cmdline`, "utf8").startsWith("sleep")) await wait(5);
      process.kill(pid, "SIGKILL");
      while (stat()[0] !== "Z") await wait(5);
      const left = leave(".lock-1-of-3", { pid, host: hostname(), started: stat()[19] });
      lockSweep(folder, null)();
      expect(existsSync(left)).toBe(false);
      parent.kill("SIGKILL");
    },
  );

  test("of another machine when they have not been renewed for ten minutes, and not before", () => {
    leave(".lock-1-of-3", { ...nobody, host: "elsewhere" }, 9);
    expect(() => lockSweep(folder, null)).toThrow(LockedError);
    expect(() => lockSweep(folder, { index: 1, of: 3 })).toThrow(LockedError);
    expect(readdirSync(folder)).toEqual([".lock-1-of-3"]);
    const left = leave(".lock-1-of-3", { ...nobody, host: "elsewhere" }, 11);
    lockSweep(folder, null)();
    expect(existsSync(left)).toBe(false);
  });
});
