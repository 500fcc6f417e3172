import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../files.ts";
import { temporaryMark } from "../process-mark.ts";

/** A file that grows piece by piece under another name and is there, whole, once it is finished. */
export class StreamFile {
  readonly path: string;
  readonly #temporary: string;
  #file: number | null;
  #bytes = 0;

  /** Makes the folder too. */
  constructor(path: string) {
    this.path = path;
    makeFolder(dirname(path));
    this.#temporary = join(dirname(path), `.${basename(path)}.${temporaryMark()}`);
    this.#file = openSync(this.#temporary, "w");
  }

  get bytes(): number {
    return this.#bytes;
  }

  write(bytes: Uint8Array | string): void {
    if (this.#file === null) throw new Error(`${this.path} is finished`);
    const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    for (let at = 0; at < content.length; ) at += writeSync(this.#file, content, at);
    this.#bytes += content.length;
  }

  /** Onto the disk, and under its own name. */
  finish(): void {
    if (this.#file === null) return;
    fsyncSync(this.#file);
    closeSync(this.#file);
    this.#file = null;
    renameSync(this.#temporary, this.path);
  }

  /** Takes away what is there of a file that was not finished; nothing else. */
  discard(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    this.#file = null;
    if (existsSync(this.#temporary)) rmSync(this.#temporary, { force: true });
  }
}
