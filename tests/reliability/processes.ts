import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** The processes that a process has started and that are still there (Linux). */
export function childrenOf(pid: number): number[] {
  return allProcesses().filter((other) => statOf(other)[1] === String(pid));
}

/** Whether a process runs. One that is dead and that nobody has buried yet is gone for our purposes. */
export function isAlive(pid: number): boolean {
  const [state] = statOf(pid);
  return state !== undefined && state !== "Z" && state !== "X";
}

/** When a process started, as the system counts. */
export function startOf(pid: number): string {
  return statOf(pid)[19] ?? "";
}

export function parentOf(pid: number): number {
  return Number(statOf(pid)[1] ?? 0);
}

/** The processes in whose environment a variable has this value. */
export function processesWith(name: string, value: string): number[] {
  const line = `${name}=${value}`;
  return allProcesses().filter((pid) => textOf(`/proc/${pid}/environ`).split("\0").includes(line));
}

export function commandOf(pid: number): string {
  return textOf(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
}

/** Ends a process at once; one that is gone already is fine. */
export function kill9(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has left by itself.
  }
}

/** Waits until something holds. @throws Error after so many seconds, in the words given */
export async function until(holds: () => boolean, seconds: number, what: string | (() => string), every = 20): Promise<void> {
  const end = Date.now() + 1000 * seconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${typeof what === "string" ? what : what()}`);
    await wait(every);
  }
}

function allProcesses(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** State, parent and so on: what stands behind the name in /proc/PID/stat. */
function statOf(pid: number): string[] {
  const text = textOf(`/proc/${pid}/stat`);
  return text === "" ? [] : (text.split(") ").pop()?.split(" ") ?? []);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
