import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname, tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { commandOf, isAlive, kill9, parentOf, processesWith, until } from "./processes.ts";

/** A Slurm of its own on this machine: controller, nodes and keys in a temporary folder, on ports that are free. */
export interface Cluster {
  /** What commands like sbatch need in their environment to speak with it. */
  readonly env: Record<string, string>;
  readonly nodes: readonly string[];
  /** Runs one of Slurm's commands. */
  run(command: string, ...given: string[]): { readonly code: number | null; readonly out: string; readonly err: string };
  /** Tasks that wait or run, as "job_index state node". */
  queue(): string[];
  /** How it stands, and the end of what its controller wrote: for whoever has to find out why a test failed. */
  report(): string;
  /** Waits until no task waits or runs. */
  drained(seconds: number): Promise<void>;
  /** Processes of tasks on a node whose command line matches. */
  tasksOn(node: string, command: RegExp): number[];
  /** Ends a node as a power cut does: its daemon, its keepers of tasks and the tasks. */
  killNode(node: string): void;
  startNode(node: string): Promise<void>;
  /** Ends the controller at once, when it has written down how things stand: it does so every five seconds, and forgets what came after. */
  killController(): Promise<void>;
  /** Starts it again, and waits until it knows its nodes. */
  startController(): Promise<void>;
  /** Ends everything and takes the folder away. */
  stop(): Promise<void>;
}

// Daemons lie where a user's own search path may not lead.
const path = [process.env["PATH"] ?? "", "/usr/sbin", "/usr/local/sbin", "/sbin"].join(delimiter);

/** Why no Slurm can be started here, in words; null if one can. */
export function whyNoSlurm(): string | null {
  if (process.platform !== "linux") return "Slurm runs on Linux alone";
  const missing = ["munged", "slurmctld", "slurmd", "sbatch", "squeue"].filter((name) => !isInstalled(name));
  return missing.length === 0 ? null : `not installed here: ${missing.join(", ")} (Debian: apt-get install slurm-wlm munge)`;
}

