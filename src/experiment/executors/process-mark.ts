import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process among all that may work in one folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it; "" where it does not say. Tells apart processes that share a pid. */
  readonly started: string;
}

/** This very process. */
export function ownHolder(): Holder {
  return { pid: process.pid, host: hostname(), started: statOf(process.pid).started };
}

/** Whether a process of this host is still there. */
export function isAliveHere({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = statOf(pid);
  // Dead, but not buried: where process 1 buries nobody, as in many containers, it stays so for good.
  if (now.state === "Z" || now.state === "X") return false;
  return started === "" || now.started === started;
}

/** The end of the name of what this process is writing: "<host>.<pid>.<start>.tmp", the start 0 where it is not known. */
export function temporaryMark(): string {
  const { host, pid, started } = (own ??= ownHolder());
  return `${host}.${pid}.${started === "" ? "0" : started}.tmp`;
}

let own: Holder | null = null;

/** Whether a file of that name was being written by a process of this host that is no longer there. */
export function isLeftover(name: string): boolean {
  const match = /^\..*\.(\d+)\.(\d+)\.tmp$/.exec(name);
  if (match === null) return false;
  const [, pid, started] = match;
  if (!name.endsWith(`.${hostname()}.${pid}.${started}.tmp`)) return false;
  return !isAliveHere({ pid: Number(pid), host: hostname(), started: started === "0" ? "" : started });
}

/** State of a process, and when it started, in ticks since the machine did (Linux); "" elsewhere. */
function statOf(pid: number): { readonly state: string; readonly started: string } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ") ?? [];
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return { state: "", started: "" };
  }
}
