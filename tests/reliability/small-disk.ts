import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own in memory, for as long as a test needs it. */
export interface SmallDisk {
  readonly folder: string;
  /** Gives it room for so many bytes. */
  resize(bytes: number): void;
  readOnly(yes: boolean): void;
  remove(): void;
}

/** Why no disk can be mounted here, in words; null if one can. */
export function whyNoDisk(): string | null {
  if (process.platform !== "linux") return "disks in memory are mounted on Linux alone";
  const folder = mkdtempSync(join(tmpdir(), "kith-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { encoding: "utf8" });
  if (mounted.status === 0) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return mounted.status === 0 ? null : `mounting is not permitted here (${(mounted.stderr ?? "no mount").trim()})`;
}

/** @param bytes its size, cut to whole pages of 4,096 */
export function mountSmallDisk(bytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "kith-disk-"));
  run("mount", "-t", "tmpfs", "-o", `size=${pages(bytes)}`, "tmpfs", folder);
  return {
    folder,
    resize: (size) => run("mount", "-o", `remount,size=${pages(size)}`, folder),
    readOnly: (yes) => run("mount", "-o", `remount,${yes ? "ro" : "rw"}`, folder),
    remove() {
      run("umount", "--lazy", folder);
      rmdirSync(folder);
    },
  };
}

/** Lays one folder or file over another, as a mount point that cannot be renamed away. */
export function bind(from: string, over: string): () => void {
  run("mount", "--bind", from, over);
  return () => run("umount", "--lazy", over);
}

function pages(bytes: number): number {
  return 4096 * Math.max(1, Math.floor(bytes / 4096));
}

function run(command: string, ...given: string[]): void {
  const { status, stderr } = spawnSync(command, given, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${given.join(" ")}: ${stderr}`);
}
