import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";

/** How a call of sbatch ended. */
export type Sent = { readonly job: string } | { readonly problem: string } | { readonly absent: true };

/** Hands a batch script over to Slurm. */
export function sbatch(script: string): Sent {
  const { error, status, stdout, stderr } = spawnSync("sbatch", ["--parsable", script], { encoding: "utf8" });
  if (error !== undefined && "code" in error && error.code === "ENOENT") return { absent: true };
  // Of several clusters it says "job;cluster".
  const [job = ""] = (stdout ?? "").trim().split(";");
  if (status === 0 && /^\d+$/.test(job)) return { job };
  const words = (stderr ?? "").trim() || error?.message || `it ended with ${status} and said "${(stdout ?? "").trim()}"`;
  return { problem: words.replace(/^sbatch: (error: )?/gm, "") };
}

/** The caller's tasks that wait or run, as "17_3" (job 17, share 3); null where Slurm does not answer. */
export function queuedTasks(): Set<string> | null {
  const given = ["--noheader", "--array", `--user=${userInfo().username}`, "--format=%F_%K"];
  const { status, stdout } = spawnSync("squeue", given, { encoding: "utf8", timeout: 60_000 });
  return status === 0 ? new Set(stdout.split("\n").map((line) => line.trim())) : null;
}
