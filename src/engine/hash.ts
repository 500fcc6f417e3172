import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { World } from "../model/world.ts";
import { bytesOf, worldColumns } from "./bytes.ts";

/**
 * SHA-256 over the raw bytes of every state, arc, trait and setting column of a world, in fixed order: 64 hex digits. Two
 * runs with the same hash ended with the same bits; one last bit of one number anywhere changes it.
 */
export function hashWorld(world: World): string {
  const hash = sha256.create();
  const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const column of worldColumns(world)) {
    hash.update(encode(`${column.name}:${column.data.length};`));
    hash.update(bytesOf(column));
  }
  return bytesToHex(hash.digest());
}

/** One hash for many: SHA-256 over the hex digits in the given order, joined by line ends. */
export function hashOfHashes(hashes: readonly string[]): string {
  return bytesToHex(sha256(Uint8Array.from(hashes.join("\n"), (letter) => letter.charCodeAt(0))));
}
