import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { type Holder, isAliveHere, ownHolder, temporaryMark } from "./process-mark.ts";

/** Name of the lock that is for a whole folder. */
export const wholeLock = ".lock";
/** Milliseconds after which a holder shows again that it is there, and after which one on another host counts as gone. */
const betweenSigns = 30_000;
const silence = 600_000;

/** Somebody else works in the folder. */
export class LockedError extends Error {
  readonly holder: Holder;

  constructor(folder: string, holder: Holder, name = wholeLock) {
    super(
      `${folder} is in use by process ${holder.pid} on ${holder.host}. Wait for it to end, or give another folder with --out.` +
        (holder.host === hostname() ? "" : ` If that process is gone, remove ${join(folder, name)}.`),
    );
    this.holder = holder;
  }
}

/**
 * Takes the folder for this process and returns how to give it back. A lock whose process is gone is taken over; of a
 * process on another host only that is known which it shows by renewing its lock now and then. The lock is advisory: two
 * runners that get past each other write the same bytes.
 * @param name of the lock: ".lock" for the whole folder, others for shares of its work
 * @throws LockedError if another process holds it
 */
export function lockFolder(folder: string, name = wholeLock): () => void {
  const path = join(folder, name);
  const own = JSON.stringify(ownHolder());
  const temporary = join(folder, `${name}.${temporaryMark()}`);
  writeFileSync(temporary, own);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (linked(temporary, path)) return keep(path, own);
      const text = textOf(path);
      const holder = holderOf(text);
      if (holder !== null && isHeld(path, holder, temporary)) throw new LockedError(folder, holder, name);
      putAside(path, text, join(folder, `${name}.stale.${temporaryMark()}`));
    }
    throw new LockedError(folder, holderOf(textOf(path)) ?? { pid: 0, host: "unknown", started: "" }, name);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Who holds a lock, as far as one can tell from here; null if nobody does. Writes nothing. */
export function holderOfLock(path: string): Holder | null {
  const holder = holderOf(textOf(path));
  return holder !== null && (holder.host !== hostname() || isAliveHere(holder)) ? holder : null;
}

/**
 * Takes away locks whose holders are gone, by the same rule.
 * @param own a lock that this process has just taken in the same folder
 */
export function clearStaleLocks(folder: string, names: readonly string[], own: string): void {
  for (const name of names) {
    const path = join(folder, name);
    const text = textOf(path);
    const holder = holderOf(text);
    if (name === own || text === "" || (holder !== null && isHeld(path, holder, join(folder, own)))) continue;
    putAside(path, text, join(folder, `${name}.stale.${temporaryMark()}`));
  }
}

/** Shows from time to time that the process is there, until the lock is given back. */
function keep(path: string, own: string): () => void {
  const signs = setInterval(() => renew(path, own), betweenSigns);
  signs.unref();
  return () => {
    clearInterval(signs);
    try {
      if (textOf(path) === own) rmSync(path, { force: true });
    } catch {
      // Where nothing can be taken away any more the lock stays: nobody holds it once this process is gone.
    }
  };
}

/** The same bytes over themselves: the time of change is then that of the file system, whatever the clock of this host says. */
function renew(path: string, own: string): void {
  if (textOf(path) !== own) return;
  try {
    const file = openSync(path, "r+");
    try {
      writeSync(file, own, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // On a full disk the lock stays as old as it is.
  }
}

/** @param fresh a file that was just written in the same folder: what time it is there */
function isHeld(path: string, holder: Holder, fresh: string): boolean {
  if (holder.host === hostname()) return isAliveHere(holder);
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return (statSync(fresh, { throwIfNoEntry: false })?.mtimeMs ?? 0) - changed < silence;
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
