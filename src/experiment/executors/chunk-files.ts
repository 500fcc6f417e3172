import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Chunk, ChunkNumbers, TestDesign } from "../hypothesis/test-design.ts";
import { textHash } from "../plan-hash.ts";
import { makeFolder, removeTemporary, writeWhole } from "./files.ts";

/** The numbers of one hypothesis on the disk, one JSON file a chunk: <folder>/<name>/chunk-000000-000008.json. */
export interface ChunkFiles {
  /** A chunk that holds at least these replicates and was made of the very same; undefined if there is none. */
  find(chunk: Chunk): ChunkNumbers | undefined;
  keep(chunk: ChunkNumbers): void;
}

/** @param fresh forget what was kept before */
export function openChunkFiles(folder: string, { name, key }: TestDesign, fresh: boolean): ChunkFiles {
  const own = join(folder, name);
  makeFolder(own);
  removeTemporary(own);
  if (fresh) for (const file of readdirSync(own)) if (chunkName.test(file)) rmSync(join(own, file));
  return {
    find({ first, end }) {
      // A chunk at the end may have been made for more replicates than are asked now, never for fewer.
      const file = readdirSync(own).find((one) => {
        const match = chunkName.exec(one);
        return match !== null && Number(match[1]) === first && Number(match[2]) >= end;
      });
      return file === undefined ? undefined : readChunk(join(own, file), key);
    },
    keep({ first, end, numbers, failed }) {
      const pad = (value: number) => String(value).padStart(6, "0");
      const sum = sumOf(numbers, failed);
      writeWhole(
        join(own, `chunk-${pad(first)}-${pad(end)}.json`),
        `${JSON.stringify({ key, first, end, numbers, failed, sum })}\n`,
      );
    },
  };
}

const chunkName = /^chunk-(\d{6,})-(\d{6,})\.json$/;

/** Undefined for a file that is damaged, or made of something else: it is made again. */
function readChunk(path: string, key: string): ChunkNumbers | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as ChunkNumbers & { readonly key?: unknown; readonly sum?: unknown };
    return kept.key === key && kept.sum === sumOf(kept.numbers, kept.failed) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(numbers: ChunkNumbers["numbers"], failed: ChunkNumbers["failed"]): string {
  return textHash(JSON.stringify([numbers, failed]));
}
