import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Who works in a results folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it; "" where it does not say. Tells apart processes that share a pid. */
  readonly started: string;
}

/** Somebody else works in the folder. */
export class LockedError extends Error {
  readonly holder: Holder;

  constructor(folder: string, holder: Holder) {
    super(
      `${folder} is in use by process ${holder.pid} on ${holder.host}. Wait for it to end, or give another folder with --out.` +
        (holder.host === hostname() ? "" : ` If that process is gone, remove ${join(folder, ".lock")}.`),
    );
    this.holder = holder;
  }
}

/**
 * Takes the folder for this process and returns how to give it back. A lock whose process is gone is taken over. The lock
 * is advisory: two runners that get past each other write the same bytes.
 * @throws LockedError if another process holds it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, ".lock");
  const own = JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Holder);
  const temporary = join(folder, `.lock.${process.pid}.tmp`);
  writeFileSync(temporary, own);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (linked(temporary, path)) return () => release(path, own);
      const text = textOf(path);
      const holder = holderOf(text);
      if (holder !== null && isAlive(holder)) throw new LockedError(folder, holder);
      putAside(path, text, `${temporary}.stale`);
    }
    throw new LockedError(folder, holderOf(textOf(path)) ?? { pid: 0, host: "unknown", started: "" });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link is made with its content, or not at all. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Takes away a stale lock, but gives it back if another process took over in between. */
function putAside(path: string, stale: string, aside: string): void {
  try {
    renameSync(path, aside);
    if (textOf(aside) !== stale) linked(aside, path);
  } catch {
    // Somebody else was faster; the next attempt sees what they left.
  }
  rmSync(aside, { force: true });
}

function release(path: string, own: string): void {
  if (textOf(path) === own) rmSync(path, { force: true });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function holderOf(text: string): Holder | null {
  try {
    const { pid, host, started } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" && typeof started === "string" ? { pid, host, started } : null;
  } catch {
    return null;
  }
}

/** On another host nobody can tell, so it counts as alive. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return started === "" || startOf(pid) === started;
}

/** When a process started, in ticks since the machine did (Linux); "" elsewhere. */
function startOf(pid: number): string {
  const fields = textOf(`/proc/${pid}/stat`).split(") ").pop()?.split(" ") ?? [];
  return fields[19] ?? "";
}
