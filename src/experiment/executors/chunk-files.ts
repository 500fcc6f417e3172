import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Chunk, ChunkNumbers, TestDesign } from "../hypothesis/test-design.ts";
import { textHash } from "../plan-hash.ts";
import { makeFolder, removeTemporary, writeWhole } from "./files.ts";
import { textStored } from "./read-stored.ts";

/** The numbers of one hypothesis on the disk, one JSON file a chunk: <folder>/<name>/chunk-000000-000008.json. */
export interface ChunkFiles {
  /** The longest chunk that begins with this replicate and was made of the very same; undefined if there is none. */
  find(first: number): ChunkNumbers | undefined;
  /** Keeps a chunk instead of shorter ones that begin where it does. */
  keep(chunk: ChunkNumbers): void;
}

/** @param fresh forget what was kept before */
export function openChunkFiles(folder: string, { name, key }: TestDesign, fresh: boolean): ChunkFiles {
  const own = join(folder, name);
  makeFolder(own);
  removeTemporary(own);
  if (fresh) for (const { file } of chunksIn(own)) rmSync(join(own, file));
  return {
    find(first) {
      const found = chunksIn(own).filter((chunk) => chunk.first === first);
      found.sort((one, other) => other.end - one.end);
      for (const { file } of found) {
        const chunk = readChunk(join(own, file), key);
        if (chunk !== undefined) return chunk;
      }
      return undefined;
    },
    keep({ first, end, numbers, failed }) {
      const pad = (value: number) => String(value).padStart(6, "0");
      const file = `chunk-${pad(first)}-${pad(end)}.json`;
      const sum = sumOf(numbers, failed);
      writeWhole(join(own, file), `${JSON.stringify({ key, first, end, numbers, failed, sum })}\n`);
      for (const other of chunksIn(own)) if (other.first === first && other.file !== file) rmSync(join(own, other.file));
    },
  };
}

function chunksIn(folder: string): (Chunk & { readonly file: string })[] {
  return readdirSync(folder).flatMap((file) => {
    const match = chunkName.exec(file);
    return match === null ? [] : [{ file, first: Number(match[1]), end: Number(match[2]) }];
  });
}

const chunkName = /^chunk-(\d{6,})-(\d{6,})\.json$/;

/** Undefined for a file that is damaged, or made of something else: it is made again. @throws Unreadable */
function readChunk(path: string, key: string): ChunkNumbers | undefined {
  const text = textStored(path);
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as ChunkNumbers & { readonly key?: unknown; readonly sum?: unknown };
    return kept.key === key && kept.sum === sumOf(kept.numbers, kept.failed) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(numbers: ChunkNumbers["numbers"], failed: ChunkNumbers["failed"]): string {
  return textHash(JSON.stringify([numbers, failed]));
}