/** Starts a cluster whose nodes have one core each, and waits until they are ready: about a second. */
export async function startCluster(size: number): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "kith-slurm-"));
  // munged wants a socket that everybody can reach; the key stays the owner's.
  chmodSync(folder, 0o755);
  const nodes = Array.from({ length: size }, (_, k) => `n${k + 1}`);
  for (const name of ["state", "log", "spool"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "munge.key"), randomBytes(1024), { mode: 0o600 });
  // Without this file Slurm reads that of the machine.
  writeFileSync(join(folder, "cgroup.conf"), "");
  writeFileSync(join(folder, "slurm.conf"), configuration(folder, nodes, await freePorts(size + 1)));
  const conf = join(folder, "slurm.conf");
  const env = { ...cleanEnvironment(), PATH: path, SLURM_CONF: conf };
  const daemons = new Map<string, ChildProcess>();

  const start = (name: string, program: string, ...given: string[]): void => {
    const log = openSync(join(folder, "log", `${name}.out`), "a");
    daemons.set(name, spawn(program, given, { env, cwd: folder, stdio: ["ignore", log, log] }));
  };
  const run: Cluster["run"] = (command, ...given) => {
    const { status, stdout, stderr } = spawnSync(command, given, { env, encoding: "utf8", timeout: 30_000 });
    return { code: status, out: stdout, err: stderr };
  };
  const stateOf = (node: string): string => run("sinfo", "--noheader", "--Node", `--nodes=${node}`, "--format=%T").out.trim();
  const isUp = (node: string) => /^(idle|mixed|allocated)$/.test(stateOf(node));
  const tasksOn: Cluster["tasksOn"] = (node, command) =>
    processesWith("SLURMD_NODENAME", node).filter(
      (pid) => processesWith("SLURM_CONF", conf).includes(pid) && command.test(commandOf(pid)),
    );
  const startController: Cluster["startController"] = async () => {
    start("slurmctld", "slurmctld", "-D");
    await until(
      () => run("scontrol", "ping").out.includes("is UP"),
      20,
      () => `the controller did not start:\n${logOf(folder, "slurmctld")}`,
      50,
    );
    const known = () => nodes.filter((node) => daemons.has(node)).every(isUp);
    await until(known, 30, () => `the controller does not find its nodes:\n${run("sinfo").out}${logOf(folder, "slurmctld")}`, 50);
  };
  /** A change of no meaning makes the controller write down how things stand, within five seconds. */
  const writeDown = async () => {
    const asked = Date.now();
    for (const job of new Set(queue().map((line) => line.split("_")[0])))
      run("scontrol", "update", `JobId=${job}`, "Comment=noted");
    const written = () => statSync(join(folder, "state", "job_state")).mtimeMs > asked;
    await until(written, 15, () => `the controller does not write down how things stand\n${report()}`, 50);
  };
  const startNode: Cluster["startNode"] = async (node) => {
    start(node, "slurmd", "-D", "-N", node);
    await until(
      () => isUp(node),
      30,
      () => `${node} did not come up:\n${logOf(folder, node)}`,
      50,
    );
  };
  const killDaemon = async (name: string): Promise<void> => {
    const daemon = daemons.get(name);
    daemon?.kill("SIGKILL");
    await until(() => daemon === undefined || !isAlive(daemon.pid ?? 0), 10, `${name} did not die`);
  };
  const queue: Cluster["queue"] = () =>
    run("squeue", "--noheader", "--array", "--format=%F_%K %T %N")
      .out.split("\n")
      .filter((line) => line !== "");

  const report = () => `${queue().join("\n")}\n${run("sinfo").out}${logOf(folder, "slurmctld")}`;

  const cluster: Cluster = {
    env,
    nodes,
    run,
    queue,
    report,
    drained: (seconds) =>
      until(
        () => queue().length === 0,
        seconds,
        () => `tasks are still in the queue\n${report()}`,
        100,
      ),
    tasksOn,
    killNode(node) {
      daemons.get(node)?.kill("SIGKILL");
      const tasks = tasksOn(node, /./);
      const keepers = tasks.map(parentOf).filter((pid) => commandOf(pid).startsWith("slurmstepd"));
      for (const pid of [...keepers, ...tasks]) kill9(pid);
    },
    startNode,
    async killController() {
      await writeDown();
      await killDaemon("slurmctld");
      for (const pid of processesWith("SLURM_CONF", conf).filter((one) => /slurmscriptd/.test(commandOf(one)))) kill9(pid);
    },
    startController,
    async stop() {
      for (const daemon of daemons.values()) daemon.kill("SIGKILL");
      for (const pid of processesWith("SLURM_CONF", conf)) kill9(pid);
      await until(() => processesWith("SLURM_CONF", conf).filter(isAlive).length === 0, 10, "a process of the cluster remains");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    start("munged", "munged", "--foreground", ...mungeFiles(folder));
    await until(
      () => existsSync(join(folder, "munge.socket")),
      10,
      () => `munged did not start:\n${logOf(folder, "munged")}`,
    );
    await startController();
    await Promise.all(nodes.map(startNode));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

/** As the user who runs the test, whoever that is: nothing of it needs root. */
function configuration(folder: string, nodes: readonly string[], [port, ...ports]: readonly number[]): string {
  const { username } = userInfo();
  const host = hostname().split(".")[0];
  return `ClusterName=kith
AuthType=auth/munge
CryptoType=crypto/munge
AuthInfo=socket=${folder}/munge.socket
SlurmctldHost=localhost
SlurmctldPort=${port}
SlurmUser=${username}
SlurmdUser=${username}
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,sched_interval=1,bf_interval=1
JobRequeue=1
ReturnToService=2
SlurmdTimeout=10
KillWait=2
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool/%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.%n.pid
SlurmctldLogFile=${folder}/log/slurmctld.log
SlurmdLogFile=${folder}/log/slurmd.%n.log
${nodes.map((node, k) => `NodeName=${node} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${ports[k]} CPUs=1 RealMemory=2000`).join("\n")}
PartitionName=main Nodes=${nodes.join(",")} Default=YES MaxTime=INFINITE State=UP
`;
}

function mungeFiles(folder: string): string[] {
  return [
    `--socket=${folder}/munge.socket`,
    `--key-file=${folder}/munge.key`,
    `--pid-file=${folder}/munged.pid`,
    `--log-file=${folder}/log/munged.log`,
    `--seed-file=${folder}/munged.seed`,
  ];
}

/** Ports that nobody listens on at the moment, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", () => resolve(server));
      });
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Not as part of another cluster's task, should the test itself run in one. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !/^(SLURM|SBATCH|SQUEUE)/.test(name));
  return Object.fromEntries(kept) as Record<string, string>;
}

function isInstalled(program: string): boolean {
  return path.split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, program)));
}

function logOf(folder: string, name: string): string {
  const texts = [`${name}.out`, `${name}.log`, `slurmd.${name}.log`].map((file) => join(folder, "log", file)).filter(existsSync);
  return texts.map((file) => readFileSync(file, "utf8").split("\n").slice(-40).join("\n")).join("\n");
}
