import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command, kith } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { commandOf, kill9, until } from "./processes.ts";
import { type Cluster, startCluster, whyNoSlurm } from "./slurm-cluster.ts";
import { expectEnded, expectWhole, partNames, partsIn, type Study, startStudy } from "./study.ts";

/** R3. A sweep on a real Slurm, of two machines with one core each, that loses a task, its controller and a machine. */
const rounds = timesOf("KITH_SLURM_ROUNDS", 1);
const why = whyNoSlurm();
if (why !== null) console.warn(`Skipped: a sweep on Slurm cannot be tested: ${why}.`);

const began = performance.now();
let study: Study;
let cluster: Cluster;
beforeAll(async () => {
  if (why !== null) return;
  study = startStudy({ weeks: 5000, replicates: 52 });
  cluster = await startCluster(2);
});
afterAll(async () => {
  await cluster?.stop();
  study?.remove();
});

test.skipIf(why !== null)(
  "a sweep on Slurm that loses the controller, a task and a machine has its gaps filled by submitting again, to the bytes of a serial run",
  { timeout: rounds * 180_000 },
  async () => {
    const dice = diceFor("slurm");
    for (let round = 0; round < rounds; round++) {
      const out = study.at(`round ${round}`);
      expectEnded(kith(["sweep", "plan", study.file, "--out", out, "--chunk", "6"]), 0);
      const lost = await loseAll(out, dice);
      const status = JSON.parse(kith(["sweep", "status", out, "--json"]).out) as { parts: { missing: number } };
      expect(status.parts.missing).toBe(study.parts - partsIn(out));
      expect(status.parts.missing).toBeGreaterThan(0);

      const again = submit(out, "--pilots", "4");
      expect(again).toMatchObject({ missing: status.parts.missing, underWay: 0 });
      await cluster.drained(60);
      expect(submit(out)).toMatchObject({ job: null, pilots: 0, missing: 0 });
      expectEnded(kith(["sweep", "verify", out]), 0);
      rmSync(join(out, "slurm"), { recursive: true });
      expectWhole(out, study);
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(
        `Round ${round + 1} of ${rounds} (dice: ${diceSeed}): ${lost}; then ${status.parts.missing} of ${study.parts} parts were missing and made by ` +
          `${again.pilots} more pilots. ${seconds} s since the beginning, serial run and start of Slurm included.`,
      );
      rmSync(out, { recursive: true });
    }
  },
);

/** Submits, and kills the controller, a task and a machine, each when there is something to lose. */
async function loseAll(out: string, dice: () => number): Promise<string> {
  const first = submit(out, "--pilots", "3");
  expect(first).toMatchObject({ pilots: 3, missing: study.parts, underWay: 0 });
  // Submitted again at once there is nothing left that nobody is about to make.
  expect(submit(out)).toMatchObject({ job: null, missing: 0, underWay: study.parts });

  await until(
    () => partsIn(out) >= 2,
    60,
    () => `no part came\n${cluster.report()}${logsOf(out)}`,
  );
  await cluster.killController();
  const atController = partsIn(out);
  await until(
    () => partsIn(out) > atController,
    60,
    () => `tasks do not go on without the controller${logsOf(out)}`,
  );
  await cluster.startController();

  const { pid } = await taskWithWork(out, dice);
  const atTask = partsIn(out);
  kill9(pid);
  await until(
    () => partsIn(out) > atTask,
    60,
    () => `nothing goes on after a task was killed\n${cluster.report()}${logsOf(out)}`,
  );

  const { node } = await taskWithWork(out, dice);
  const atNode = partsIn(out);
  cluster.killNode(node);
  await cluster.drained(90);
  await cluster.startNode(node);
  return `the controller was killed when ${atController} parts were there, a task at ${atTask}, a machine at ${atNode}`;
}

/** A task that runs, and whose share lacks two parts at least: it is in the middle of its work. */
async function taskWithWork(out: string, dice: () => number): Promise<{ readonly pid: number; readonly node: string }> {
  const find = () =>
    cluster.nodes.flatMap((node) =>
      cluster.tasksOn(node, /sweep run .*--shard/).flatMap((pid) => {
        const [, index, of] = /--shard (\d+)\/(\d+)/.exec(commandOf(pid)) ?? [];
        return lackingIn(out, Number(index), Number(of)) >= 2 ? [{ pid, node }] : [];
      }),
    );
  await until(
    () => find().length > 0,
    60,
    () => `no task is at work\n${cluster.report()}${logsOf(out)}`,
  );
  const found = find();
  return found[Math.floor(dice() * found.length)] ?? (await taskWithWork(out, dice));
}

/** Parts that a share lacks. A part of the study has all points of one replicate, so its place is that of the replicate. */
function lackingIn(out: string, index: number, of: number): number {
  const there = new Set(partNames(out).map((name) => Number(/-r(\d+)-/.exec(name)?.[1])));
  return Array.from({ length: study.parts }, (_, place) => place).filter((place) => place % of === index && !there.has(place))
    .length;
}

interface Submitted {
  readonly job: string | null;
  readonly pilots: number;
  readonly missing: number;
  readonly underWay: number;
}

function submit(out: string, ...more: string[]): Submitted {
  const { code, out: said, err } = cluster.run(process.execPath, command, "sweep", "submit", out, "--slurm", "--json", ...more);
  expectEnded({ code, out: said, err }, 0);
  return JSON.parse(said) as Submitted;
}

/** What tasks wrote, for whoever has to find out why a test failed. */
function logsOf(out: string): string {
  const logs = readdirSync(join(out, "logs")).filter((name) => name.startsWith("slurm-"));
  return logs.map((name) => `\n${name}:\n${readFileSync(join(out, "logs", name), "utf8")}`).join("");
}
